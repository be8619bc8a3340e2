import type {Builder, Draft} from "./draft.js";
import {cuesOf, hasCue, spanOf} from "./passage.js";

const COMPASS = /^(?:north|south|east|west|northeast|northwest|southeast|southwest)$/;

/** "It is bordered by Kazakhstan to the north, Uzbekistan to the west and southwest, …". */
export const borders: Builder = ({passage, subject}) => {
  const cue = cuesOf(passage, "border")[0];
  if (!cue) return [];
  const neighbours = passage.countries.filter(({hit, country}) => hit.from >= cue.to && country !== subject);
  return neighbours.flatMap(({country, hit}, i): Draft[] => {
    const limit = neighbours[i + 1]?.hit.from ?? passage.tokens.length;
    const words = passage.tokens.slice(hit.to, limit);
    const last = words.findLastIndex((t) => COMPASS.test(t.norm));
    if (last < 0) return [];
    const first = words.findIndex((t) => COMPASS.test(t.norm));
    return [
      {
        table: "country_profile",
        measure: "border",
        item: country.name,
        value: words
          .slice(first, last + 1)
          .map((t) => t.norm)
          .join(" "),
        unit: null,
        original: words
          .slice(first, last + 1)
          .map((t) => t.text)
          .join(" "),
        hedge: null,
        span: spanOf(passage, hit.from, hit.to + last + 1),
        at: hit.from,
        subject,
        counterparty: country,
        listKey: String(passage.paragraph)
      }
    ];
  });
};

/** "Member of the Shanghai Cooperation Organization, the Collective Security Treaty Organization, …". */
export const memberships: Builder = ({passage, subject}) => {
  const cue = cuesOf(passage, "membership")[0];
  if (!cue) return [];
  const named = passage.countries.filter(({hit}) => hit.to <= cue.from);
  const members = named.length > 0 ? named.map(({country}) => country) : subject ? [subject] : [];
  const bodies = passage.entities.filter((h) => h.from >= cue.to && h.entry.entity.kind === "organization");
  const seen = new Set<string>();
  return bodies.flatMap((hit): Draft[] => {
    const {entity} = hit.entry;
    if (seen.has(entity.entity_id)) return [];
    seen.add(entity.entity_id);
    return members.map((member) => ({
      table: "country_profile",
      measure: "membership",
      item: spelled(passage.tokens.slice(hit.from, hit.to)),
      value: null,
      unit: null,
      hedge: null,
      span: spanOf(passage, hit.from, hit.to),
      at: hit.from,
      subject: member,
      counterparty: entity,
      listKey: String(passage.paragraph)
    }));
  });
};

/** "rich natural resources, where nuclear reactors, oil, gas and hydroelectricity are …". */
export const resources: Builder = ({passage, subject}) => {
  if (!hasCue(passage, "resource")) return [];
  return passage.items
    .filter((h) => h.entry.item.category === "natural_resource")
    .map((hit) => ({
      table: "country_profile" as const,
      measure: "natural_resource",
      item: spelled(passage.tokens.slice(hit.from, hit.to)),
      value: null,
      unit: null,
      hedge: null,
      span: spanOf(passage, hit.from, hit.to),
      at: hit.from,
      subject,
      counterparty: null,
      listKey: String(passage.paragraph)
    }));
};

const spelled = (tokens: readonly {text: string}[]): string => tokens.map((t) => t.text).join(" ");
