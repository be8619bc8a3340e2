import type {Item} from "../sources/readKnowledge.js";
import type {Designation} from "../recognize/models.js";
import type {NounPhrase} from "./nounPhrase.js";
import type {Passage} from "./passage.js";

/** These are no equipment, though texts list them in the same way. */
const OTHER = new Set(["base_site", "natural_resource"]);

export const isOther = ({category}: Item): boolean => OTHER.has(category);

/** The item of the lexicon that a noun phrase names: the one nearest to its end, as the head of an English phrase stands last. */
export function itemOf(passage: Passage, {from, to}: NounPhrase) {
  return passage.items.findLast((h) => h.from >= from && h.to <= to && !isOther(h.entry.item)) ?? null;
}

/** Does a phrase name equipment: an item of the lexicon or a model ("Mi-8MT", "AT-4")? */
export const isHardware = (passage: Passage, phrase: NounPhrase): boolean =>
  itemOf(passage, phrase) !== null || modelIn(passage, phrase) !== null;

/** The first model that begins within a phrase, or null. */
export const modelIn = (
  {designations}: Passage,
  {from, to}: {readonly from: number; readonly to: number}
): Designation | null =>
  designations.find((d) => d.kind === "model" && d.from >= from && d.from < to) ?? null;
