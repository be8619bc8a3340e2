import type {Measure} from "../model.js";
import type {Item} from "../sources/readKnowledge.js";
import type {CheckInput} from "./check.js";
import {stems} from "./printedNumbers.js";
import {remember} from "./remember.js";

/** The concepts that some stems name, by any of their words. */
type ConceptFinder = (words: ReadonlySet<string>) => readonly string[];

/**
 * Finds the measures and items (`measures.csv`, `items.csv`) that some stems name, by any of their words: "frontier" and "border" are one.
 * Items also stand for their category.
 */
export const conceptFinder = ({measures, items}: CheckInput): ConceptFinder =>
  finders(measures)(items ?? NO_ITEMS);

const NO_ITEMS: readonly Item[] = [];

/** The words of the tables are the same for all that is checked. */
const finders = remember((measures: readonly Measure[]) =>
  remember((items: readonly Item[]) => makeFinder(measures, items))
);

function makeFinder(measures: readonly Measure[], items: readonly Item[]): ConceptFinder {
  const named = new Map<string, {readonly words: readonly string[]; readonly concept: string}[]>();
  const add = (phrase: string, concept: string) => {
    const words = stems(phrase);
    const [first] = words;
    if (first !== undefined) named.set(first, [...(named.get(first) ?? []), {words, concept}]);
  };
  for (const {measure, label, words, hints} of measures)
    for (const phrase of [label, ...words, ...hints]) add(phrase, `measure ${measure}`);
  for (const {item, category, words} of items)
    for (const phrase of words) {
      add(phrase, `item ${item}`);
      add(phrase, `category ${category}`);
    }
  return (words) => [
    ...new Set(
      [...words].flatMap((word) =>
        (named.get(word) ?? [])
          .filter((phrase) => phrase.words.every((w) => words.has(w)))
          .map(({concept}) => concept)
      )
    )
  ];
}
