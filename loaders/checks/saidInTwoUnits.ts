import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {articleSentences, type ArticleSentence} from "./articleSentences.js";
import {unitSize} from "./dimensions.js";
import type {Bounds} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {type Money, moneyFinder} from "./moneyFinder.js";
import {numberEvidence} from "./numberEvidence.js";
import {numbersBySentence} from "./numbersBySentence.js";
import {PRINTED_THRESHOLDS, type PrintedNumber} from "./printedNumbers.js";
import {rateBounds, RATE_THRESHOLDS} from "./rateBounds.js";
import {articleNamer, sayLarge, sayRatio, sayWords} from "./say.js";

const ROUNDED: Threshold = {
  name: "share by which rounding may move either of two amounts at most",
  value: 0.1,
  source: "judged: “20 miles (30 km)” is rounded by 7%; who rounds more does not convert"
};
const HEDGED: Threshold = {
  name: "share by which two amounts may miss one another where the text says “about”",
  value: 0.15,
  source: "judged: both may be rounded to one digit"
};
const EXACT: Threshold = {
  name: "share by which two amounts may miss one another in any case",
  value: 0.015,
  source: "judged: 1.6 km are taken for a mile, and 0.4 hectares for an acre"
};

const FAR: Threshold = {
  name: "characters between an amount and the same amount in another unit at most",
  value: 60,
  source: "judged: a bracket farther on belongs to something else"
};

/** What leads from an amount to the same amount in another unit. */
const HEDGE =
  "(?:about|some|around|roughly|approximately|nearly|almost|just|over|under|more than|less than|a little|well|close to|ca\\.|circa|c\\.|the equivalent of|equal to|equivalent to|then|or)";
const SAME_AGAIN = new RegExp(
  `^(?:,? (?:or|that is|i\\.e\\.|which is|equal to|equivalent to|the equivalent of) (?:${HEDGE} )*|(?: \\p{L}[\\p{L}'’-]*){0,4} \\((?:i\\.e\\. |that is |worth )?(?:${HEDGE} )*|, (?:${HEDGE} )+)$`,
  "iu"
);
/** Without one of these nothing is said again; a quick look before the others. */
const LINKED = /[(,]|\bor\b|that is|i\.e\.|which is|equal|equivalent/iu;
/** In brackets or behind a comma there is nothing more than the amount. */
const DONE = /^ ?(?:[),;.:]|$)|^ (?:at|in|away|from|long|wide|deep|high|then|off|each|a year|per)\b/iu;
const ABOUT =
  /\b(?:about|some|around|roughly|approximately|nearly|almost|over|under|more|less|close|circa|ca|or so)\b/iu;
/** These call their money dollars, too. */
const OTHER_DOLLARS: readonly (readonly [RegExp, string])[] = [
  [/\bAustralia|A\$/u, "AUD"],
  [/\bCanad|C\$/u, "CAD"],
  [/\bNew Zealand|NZ\$/u, "NZD"],
  [/\bSingapor|S\$/u, "SGD"],
  [/\bJamaica|J\$/u, "JMD"],
  [/\bHong Kong|HK\$/u, "HKD"],
  [/\bTaiwan|NT\$/u, "TWD"]
];
/** Of these pounds, dollars and pesos no rates are known. */
const UNKNOWN_MONEY =
  /\b(?:Leban|Syria|Sudan|Cyprus|Argentin|Urugua|Cuba|Dominican|Fiji|Namibia|Liberia|Guyan|Trinidad|Barbad|Belize|Zimbabw|Brunei)/u;

/**
 * One amount told in two units or currencies in one breath, of which one does not make the other.
 *
 * ```ok
 * article A; published=2024-06-01
 * A body: The base is about 45 miles (72 km) from the city, on 36 hectares (89 acres). It cost €2.5 billion, or about $2.7 billion.
 * ```
 * ```not-ok
 * article A; published=2024-06-01; publisher=Paper A
 * A body: The base has 36 hectares (89 square kilometers) of land.
 * => warning: “36 hectares” is about 0.36 sq km
 * ```
 * ```not-ok
 * article A; published=2024-06-01; publisher=Paper A
 * A body: The base is to cost €2.5 billion, or about $27 billion.
 * => warning: would make 10.8 for one
 * ```
 */
export const saidInTwoUnits: Check = {
  name: "said-in-two-units",
  title: "One amount in two units that do not agree",
  reason:
    "Who gives an amount twice in one breath converted it; where the two do not convert, one of them slipped.",
  kind: "magnitude",
  reach: "document",
  thresholds: [ROUNDED, HEDGED, EXACT, FAR, ...RATE_THRESHOLDS, ...PRINTED_THRESHOLDS],
  run(input) {
    const money = moneyFinder(input.rates ?? NO_RATES);
    return [...numbersBySentence(input)].flatMap(([{text}, row]) =>
      row.flatMap((one, i): FindingDraft[] => {
        const other = row[i + 1];
        if (!other || one.value <= 0 || other.value <= 0 || other.start - one.end > FAR.value) return [];
        if (!LINKED.test(text.slice(one.end, other.start))) return [];
        const [a, b] = [money(one, text), money(other, text)];
        if (a && b) return isSaidAgain(text, a, b) ? ofMoney(one, other, a, b, input) : [];
        if (a || b) return [];
        const [start, end] = [measured(one, text), measured(other, text)];
        return isSaidAgain(text, start, end) ? ofMeasure(one, other, text, input) : [];
      })
    );
  }
};
const NO_RATES: CheckInput["rates"] & object = [];
/** A number with its unit, as a span of its sentence. */
function measured({start, end}: PrintedNumber, text: string): {start: number; end: number} {
  const unit =
    /^[ -]?(?:square |nautical |sq\.? ?(?=km|mi))?\p{L}+[²³]?/u.exec(text.slice(end))?.[0].length ?? 0;
  return {start, end: end + unit};
}

function isSaidAgain(
  text: string,
  one: {readonly end: number},
  other: {readonly start: number; readonly end: number}
): boolean {
  const between = text.slice(one.end, other.start);
  if (!SAME_AGAIN.test(between)) return false;
  return (
    /^,? (?:or|that is|i\.e\.|which is|equal|the equ)/iu.test(between) || DONE.test(text.slice(other.end))
  );
}

/** What a printed number may have been before it was rounded: half of its last digit that counts, to either side. */
function roundedFrom({text, value}: PrintedNumber): Bounds {
  const digits = (/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? "1").replaceAll(",", "");
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  const step = (10 ** (zeros - decimals) / Math.max(Number(digits), Number.MIN_VALUE)) * value;
  const half = Math.min(step / 2, value * ROUNDED.value);
  return {low: value - half, high: value + half};
}

const slackOf = (one: PrintedNumber, other: PrintedNumber, text: string): number =>
  ABOUT.test(text.slice(Math.max(0, one.start - 12), other.start)) ? HEDGED.value : EXACT.value;

function ofMeasure(
  one: PrintedNumber,
  other: PrintedNumber,
  text: string,
  input: CheckInput
): FindingDraft[] {
  const [size, otherSize] = [unitSize(one.unit), unitSize(other.unit)];
  if (!size?.size || !otherSize?.size || size.dimension !== otherSize.dimension) return [];
  if (one.unit === other.unit) return [];
  const factor = size.size / otherSize.size;
  const [a, b] = [roundedFrom(one), roundedFrom(other)];
  const slack = slackOf(one, other, text);
  if (a.low * factor * (1 - slack) <= b.high && b.low <= a.high * factor * (1 + slack)) return [];
  const unit = other.unit.replaceAll("_", " ");
  const printed = text.slice(one.start, measured(one, text).end);
  return [draft(one, other, `“${printed}” is about ${sayRatio(one.value * factor)} ${unit}`, input)];
}

function ofMoney(
  one: PrintedNumber,
  other: PrintedNumber,
  a: Money,
  b: Money,
  input: CheckInput
): FindingDraft[] {
  if (a.word === b.word || isUnknown(one.sentence, a, b, input)) return [];
  const text = textOf(input, one.sentence.article_id);
  const [from, to] = [meantBy(a, b, text), meantBy(b, a, text)];
  const years = yearsOf(one.sentence, input);
  const pairs = [...from].flatMap((x) =>
    [...to].flatMap((y) => (x === y ? [] : [rateBounds(input.rates ?? [], x, y, years)]))
  );
  const [first] = pairs;
  // of some currency that may be meant no rate is known
  if (!first || pairs.includes(null)) return [];
  const [low, high] = [roundedFrom(one), roundedFrom(other)];
  // the bounds of rates are wide already
  const slack = EXACT.value;
  const fits = pairs.some(
    (rate) =>
      rate !== null &&
      low.low * rate.low * (1 - slack) <= high.high &&
      high.low <= low.high * rate.high * (1 + slack)
  );
  if (fits) return [];
  const ratio = other.value / one.value;
  return [
    draft(
      one,
      other,
      `${sayLarge(other.value)} for ${sayLarge(one.value)} would make ${sayRatio(ratio)} for one; in those years it was ${sayRatio(first.low)} to ${sayRatio(first.high)}`,
      input
    )
  ];
}

/** A bare dollar may be any that the text has to do with, but beside a US dollar it is none. */
function meantBy({word, currencies}: Money, other: Money, text: string): ReadonlySet<string> {
  if (word !== "$" && word !== "dollar") return currencies;
  const others = OTHER_DOLLARS.flatMap(([name, currency]) => (name.test(text) ? [currency] : []));
  return new Set([...(other.currencies.has("USD") ? [] : ["USD"]), ...others]);
}

/** Some words for money stand for several kinds of it, of which the text may mean one whose rate is not known. */
function isUnknown(sentence: ArticleSentence, a: Money, b: Money, input: CheckInput): boolean {
  const ambiguous = [a, b].some(({word}) => ["pound", "£", "$", "dollar", "peso"].includes(word));
  return ambiguous && UNKNOWN_MONEY.test(textOf(input, sentence.article_id));
}

const texts = new WeakMap<CheckInput, Map<string, string>>();
function textOf(input: CheckInput, article_id: string): string {
  let known = texts.get(input);
  if (!known) {
    const rows = groupBy(articleSentences(input), (s) => s.article_id);
    known = new Map([...rows].map(([id, row]) => [id, row.map(({text}) => text).join(" ")]));
    texts.set(input, known);
  }
  return known.get(article_id) ?? "";
}

/** The years that a sentence names, and the one in which its text appeared. */
function yearsOf({text, article_id}: ArticleSentence, {articles}: CheckInput): number[] {
  const published = articles.find((article) => article.article_id === article_id)?.published_start ?? null;
  const named = (text.match(/\b(?:199[5-9]|20[0-3]\d)\b/g) ?? []).map(Number);
  return published === null ? [] : [Number(published.slice(0, 4)), ...named];
}

function draft(one: PrintedNumber, other: PrintedNumber, how: string, {articles}: CheckInput): FindingDraft {
  const {text, article_id} = one.sentence;
  return {
    severity: "warning",
    verdict: "inconsistent",
    caveat: `${articleNamer(articles)(article_id)} gives one amount twice: ${sayWords(text, 150, one.start)}, but ${how}.`,
    about: [one, other].flatMap(numberEvidence),
    facet: other.text
  };
}
