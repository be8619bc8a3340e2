import type {NounPhrase} from "./nounPhrase.js";
import type {Passage} from "./passage.js";

/** These are no equipment, though texts list them in the same way. */
const OTHER = new Set(["base_site", "natural_resource"]);

/** The item of the lexicon that a noun phrase names: the one nearest to its end, as the head of an English phrase stands last. */
export function itemOf(passage: Passage, {from, to}: NounPhrase) {
  return (
    passage.items.findLast((h) => h.from >= from && h.to <= to && !OTHER.has(h.entry.item.category)) ?? null
  );
}

/** Does a phrase name equipment: an item of the lexicon or a model ("Mi-8MT", "AT-4")? */
export const isHardware = (passage: Passage, phrase: NounPhrase): boolean =>
  itemOf(passage, phrase) !== null || modelIn(passage, phrase) !== null;

/** A run of letters and digits that looks like a model and is no part of a name. The token's index, or null. */
export function modelIn(
  {tokens, entities, dates}: Passage,
  {from, to}: {from: number; to: number}
): number | null {
  for (let i = from; i < to; i++) {
    if (
      tokens[i]?.kind === "designation" &&
      MODEL.test(tokens[i]?.text ?? "") &&
      !entities.some((h) => h.from <= i && i < h.to) &&
      !dates.some((d) => d.from <= i && i < d.to)
    )
      return i;
  }
  return null;
}

/** "T-72", "Mi-8MT", "C-130H", "TB2", "P-18-2": capitals, then digits; units ("km2") and codes of other shapes do not fit. */
const MODEL = /^\p{Lu}\p{L}{0,4}[-‑]?\d/u;
