import type {Reference} from "../model.js";
import {atOddsWithReference} from "./atOddsWithReference.js";
import {claimsAmong, draftsOf} from "./draftsOf.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {countriesTold} from "./countriesTold.js";
import {confirmed, SAME_FIGURE} from "./confirmed.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {numberEvidence} from "./numberEvidence.js";
import {PRINTED_THRESHOLDS, type PrintedNumber, printedNumbers, stems} from "./printedNumbers.js";
import {articleNamer, sayPublisher, sayValue, sayWords} from "./say.js";

const APART: Threshold = {
  name: "share by which two figures told in the same words differ before a reader would stumble",
  value: 0.08,
  source: "judged: rounding to two digits explains 5 %, a count of another week a little more"
};
const TIMES_AT_MOST: Threshold = {
  name: "times that the larger of two figures of one thing is the smaller one",
  value: 2,
  source:
    "judged: farther apart, the words are alike and the things are two, or another check speaks of the digits"
};
const LIKENESS: Threshold = {
  name: "words near two figures and near no other, or as many as make up for one",
  value: 1,
  source:
    "judged: a word that stands near n figures counts for one in n - 1, so that one telling word or several plain ones will do"
};
/** A word that every text uses leads to more figures than anyone would compare. */
const PARTNERS_AT_MOST = 40;
/** "grew from 20 to 24 ships": two figures, and the text knows. */
const CHANGE =
  /\b(?:rose|risen|grew|grown|fell|fallen|increas\w+|decreas\w+|doubl\w+|tripl\w+|up from|down from|raised|reduced|had been|no longer|used to|once had)\b/iu;
const OPEN_LOW = /\b(?:more than|over|at least|upwards of|no fewer than)\s+[$€£]?$/iu;
const OPEN_HIGH = /\b(?:up to|less than|under|fewer than|at most|no more than|nearly|almost)\s+[$€£]?$/iu;
/** Years, but not those of whole dates. */
const YEARS = /(?<!\d, |\p{L} \d{1,2},? )\b((?:19|20)\d{2})\b/gu;

/**
 * Two texts that give a figure in nearly the same words, but not the same figure, where nothing else in the dossier gives the one of them.
 *
 * ```ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * article C; publisher=Paper C
 * A body: Mongolia has 870 peacekeepers abroad and 9,700 soldiers.
 * B body: In 2012 there were 620 Mongolian peacekeepers abroad. It has 9,700 soldiers.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * A body: Mongolia has 870 peacekeepers abroad and 9,700 soldiers.
 * B body: There are 1,120 Mongolian peacekeepers abroad. It has 9,700 soldiers.
 * => warning: “Mongolia has 870 peacekeepers abroad and 9,700 soldiers.” (Paper A)
 * ```
 */
export const retoldOtherwise: Check = {
  name: "retold-otherwise",
  title: "The same words, another figure",
  reason:
    "Where two texts tell of one thing in one way and the figures differ, one of them slipped, and a reader of either would never know.",
  kind: "agreement",
  thresholds: [APART, TIMES_AT_MOST, LIKENESS, SAME_FIGURE, ...PRINTED_THRESHOLDS],
  run(input) {
    const numbers = printedNumbers(input);
    const isConfirmed = confirmed(input).number;
    const sameGround = countriesTold(input);
    const byWord = new Map<string, PrintedNumber[]>();
    const values = new Map<string, Set<number>>();
    for (const number of numbers)
      for (const word of telling(number)) {
        const key = `${word} ${number.unit}`;
        values.set(key, (values.get(key) ?? new Set()).add(number.value));
        const same = byWord.get(key);
        if (!same) byWord.set(key, [number]);
        else if (same.length < PARTNERS_AT_MOST) same.push(number);
      }
    /** A word near two figures only says that they are one; a word near many says little. */
    const likeness = (a: PrintedNumber, b: PrintedNumber): number =>
      telling(a)
        .filter((word) => telling(b).includes(word))
        .reduce((sum, word) => sum + 1 / Math.max(1, (values.get(`${word} ${a.unit}`)?.size ?? 1) - 1), 0);
    const inArticle = groupBy(numbers, ({sentence, unit}) => `${sentence.article_id} ${unit}`);
    const ofText = (number: PrintedNumber) =>
      inArticle.get(`${number.sentence.article_id} ${number.unit}`) ?? [];
    const published = new Map(input.articles.map((a) => [a.article_id, a.published_start?.slice(0, 4)]));
    const referenceOf = referencesLike(input, published);
    // what is already said of claims is not said again
    const atOdds = claimsAmong(
      draftsOf(input)(atOddsWithReference).flatMap(({severity, about}) => (severity === "note" ? [] : about))
    );
    const isKnown = (number: PrintedNumber) =>
      numberEvidence(number).some((row) => "claim" in row && atOdds.has(row.claim));
    const told = new Set<PrintedNumber>();
    return numbers.flatMap((number) => {
      if (told.has(number) || isConfirmed(number)) return [];
      const candidates = new Set(
        telling(number).flatMap((word) => byWord.get(`${word} ${number.unit}`) ?? [])
      );
      const partners = [...candidates]
        .filter((other) => likeness(number, other) >= LIKENESS.value && comparable(number, other))
        .filter(
          (other) =>
            isLasting(number) ||
            (isConfirmed(other) && isTimeless(number) && isTimeless(other)) ||
            ofOneTime(number, other, published)
        )
        .filter((other) => sameGround(number.sentence, other.sentence))
        .filter((other) => {
          const [ones, others] = [ofText(number), ofText(other)];
          const fits = likeness(number, other);
          // a text that has both knows what it says, unless its words fit better beside this figure
          if (ones.some((n) => near(n.value, other.value) && likeness(n, other) >= fits)) return false;
          // the words must fit these two better than any other two that have not found each other
          return (
            ones.every(
              (n) => n === number || likeness(n, other) < fits || others.some((o) => near(o.value, n.value))
            ) &&
            others.every(
              (o) => o === other || likeness(number, o) < fits || ones.some((n) => near(o.value, n.value))
            )
          );
        })
        .sort((a, b) => likeness(number, b) - likeness(number, a));
      const [partner] = partners;
      if (!partner) {
        const reference = referenceOf(number);
        return reference &&
          !isKnown(number) &&
          !ofText(number).some((n) => near(n.value, Number(reference.value)))
          ? [againstReference(number, reference, input)]
          : [];
      }
      told.add(partner);
      return [toDraft(number, partner, input)];
    });
  }
};

const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_FIGURE.value * Math.max(a, b);

/** The words of a number's entry, and a unit that few numbers have tells as much as a word. */
const telling = ({own, unit}: PrintedNumber): string[] => (LASTING.has(unit) ? [...own, "in"] : [...own]);

/** Lengths and areas stay; what several texts give alike is no matter of a day. */
const isLasting = ({unit}: PrintedNumber): boolean => LASTING.has(unit);
/** No year stands near it. */
const isTimeless = ({window}: PrintedNumber): boolean => window.search(YEARS) < 0;
const LASTING = new Set(["m", "km", "miles", "sq_km", "sq_mi", "hectares", "acres", "feet", "mm"]);

function comparable(one: PrintedNumber, other: PrintedNumber): boolean {
  if (one.sentence.article_id === other.sentence.article_id) return false;
  const [low, high] = one.value < other.value ? [one, other] : [other, one];
  if (high.value - low.value <= APART.value * high.value || high.value > TIMES_AT_MOST.value * low.value)
    return false;
  // "one" is a pronoun
  if (low.value <= 1) return false;
  if (OPEN_LOW.test(ahead(low)) || OPEN_HIGH.test(ahead(high))) return false;
  // "combat aircraft" and "transport aircraft" are two things, "soldiers" may be "active soldiers"
  const extra = (a: PrintedNumber, b: PrintedNumber) => a.head.some((word) => !b.own.has(word));
  if (extra(one, other) && extra(other, one)) return false;
  return !CHANGE.test(one.window) && !CHANGE.test(other.window);
}

function ofOneTime(
  one: PrintedNumber,
  other: PrintedNumber,
  published: ReadonlyMap<string, string | undefined>
): boolean {
  const a = yearsOf(one, published.get(one.sentence.article_id));
  const b = yearsOf(other, published.get(other.sentence.article_id));
  return (a.length === 0 && b.length === 0) || a.some((year) => b.includes(year));
}

/** The one reference of about the time of a text whose telling words all stand in the entry of a number, and that the number misses. */
function referencesLike(
  input: CheckInput,
  published: ReadonlyMap<string, string | undefined>
): (number: PrintedNumber) => Reference | undefined {
  const known = groupBy(
    input.references.filter(({value, item}) => typeof value === "number" && item === null),
    ({measure, unit}) => `${measure} ${unit ?? ""}`
  );
  const labels = new Map(input.measures.map(({measure, label, words}) => [measure, [label, ...words]]));
  const byWord = new Map<string, {words: string[]; references: Reference[]}[]>();
  for (const references of known.values()) {
    // of two countries a number may mean either
    if (new Set(references.map(({subject_code}) => subject_code)).size > 1) continue;
    for (const label of labels.get(references[0]?.measure ?? "") ?? []) {
      const words = stems(label);
      const first = words[0];
      if (first !== undefined) byWord.set(first, [...(byWord.get(first) ?? []), {words, references}]);
    }
  }
  return (number) => {
    const year = yearsOf(number, published.get(number.sentence.article_id));
    const named = [...number.own]
      .flatMap((word) => byWord.get(word) ?? [])
      .filter(({words}) => words.every((word) => number.own.has(word)))
      .sort((a, b) => b.words.length - a.words.length);
    return named[0]?.references.find((reference) => {
      const [low = 0, high = 0] = [Number(reference.value), number.value].sort((a, b) => a - b);
      const when = reference.as_of?.slice(0, 4);
      return (
        (UNITS_OF_COUNTS.has(reference.unit ?? "") ? "" : reference.unit) === number.unit &&
        (when === undefined || year.includes(when)) &&
        high - low > APART.value * high &&
        high <= TIMES_AT_MOST.value * low &&
        !CHANGE.test(number.window) &&
        !OPEN_LOW.test(ahead(number)) &&
        !OPEN_HIGH.test(ahead(number))
      );
    });
  };
}

const UNITS_OF_COUNTS = new Set(["persons", "count", ""]);

function againstReference(number: PrintedNumber, reference: Reference, {articles}: CheckInput): FindingDraft {
  const {sentence, start, text} = number;
  return {
    severity: "warning",
    verdict: "conflict",
    caveat: `${sayWords(sentence.text, 80, start)} (${articleNamer(articles)(sentence.article_id)}): ${text.trim()} is not what a reference of that time gives, ${sayValue(Number(reference.value), reference.unit)} (${sayPublisher(reference)}), and nothing else gives it.`,
    about: numberEvidence(number),
    against: referenceEvidence([reference])
  };
}

const ahead = ({sentence, start}: PrintedNumber): string => sentence.text.slice(0, start);

/** The years that stand near a number, or else that of its text and the one before. */
function yearsOf({window}: PrintedNumber, published: string | undefined): string[] {
  const said = [...window.matchAll(YEARS)].map(([, year = ""]) => year);
  if (said.length > 0 || published === undefined) return said;
  return [published, String(Number(published) - 1)];
}

function toDraft(one: PrintedNumber, other: PrintedNumber, {articles}: CheckInput): FindingDraft {
  const nameOf = articleNamer(articles);
  const [first, second] = one.sentence.article_id < other.sentence.article_id ? [one, other] : [other, one];
  const say = ({sentence, start}: PrintedNumber) =>
    `${sayWords(sentence.text, 80, start)} (${nameOf(sentence.article_id)})`;
  return {
    severity: "warning",
    verdict: "conflict",
    caveat: `${say(first)} and ${say(second)} tell of one thing in much the same words, but ${first.text} is not ${second.text}, and neither text tells of a change.`,
    about: [...numberEvidence(first), ...numberEvidence(second)]
  };
}
