import type {KnownEntity} from "../sources/readKnowledge.js";
import type {Scene, Scope} from "./draft.js";
import {countriesIn} from "./parties.js";

/**
 * The two sides of an agreement: those that the sentence names, with what the sentences before it in the paragraph name where it names
 * fewer than two; the sides of the text where nobody is named. Owners of named bases count as named.
 */
export function partiesNear(
  scene: Scene,
  scope: Scope
): {subject: KnownEntity | null; counterparty: KnownEntity | null} {
  const named: KnownEntity[] = [];
  for (let i = scene.index; i >= 0 && named.length < 2; i--) {
    const passage = scope.scenes[i]?.passage;
    if (!passage || passage.paragraph !== scene.passage.paragraph) break;
    for (const {country} of countriesIn(passage, scope.countries))
      if (!named.includes(country)) named.push(country);
    for (const {entry} of passage.entities) {
      const owner =
        entry.entity.kind === "base" ? scope.countries.get(entry.entity.country ?? "") : undefined;
      if (owner && !named.includes(owner)) named.push(owner);
    }
  }
  const {giver, receiver} = scope;
  if (giver && receiver && named.every((country) => country === giver || country === receiver))
    return {subject: giver, counterparty: receiver};
  const [first, second] = named;
  return {
    subject: first ?? giver,
    counterparty: second ?? [giver, receiver].find((c) => c !== first) ?? null
  };
}
