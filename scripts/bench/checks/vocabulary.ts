import {oneOf, random} from "../random.js";

const SYLLABLES =
  "ba de fi go ku la mi no pe ra si ta vo zu cha dri ke lor men nar pol quen ris sta ter ulm vin wes yor zem".split(
    " "
  );

/** Words, names and draws that look like those of texts and are the same for the same seed. */
export interface Vocabulary {
  readonly next: () => number;
  /** words between figures; few are frequent, most are rare */
  readonly word: () => string;
  /** one of so many, the first ones far more often: Zipf’s law, as of words, speakers and countries in the news */
  readonly rank: (count: number) => number;
}

/** How many different words texts have; a novel has some 10,000. */
const WORDS = 10_000;

export function vocabulary(seed: number): Vocabulary {
  const next = random(seed);
  const words = Array.from({length: WORDS}, (_, i) => makeName(random(seed + i), 2 + (i % 3)));
  // The inverse of the distribution function of 1/x on [1, count + 1) is a power.
  const rank = (count: number): number => Math.floor((count + 1) ** next()) - 1;
  return {next, rank, word: () => words[rank(WORDS)] ?? "of"};
}

/** "karmin" of so many syllables. */
export function makeName(next: () => number, syllables: number): string {
  next();
  return Array.from({length: syllables}, () => oneOf(next, SYLLABLES)).join("");
}

/** "Karmin" */
export const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
