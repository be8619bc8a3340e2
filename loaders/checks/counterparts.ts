import type {CheckInput, Threshold} from "./check.js";
import {countriesTold} from "./countriesTold.js";
import {APART_THRESHOLDS, digitsOf, howApart, isExplained} from "./howApart.js";
import {LIKENESS_THRESHOLDS, numberLikeness} from "./numberLikeness.js";
import {isNear} from "./isNear.js";
import {PRINTED_THRESHOLDS, type PrintedNumber} from "./printedNumbers.js";
import {remember} from "./remember.js";
import {isPrinted, type ToldNumber} from "./toldNumber.js";
import {type ToldNumbers, toldNumbers} from "./toldNumbers.js";

/** A number that nothing else gives, and the number of another text or of a reference that tells of the same and differs. */
export interface Counterpart {
  readonly one: ToldNumber & {readonly from: PrintedNumber};
  readonly other: ToldNumber;
  readonly how: "figure" | "digits" | "unit";
}

const LIKE_FIGURES: Threshold = {
  name: "odds, to one, that two numbers are one figure by their words, where they differ by some share",
  value: 0.22,
  source:
    "judged on the tuned dossiers of test/planted: 85% of the figures that two texts share reach it, and one in 500 pairs of which each text has only the one and that lie near each other"
};
const LIKE_CONFIRMED: Threshold = {
  name: "the same odds, where something else gives the one of them, too",
  value: 0.11,
  source: "judged: what is told twice is likely to be told a third time"
};
const LIKE_ONE_DIGIT: Threshold = {
  name: "the same odds, where the two have one digit that counts in common",
  value: 0.14,
  source: "judged: one digit (3 million, 30,000) is the same by chance once in nine pairs"
};
const LIKE_TWO_DIGITS: Threshold = {
  name: "the same odds, with two digits",
  value: 0.018,
  source: "judged: they are the same by chance once in ninety pairs"
};
const LIKE_THREE_DIGITS: Threshold = {
  name: "the same odds, with three digits or more",
  value: 0.0001,
  source: "judged: they are the same by chance once in nine hundred pairs"
};
const LIKE_DIGITS = [LIKE_ONE_DIGIT, LIKE_TWO_DIGITS, LIKE_THREE_DIGITS];
const SAME_FIGURE_TOLD: Threshold = {
  name: "times that a number of the text itself is the likelier counterpart if it agrees",
  value: 55,
  source: "judged: a text that has both knows what it says, unless its words fit much better elsewhere"
};
/** What counterparts are found by. */
export const COUNTERPART_THRESHOLDS: readonly Threshold[] = [
  LIKE_FIGURES,
  LIKE_CONFIRMED,
  ...LIKE_DIGITS,
  SAME_FIGURE_TOLD,
  ...APART_THRESHOLDS,
  ...LIKENESS_THRESHOLDS,
  ...PRINTED_THRESHOLDS
];
/** A word that every text uses leads to more numbers than anyone would compare. */
const PARTNERS_AT_MOST = 40;

/**
 * Holds every number of the texts that nothing else in the dossier gives against those of the other texts and of the references, by all
 * the words around them, and finds the one that it was to agree with. At most one for each.
 */
export const counterparts: (input: CheckInput) => readonly Counterpart[] = remember((input) => {
  const told = toldNumbers(input);
  const partnersOf = partnerFinder(told);
  const sameGround = countriesTold(input);
  const taken = new Set<ToldNumber>();
  return told.all.flatMap((one) => {
    if (!isAlonePrinted(one) || taken.has(one)) return [];
    let best: (Counterpart & {readonly likeness: number}) | null = null;
    for (const other of partnersOf(one)) {
      const how = other.place === one.place ? null : howApart(one, other);
      if (how === null) continue;
      const likeness = numberLikeness(told, one, other);
      if (likeness < Math.log(needed(how, one, other)) || (how === "figure" && isExplained(one, other)))
        continue;
      if (best && !isBetter({how, likeness}, best)) continue;
      if (isPrinted(other.from) && !sameGround(one.from.sentence, other.from.sentence)) continue;
      const rivals = how === "figure" || digitsOf(one.value).length < 2;
      if (isBeaten(told, one, other, likeness, rivals) || isBeaten(told, other, one, likeness, rivals))
        continue;
      best = {one, other, how, likeness};
    }
    if (!best) return [];
    taken.add(best.other);
    return [best];
  });
});

const isAlonePrinted = (number: ToldNumber): number is Counterpart["one"] =>
  number.isAlone && isPrinted(number.from);

type Found = Pick<Counterpart, "how"> & {readonly likeness: number};

/** The same digits are rarer than like words. */
const isBetter = (a: Found, b: Found): boolean =>
  (a.how === "figure") === (b.how === "figure") ? a.likeness > b.likeness : b.how === "figure";

function needed(how: Counterpart["how"], one: ToldNumber, other: ToldNumber): number {
  if (how === "figure") return other.isAlone ? LIKE_FIGURES.value : LIKE_CONFIRMED.value;
  const [a, b] = [digitsOf(one.value), digitsOf(other.value)];
  // a rounded figure has fewer digits to be recognized by
  const common = a === b ? Math.min(a.length, LIKE_DIGITS.length) : 1;
  return LIKE_DIGITS[common - 1]?.value ?? LIKE_FIGURES.value;
}

/** Finds numbers of the same kind with a word, a concept, a unit or three digits in common. */
function partnerFinder({all}: ToldNumbers): (number: ToldNumber) => ReadonlySet<ToldNumber> {
  const keysOf = ({kind, near, concepts, value}: ToldNumber): string[] => {
    const digits = digitsOf(value);
    return [
      ...[...near, ...concepts].map((word) => `${kind} ${word}`),
      ...(kind === "" || kind === "percent" ? [] : [kind]),
      ...(digits.length >= LIKE_DIGITS.length ? [`${kind} ${digits}`] : [])
    ];
  };
  const index = new Map<string, ToldNumber[]>();
  for (const number of all)
    for (const key of keysOf(number)) {
      const same = index.get(key);
      if (!same) index.set(key, [number]);
      else if (same.length < PARTNERS_AT_MOST) same.push(number);
    }
  return (number) => new Set(keysOf(number).flatMap((key) => index.get(key) ?? []));
}

/**
 * Whether another number at the first one's place fits the second better, if it looks for a counterpart, too, or well enough with the very figure.
 *
 * @param rivals whether numbers with other figures count
 */
function isBeaten(
  told: ToldNumbers,
  one: ToldNumber,
  other: ToldNumber,
  likeness: number,
  rivals: boolean
): boolean {
  return told.at(one.place).some((rival) => {
    if (rival === one || rival.kind !== one.kind) return false;
    const agrees = rival.unit === other.unit && isNear(rival.size, other.size);
    if (!agrees && !(rivals && rival.isAlone)) return false;
    return numberLikeness(told, rival, other) + (agrees ? Math.log(SAME_FIGURE_TOLD.value) : 0) > likeness;
  });
}
