import type {Reference} from "../model.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {confirmed, SAME_FIGURE, wordsOfReferences} from "./confirmed.js";
import {countriesTold} from "./countriesTold.js";
import {sentenceWords} from "./sentenceWords.js";
import {digitReadings} from "./digitReadings.js";
import {unitSize} from "./dimensions.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {numberEvidence} from "./numberEvidence.js";
import {PRINTED_THRESHOLDS, type PrintedNumber, printedNumbers} from "./printedNumbers.js";
import {articleNamer, sayLarge, sayList, sayPublisher, sayRatio, sayValue} from "./say.js";

const DIGITS_AT_LEAST: Threshold = {
  name: "digits that two figures have in common before one word tells that they are one",
  value: 2,
  source:
    "judged: one digit (3 million, 30,000) is the same by chance too often; then several words must be shared"
};
const WORDS_SHARED: Threshold = {
  name: "words near two figures that must be shared where they have one digit",
  value: 2,
  source: "judged: what is counted and who has it"
};
const DIGITS_OF_UNIT: Threshold = {
  name: "digits that two figures in one kind of unit have in common before no word need be shared",
  value: 3,
  source:
    "judged: two sums or lengths have the same three digits by chance once in 900 pairs; a dossier compares fewer"
};
const DIGITS_OF_COUNT: Threshold = {
  name: "digits that two plain counts have in common before no word need be shared",
  value: 4,
  source:
    "judged: there are more counts than sums in a text, and once in 9,000 pairs four digits meet by chance"
};
const SENTENCE_SHARED: Threshold = {
  name: "words that two sentences share to stand for one word near their figures",
  value: 3,
  source: "judged: the two sides are often among them; what else is shared tells that one thing is meant"
};
/** A text that is compared with more than so many others would not become clearer. */
const PARTNERS_AT_MOST = 20;

/**
 * The same digits told of the same thing by two texts, or a text and a reference, in one of them ten or a thousand times as much, or in another unit:
 * "$248 million" and "$248 billion" for one order. A figure that yet another text gives as it stands is left alone.
 *
 * ```ok
 * article A
 * article B
 * A body: India sold Armenia weapons worth $248 million.
 * B body: Armenia bought Indian weapons for $248 million. It spends $2.48 billion a year.
 * ```
 * ```ok
 * article A
 * article B
 * entity KEN country: Kenya | Kenyan
 * entity NPL country: Nepal | Nepali
 * A body: Some 150 Kenyan soldiers flew home on Friday.
 * B body: Some 1,500 Nepali soldiers flew home on Friday.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * A body: India sold Armenia weapons worth $248 million in 2022.
 * B body: Armenia bought weapons worth $248 thousand from India in 2022.
 * => warning: “$248 million” (Paper A) and “$248 thousand” (Paper B) have the same digits, but one is 1,000 times the other
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * A body: India sold Armenia weapons worth $248 million in 2022.
 * B body: Armenia bought weapons worth €248 million from India in 2022.
 * => warning: the same number in two units
 * ```
 */
export const sameDigits: Check = {
  name: "same-digits",
  title: "The same digits, another size",
  reason:
    "A figure that another text gives with the same digits and three zeros less has lost or gained them on its way.",
  kind: "magnitude",
  thresholds: [
    DIGITS_AT_LEAST,
    DIGITS_OF_UNIT,
    DIGITS_OF_COUNT,
    WORDS_SHARED,
    SENTENCE_SHARED,
    SAME_FIGURE,
    ...PRINTED_THRESHOLDS
  ],
  run(input) {
    const numbers = printedNumbers(input);
    const isConfirmed = confirmed(input).number;
    const printed = indexBy(
      numbers,
      (number) => [...number.near, ...alone(number)],
      ({value}) => [value]
    );
    const wordsOf = wordsOfReferences(input.measures);
    const referred = indexBy(
      input.references.filter((r) => typeof r.value === "number"),
      (r) => [...wordsOf(r), ...alone({value: Number(r.value), unit: r.unit ?? ""})],
      (r) => [Number(r.value)]
    );
    const told = new Set<PrintedNumber>();
    return numbers.flatMap((number) => {
      if (told.has(number) || isConfirmed(number)) return [];
      const partner = partnerOf(number, printed, numbers, input);
      if (partner) {
        told.add(partner);
        return [toDraft(number, partner, input)];
      }
      const reference = referenceOf(number, referred);
      return reference ? [againstReference(number, reference, input)] : [];
    });
  }
};

/** The digits of a number without the zeros at its end and without its point: "11" of 1.1 billion, "215" of 2,150. */
function significant(value: number): string {
  return value
    .toPrecision(12)
    .replace(/e.*$/, "")
    .replace(".", "")
    .replace(/^0+|0+$/g, "");
}

/** A word in place of those that are shared, for figures with so many digits that these alone tell what is meant. */
function alone({value, unit}: {readonly value: number; readonly unit: string}): string[] {
  const kind = kindOf(unit);
  if (kind === "percent") return [];
  const needed = kind === "" ? DIGITS_OF_COUNT : DIGITS_OF_UNIT;
  return significant(value).length >= needed.value ? [`in ${unitSize(kind)?.dimension ?? kind}`] : [];
}

type Index<Row> = ReadonlyMap<string, readonly Row[]>;

function indexBy<Row>(
  rows: readonly Row[],
  wordsOf: (row: Row) => readonly string[],
  valuesOf: (row: Row) => readonly number[]
): Index<Row> {
  const index = new Map<string, Row[]>();
  for (const row of rows)
    for (const value of valuesOf(row))
      for (const word of wordsOf(row)) {
        const key = `${significant(value)} ${word}`;
        const same = index.get(key);
        if (!same) index.set(key, [row]);
        else if (same.length < PARTNERS_AT_MOST) same.push(row);
      }
  return index;
}

/** What else has the digits of a number, or those that it has without a group of zeros, near one of its words. */
function candidates<Row>(number: PrintedNumber, index: Index<Row>): Map<Row, number> {
  const shared = new Map<Row, number>();
  const values = [number.value, ...digitReadings(number.text).map(({value}) => value)];
  for (const digits of new Set(values.map(significant)))
    for (const word of [...number.near, ...alone(number)])
      for (const row of index.get(`${digits} ${word}`) ?? []) shared.set(row, (shared.get(row) ?? 0) + 1);
  return shared;
}

function partnerOf(
  number: PrintedNumber,
  printed: Index<PrintedNumber>,
  numbers: readonly PrintedNumber[],
  input: CheckInput
): PrintedNumber | undefined {
  const own = number.sentence.article_id;
  const found = [...candidates(number, printed)]
    .filter(
      ([other, shared]) =>
        other.sentence.article_id !== own &&
        differs(number, other) &&
        countriesTold(input)(number.sentence, other.sentence) &&
        shared + sentenceShare(number, other) >= wordsNeeded(number)
    )
    .sort(([, a], [, b]) => b - a)
    .map(([other]) => other);
  // a text that has both knows what it says, unless its words fit the other text better beside this figure
  return found.find((other) => {
    const shared = nearShare(number, other);
    return !(printedOf(numbers).get(own) ?? []).some(
      (n) => n.value === other.value && n.unit === other.unit && nearShare(n, other) >= shared
    );
  });
}

const nearShare = (a: PrintedNumber, b: PrintedNumber): number =>
  [...a.near].filter((word) => b.near.has(word)).length;

const byArticle = new WeakMap<readonly PrintedNumber[], Map<string, PrintedNumber[]>>();
function printedOf(numbers: readonly PrintedNumber[]): Map<string, PrintedNumber[]> {
  const known = byArticle.get(numbers) ?? groupBy(numbers, ({sentence}) => sentence.article_id);
  byArticle.set(numbers, known);
  return known;
}

/** A sentence that shares so many words tells of the same, too. */
function sentenceShare(a: PrintedNumber, b: PrintedNumber): number {
  const words = new Set(sentenceWords(a.sentence).filter((word) => !/\d/.test(word)));
  const shared = new Set(sentenceWords(b.sentence).filter((word) => words.has(word)));
  return shared.size >= SENTENCE_SHARED.value ? 1 : 0;
}

const wordsNeeded = ({value}: PrintedNumber): number =>
  significant(value).length >= DIGITS_AT_LEAST.value ? 1 : WORDS_SHARED.value;

/** Ten or a thousand times as much, or a thousand times that; or a group of zeros in the middle. */
function isSlip({value, text}: PrintedNumber, other: number): boolean {
  const power = Math.log10(Math.max(value / other, other / value));
  return (
    [1, 3, 6].some((n) => Math.abs(power - n) < 0.001) || digitReadings(text).some((r) => r.value === other)
  );
}

/** Another size in the same unit, or the same number in another unit of its kind. */
function differs(a: PrintedNumber, b: PrintedNumber): boolean {
  if (a.unit === b.unit) return isSlip(a, b.value);
  const [one, other] = [unitSize(a.unit), unitSize(b.unit)];
  return one !== null && one.dimension === other?.dimension && a.value === b.value;
}

function toDraft(one: PrintedNumber, other: PrintedNumber, {articles}: CheckInput): FindingDraft {
  const nameOf = articleNamer(articles);
  const say = (number: PrintedNumber) => `${sayPrinted(number)} (${nameOf(number.sentence.article_id)})`;
  const [first, second] = one.sentence.article_id < other.sentence.article_id ? [one, other] : [other, one];
  return {
    severity: "warning",
    verdict: "conflict",
    caveat: `${sayList([say(first), say(second)])} ${sayHow(one, other)}, in sentences that seem to tell of one thing.`,
    ...(one.value === other.value
      ? {}
      : {
          hypothesis: `A hypothesis: one of the two was to be ${sayLarge(first.value)} or ${sayLarge(second.value)} as in the other text.`
        }),
    about: [...numberEvidence(first), ...numberEvidence(second)]
  };
}

function sayHow(a: PrintedNumber, b: PrintedNumber): string {
  if (a.unit !== b.unit) return "are the same number in two units";
  const ratio = Math.max(a.value / b.value, b.value / a.value);
  return `have the same digits, but one is ${sayRatio(ratio)} times the other`;
}

/** A number with the unit that follows it. */
const sayPrinted = ({text, unit, sentence, end}: PrintedNumber): string =>
  unit === "" || unit === "percent" || /\p{L}$|^[$€£]/u.test(text)
    ? `“${text}”`
    : `“${text}${/^[ -]?[\p{L}²]+(?: \p{L}+)?/u.exec(sentence.text.slice(end))?.[0] ?? ""}”`;

function referenceOf(number: PrintedNumber, referred: Index<Reference>): Reference | undefined {
  return [...candidates(number, referred)].find(
    ([{value, unit}, shared]) =>
      shared >= wordsNeeded(number) &&
      (kindOf(unit ?? "") === kindOf(number.unit)
        ? value !== number.value
        : value === number.value && isOfOneKind(unit ?? "", number.unit))
  )?.[0];
}

const isOfOneKind = (a: string, b: string): boolean =>
  unitSize(a) !== null && unitSize(a)?.dimension === unitSize(b)?.dimension;

/** References count people as persons and things as count, texts just count. */
const kindOf = (unit: string): string => (unit === "persons" || unit === "count" ? "" : unit);

function againstReference(number: PrintedNumber, reference: Reference, {articles}: CheckInput): FindingDraft {
  const value = Number(reference.value);
  const ratio = sayRatio(Math.max(number.value / value, value / number.value));
  const how = value === number.value ? "in another unit" : `but one is ${ratio} times the other`;
  return {
    severity: "warning",
    verdict: "conflict",
    caveat: `${sayPrinted(number)} (${articleNamer(articles)(number.sentence.article_id)}) has the digits of what a reference gives, ${how}: ${sayValue(value, reference.unit)} (${sayPublisher(reference)}).`,
    hypothesis: `A hypothesis: it was to be ${sayValue(value, reference.unit)}.`,
    about: numberEvidence(number),
    against: referenceEvidence([reference])
  };
}
