import {CUE} from "../sources/cueKinds.js";
import type {Span} from "../model.js";
import type {Hit} from "../recognize/lexicon.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import type {Builder, Draft, Scene, Scope} from "./draft.js";
import {newDraft, type OpenDraft} from "./newDraft.js";
import {isReceiving} from "./parties.js";
import {cuesOf, hasCue, spanOf, type Passage} from "./passage.js";
import {tokensText} from "./tokensText.js";

/** How far before "base" its owner may stand: "Russia maintains a military base". */
const REACH = 6;

interface Base {
  readonly owner: KnownEntity;
  readonly host: KnownEntity;
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** the base's name ends before a clause about it ("that it operates at …") */
  readonly nameTo: number;
}

/** Bases of one country in another, and the sites that they consist of. */
export const foreignBases: Builder = (scene, scope) => {
  const {passage} = scene;
  return basesIn(scene, scope).flatMap((base): Draft[] => {
    const named = ofBase("foreign_base", base, spanOf(passage, base.from, base.to), base.at);
    named.item = tokensText(passage.tokens.slice(base.at, base.nameTo));
    if (!hasCue(passage, CUE.inclusion)) return [named];
    const sites = passage.items.filter((h) => h.entry.item.category === "base_site" && h.from >= base.to);
    return [
      named,
      ...sites.map((site) => {
        const end = placeEnd(passage, site.to);
        const draft = ofBase("base_site", base, spanOf(passage, site.from, end), site.from);
        draft.item = tokensText(passage.tokens.slice(site.from, end));
        draft.listKey = `${String(passage.paragraph)}.base`;
        return draft;
      })
    ];
  });
};

/** What a base and its sites have in common. */
function ofBase(measure: string, {owner, host}: Base, span: Span, at: number): OpenDraft {
  const draft = newDraft("force_figures", measure, span, at);
  draft.subject = owner;
  draft.counterparty = host;
  draft.value = null;
  draft.unit = null;
  draft.hedge = null;
  draft.date = null;
  draft.modality = "stated";
  return draft;
}

function basesIn({passage, subject}: Scene, scope: Scope): Base[] {
  const bases: Base[] = [];
  for (const cue of cuesOf(passage, CUE.base)) {
    if (cue.from < (bases.at(-1)?.to ?? 0)) continue;
    const named = passage.countries;
    // "a Russian army base": the force's name runs into the word.
    const near = named.filter(
      ({hit}) => hit.from < cue.from && cue.from - hit.to <= REACH && hit.entry.entity.kind !== "place"
    );
    const owner = near.findLast(({hit}) => hit.entry.form !== "metonym") ?? near.at(-1);
    if (!owner) continue;
    const inside = named
      .filter(
        ({country, hit}) =>
          country !== owner.country &&
          (isReceiving(passage, hit) || isTerritory(passage, hit) || hit.from < owner.hit.from)
      )
      .toSorted((a, b) => Math.abs(a.hit.from - cue.from) - Math.abs(b.hit.from - cue.from))[0];
    const main = [scope.receiver, subject].find((country) => country !== null && country !== owner.country);
    const host = inside?.country ?? main;
    if (!host) continue;
    // "evict the U.S. from the air base": the owner stands apart, so the quote begins with the base.
    const apart = passage.tokens.slice(owner.hit.to, cue.from).some((t) => /^(?:from|of|off)$/.test(t.norm));
    bases.push({
      owner: owner.country,
      host,
      from: apart ? cue.from : owner.hit.from,
      at: cue.from,
      to: placeEnd(passage, cue.to),
      nameTo: passage.tokens[cue.to]?.norm === "that" ? cue.to : placeEnd(passage, cue.to)
    });
  }
  return bases;
}

/** "on the territory of Kyrgyzstan" */
const isTerritory = (passage: Passage, hit: Hit<EntryOf<"entity">>): boolean =>
  passage.tokens[hit.from - 1]?.norm === "of" && passage.tokens[hit.from - 2]?.norm === "territory";

/** How far behind a base its place may stand: "that it operates at the Manas airport". */
const PLACE_REACH = 7;

/** "at Kant", "on Lake Issyk-Kul", "that it operates at the Manas airport": where it is belongs to its name. */
function placeEnd(passage: Passage, to: number): number {
  const place = passage.entities.find(
    (h) =>
      h.from > to &&
      h.from - to <= PLACE_REACH &&
      (h.entry.entity.kind === "place" || h.entry.entity.kind === "base")
  );
  if (!place) return to;
  const between = passage.tokens.slice(to, place.from).map((t) => t.norm);
  const direct = between.length === 1 && /^(?:at|in|on)$/.test(between[0] ?? "");
  const relative =
    between[0] === "that" &&
    between.some((w) => w === "at" || w === "in") &&
    between.every((w) => /^\p{L}+$/u.test(w));
  return direct || relative ? place.to : to;
}
