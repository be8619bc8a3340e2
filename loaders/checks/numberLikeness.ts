import type {Threshold} from "./check.js";
import {SAME_FIGURE} from "./confirmed.js";
import {isNear} from "./isNear.js";
import {isPrinted, type ToldNumber} from "./toldNumber.js";
import type {ToldNumbers} from "./toldNumbers.js";

/**
 * What speaks for two numbers being one figure, whatever their values: points for each trait that they share, logarithms of odds. Fitted by
 * logistic regression on the clean dossiers of `test/planted/tuned` by all hands: some 1,000 pairs of figures that two texts, or a text and
 * a reference, give alike, as if they were unequal, against some 14,000 pairs of which each has only the one.
 */
const POINTS = {
  /** of any two numbers of one kind */
  any: -5.25,
  /** for each word that both own entries hold; a word beside several numbers that nothing else gives counts for less */
  own: 1.4,
  /** for each other word near both */
  near: 1.65,
  /** for each other word of both sentences; a word of several sentences counts for less */
  sentence: 0.95,
  /** a measure or an item that both own entries name */
  concept: 2.7,
  sameHead: 2.8,
  /** the one's head in the other's entry */
  headInside: 1.85,
  otherHead: -0.4,
  /** for each neighbour with the same value */
  neighbour: 1.9,
  sameYear: 1,
  otherTime: -0.8,
  smallCount: -2.5,
  percent: 1.3,
  sameUnit: 1.2,
  /** where each is the only one of its unit that nothing else gives; less where there are several */
  onlyOfUnit: 1.25,
  /** what a reference is about is known */
  reference: 2.5
} as const;
type Trait = Exclude<keyof typeof POINTS, "any">;

const SMALL: Threshold = {
  name: "count up to which two texts may well count different things",
  value: 12,
  source: "judged: what texts write in words"
};
const SENTENCE_AT_MOST: Threshold = {
  name: "words at most for which two sentences that share more are taken",
  value: 3,
  source: "judged: long sentences share many"
};
const OF_KIND: Threshold = {
  name: "numbers of one kind in a dossier up to which the odds hold",
  value: 60,
  source:
    "so many had the dossiers by which the odds were fitted; among twice as many any two are half as likely one figure"
};
/** What the likeness of numbers hangs on. */
export const LIKENESS_THRESHOLDS: readonly Threshold[] = [SMALL, SENTENCE_AT_MOST, OF_KIND, SAME_FIGURE];

/** How surely two numbers of one kind are one figure by their words: the logarithm of the odds, 0 for as likely as not. */
export function numberLikeness(told: ToldNumbers, a: ToldNumber, b: ToldNumber): number {
  const traits = traitsOf(told, a, b);
  let points = POINTS.any - Math.log(Math.max(1, told.ofKind(a) / OF_KIND.value));
  for (const trait of Object.keys(traits) as Trait[]) points += POINTS[trait] * traits[trait];
  return points;
}

/** How far two numbers of one kind have each trait in common: 0 or 1, or a sum of the weights of words. */
function traitsOf(told: ToldNumbers, a: ToldNumber, b: ToldNumber): Record<Trait, number> {
  const weight = (word: string): number => 1 / Math.max(1, told.aloneNear(a, word), told.aloneNear(b, word));
  let own = 0;
  let near = 0;
  for (const word of a.near) {
    if (!b.near.has(word)) continue;
    if (a.own.has(word) && b.own.has(word)) own += weight(word);
    else near += weight(word);
  }
  let concept = 0;
  for (const word of a.concepts) if (b.concepts.has(word)) concept = Math.max(concept, weight(word));
  let sentence = 0;
  for (const word of a.sentence)
    if (b.sentence.has(word) && !(a.near.has(word) && b.near.has(word)))
      sentence += 1 / Math.max(told.sentencesWith(a, word), told.sentencesWith(b, word));
  const sameHead = a.head.some((word) => b.head.includes(word));
  const headInside =
    !sameHead && (a.head.some((word) => b.own.has(word)) || b.head.some((word) => a.own.has(word)));
  const bothHeads = a.head.length > 0 && b.head.length > 0;
  const isMeasured = a.unit === b.unit && a.unit !== "";
  const isPercent = a.kind === "percent";
  return {
    own,
    near,
    sentence: Math.min(sentence, SENTENCE_AT_MOST.value),
    concept,
    sameHead: Number(sameHead),
    headInside: Number(headInside),
    otherHead: Number(bothHeads && !sameHead && !headInside && concept === 0),
    neighbour: sameNeighbours(a, b),
    sameYear: sameYear(a, b),
    otherTime: Number(!isOfOneTime(a, b)),
    smallCount: Number(a.kind === "" && Math.min(a.size, b.size) <= SMALL.value),
    percent: Number(isPercent),
    sameUnit: Number(isMeasured && !isPercent),
    onlyOfUnit: isMeasured ? 1 / Math.max(1, told.aloneInUnit(a), told.aloneInUnit(b)) : 0,
    reference: Number(!isPrinted(a.from) || !isPrinted(b.from))
  };
}

const sameNeighbours = (a: ToldNumber, b: ToldNumber): number =>
  a.neighbours.filter((one, i) => {
    const other = b.neighbours[i];
    return one && other && one.unit === other.unit && isNear(one.value, other.value);
  }).length;

/** 1 if they have a year beside them in common, -1 if each has others. */
function sameYear({years: a}: ToldNumber, {years: b}: ToldNumber): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.some((year) => b.includes(year)) ? 1 : -1;
}

/** Whether two numbers may hold of one year. */
const isOfOneTime = ({time: a}: ToldNumber, {time: b}: ToldNumber): boolean =>
  a.length === 0 || b.length === 0 || a.some((year) => b.includes(year));
