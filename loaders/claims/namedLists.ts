import {CUE} from "../sources/cueKinds.js";
import type {Builder, Draft} from "./draft.js";
import {newDraft, type OpenDraft} from "./newDraft.js";
import {cuesOf, hasCue, spanOf, type Passage} from "./passage.js";

const COMPASS = /^(?:north|south|east|west|northeast|northwest|southeast|southwest)$/;

/** "It is bordered by Kazakhstan to the north, Uzbekistan to the west and southwest, …". */
export const borders: Builder = ({passage, subject}) => {
  const cue = cuesOf(passage, CUE.border)[0];
  if (!cue) return [];
  const neighbours = passage.countries.filter(({hit, country}) => hit.from >= cue.to && country !== subject);
  return neighbours.flatMap(({country, hit}, i): Draft[] => {
    const limit = neighbours[i + 1]?.hit.from ?? passage.tokens.length;
    const words = passage.tokens.slice(hit.to, limit);
    const last = words.findLastIndex((t) => COMPASS.test(t.norm));
    if (last < 0) return [];
    const first = words.findIndex((t) => COMPASS.test(t.norm));
    const draft = listed("border", passage, hit.from, hit.to + last + 1);
    const compass = words.slice(first, last + 1);
    draft.item = country.name;
    draft.value = compass.map((t) => t.norm).join(" ");
    draft.original = compass.map((t) => t.text).join(" ");
    draft.subject = subject;
    draft.counterparty = country;
    return [draft];
  });
};

/** "Member of the Shanghai Cooperation Organization, the Collective Security Treaty Organization, …". */
export const memberships: Builder = ({passage, subject}) => {
  const cue = cuesOf(passage, CUE.membership)[0];
  if (!cue) return [];
  const named = passage.countries.filter(({hit}) => hit.to <= cue.from);
  const members = named.length > 0 ? named.map(({country}) => country) : subject ? [subject] : [];
  const bodies = passage.entities.filter((h) => h.from >= cue.to && h.entry.entity.kind === "organization");
  const seen = new Set<string>();
  return bodies.flatMap((hit): Draft[] => {
    const {entity} = hit.entry;
    if (seen.has(entity.entity_id)) return [];
    seen.add(entity.entity_id);
    return members.map((member) => {
      const draft = listed("membership", passage, hit.from, hit.to);
      draft.item = spelled(passage.tokens.slice(hit.from, hit.to));
      draft.value = null;
      draft.subject = member;
      draft.counterparty = entity;
      return draft;
    });
  });
};

/** "rich natural resources, where nuclear reactors, oil, gas and hydroelectricity are …". */
export const resources: Builder = ({passage, subject}) => {
  if (!hasCue(passage, CUE.resource)) return [];
  return passage.items
    .filter((h) => h.entry.item.category === "natural_resource")
    .map((hit) => {
      const draft = listed("natural_resource", passage, hit.from, hit.to);
      draft.item = spelled(passage.tokens.slice(hit.from, hit.to));
      draft.value = null;
      draft.subject = subject;
      draft.counterparty = null;
      return draft;
    });
};

/** What all that a profile lists by name has in common, over tokens `from`..`to`. */
function listed(measure: string, passage: Passage, from: number, to: number): OpenDraft {
  const draft = newDraft("country_profile", measure, spanOf(passage, from, to), from);
  draft.unit = null;
  draft.hedge = null;
  draft.listKey = String(passage.paragraph);
  return draft;
}

const spelled = (tokens: readonly {text: string}[]): string => tokens.map((t) => t.text).join(" ");
