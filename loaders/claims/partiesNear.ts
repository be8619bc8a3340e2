import type {KnownEntity} from "../sources/readKnowledge.js";
import type {Scene, Scope} from "./draft.js";
import type {Passage} from "./passage.js";
import {heirOf} from "./successors.js";

/**
 * The two sides of an agreement: those that the sentence names, with what the sentences before it in the paragraph name where it names
 * fewer than two; the sides of the text where nobody is named. Owners of named bases count as named.
 *
 * @param at the token of the term: of several countries the two nearest are its sides
 */
export function partiesNear(
  scene: Scene,
  scope: Scope,
  at: number
): {subject: KnownEntity | null; counterparty: KnownEntity | null} {
  const {giver, receiver} = scene.pair;
  const named: KnownEntity[] = [];
  for (let i = scene.index; i >= 0 && named.length < 2; i--) {
    const passage = scope.scenes[i]?.passage;
    if (!passage || passage.paragraph !== scene.passage.paragraph) break;
    const from = i === scene.index ? at : passage.tokens.length;
    for (const said of nearest(passage, from, scope)) {
      const country = heirOf(said, scene.passage, scope.countries);
      if (named.length < 2 && !named.includes(country)) named.push(country);
    }
    // One side of the part's own two: the other one need not be named again.
    if (named.length === 1 && giver && receiver && (named[0] === giver || named[0] === receiver)) break;
  }
  if (giver && receiver && named.every((country) => country === giver || country === receiver))
    return {subject: giver, counterparty: receiver};
  const [first, second] = named;
  return {
    subject: first ?? giver,
    counterparty: second ?? [giver, receiver].find((c) => c !== first) ?? null
  };
}

/** The countries of a sentence, with the owners of its bases, nearest first; of two sides the one named first comes first. */
function nearest(passage: Passage, at: number, {countries}: Scope): KnownEntity[] {
  const hits = [
    ...passage.countries.map(({country, hit}) => ({country, from: hit.from})),
    ...passage.entities.flatMap((h) => {
      const owner = h.entry.entity.kind === "base" ? countries.get(h.entry.entity.country ?? "") : undefined;
      return owner ? [{country: owner, from: h.from}] : [];
    })
  ].sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at));
  const two: {country: KnownEntity; from: number}[] = [];
  for (const hit of hits) if (two.length < 2 && two.every((h) => h.country !== hit.country)) two.push(hit);
  return two.sort((a, b) => a.from - b.from).map(({country}) => country);
}
