import type {KnownEntity} from "../sources/readKnowledge.js";
import {countriesIn, isReceiving, type Parties} from "./parties.js";
import {cuesOf, hasCue, type Passage} from "./passage.js";

/** A headline and its first sentences say what a text is about. */
const OPENING = 3;
const ACTS = ["transfer", "base", "aid", "exercise", "term"];

/**
 * Who gives and who gets in a text as a whole: the countries most often on the one side and on the other, in its opening and wherever
 * something is handed over, built, financed or agreed. Profiles of a country and headings further down do not count.
 */
export function mainParties(
  passages: readonly Passage[],
  countries: ReadonlyMap<string, KnownEntity>
): Parties {
  const giving = new Map<KnownEntity, number>();
  const getting = new Map<KnownEntity, number>();
  const add = (side: Map<KnownEntity, number>, country: KnownEntity, weight: number): void => {
    side.set(country, (side.get(country) ?? 0) + weight);
  };
  let last: KnownEntity | null = null;
  for (const [i, passage] of passages.entries()) {
    const acts = ACTS.some((kind) => cuesOf(passage, kind).length > 0);
    const named = countriesIn(passage, countries);
    if (i < OPENING || acts) {
      const weight = (i < OPENING ? 3 : 1) + (acts ? 3 : 0);
      for (const [n, {country, hit}] of named.entries()) {
        const receiving = isReceiving(passage, hit);
        if (receiving || n === 0 || acts) add(receiving ? getting : giving, country, weight);
      }
      // "Russia maintains a military base there": in the country of the sentence before.
      const there = passage.tokens.some((t) => t.norm === "there") && hasCue(passage, "base");
      if (there && last && named.every(({country}) => country !== last)) add(getting, last, weight);
    }
    last = named.at(-1)?.country ?? last;
  }
  const receiver = most(getting, null);
  return {receiver, giver: most(giving, receiver)};
}

function most(counts: ReadonlyMap<KnownEntity, number>, not: KnownEntity | null): KnownEntity | null {
  const ranked = [...counts].filter(([country]) => country !== not);
  ranked.sort((a, b) => b[1] - a[1] || a[0].entity_id.localeCompare(b[0].entity_id, "en"));
  return ranked[0]?.[0] ?? null;
}
