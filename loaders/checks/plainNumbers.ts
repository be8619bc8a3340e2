import type {Span} from "../model.js";

/** A number as a sentence prints it, without what extraction makes of it. Offsets in UTF-16 units of the sentence. */
export interface PlainNumber {
  readonly text: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** the sign of money, "%" or "" */
  readonly kind: string;
}

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  thous: 1e3,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  billion: 1e9,
  milliards: 1e9,
  milliard: 1e9,
  bln: 1e9,
  bn: 1e9,
  trillion: 1e12
};
/** Codes of money that texts put before the number. */
const CODES = "USD|EUR|GBP|CHF|RUB|CNY|JPY|INR|TRY|PLN|CZK|HUF|SEK|NOK|DKK|UAH|KZT|RSD|AUD|CAD|BRL";
const WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
/** Where a number may begin, behind its sign of money. To look for these alone is quick; the rest is tried where one stands. */
const BEGINS = new RegExp(String.raw`(?<![\p{L}\d.,-])(?:\d|(?:${WORDS.join("|")})(?= \p{L}))`, "giu");
/** What may stand right before it, and is looked for backwards. */
const SIGN = new RegExp(String.raw`(?<![\p{L}\d.,-])(?:\p{Lu}{0,3}\$ ?|[€£] ?|(?:${CODES}) )$`, "iu");
/** A sign and what must not stand before it fit. */
const SIGN_AT_MOST = 8;
/** A number is grouped in threes or not at all; "T-72", "2-3" and "1.2.3" are none. */
const NUMBER = new RegExp(
  String.raw`(?:(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?|(?<word>${WORDS.join("|")})(?= \p{L}))(?:\s?(?<scale>${Object.keys(SCALES).join("|")})\b\.?)?(?<percent> ?%| per ?cent\b)?(?![\d-]|\.\d|–\d|(?:st|nd|rd|th)\b)(?: (?:of )?(?:US |American |Australian |Canadian |Singapore |CFA |Swiss |Hong Kong )?(?<money>euros?|dollars?|pounds?|ro?ubles?|som|tenge|yuan|lire?|dinars?|rupees?|francs?|crowns?|kron[aeo]r?|korunas?|zlotys?|forints?|shillings?|birr|rand|taka|lek|lari|drams?|hryvnias?|manats?|pesos?|reais|dirhams?|riyals?|shekels?|won|yen|baht|ringgit|rupiah|dong|kip|bolivianos?|soles?|guaran[ií]s?|cedis?|nairas?|kwachas?|afghanis?|pulas?|kunas?)\b)?`,
  "iuy"
);
const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const DATE = new RegExp(
  String.raw`\b${MONTH} \d{1,2}\b(?:, \d{4}\b)?|\b\d{1,2} ${MONTH}\b(?: \d{4}\b)?`,
  "gu"
);
/** Without one of these a sentence has no number. */
const ANY = new RegExp(String.raw`\d|(?:${WORDS.join("|")}) `, "iu");
/** A footnote counts nothing: "free of charge.[16]". */
const FOOTNOTE = /\[\d{1,3}\]/gu;
/** Alone, such a number is a year. */
const YEAR = /^(?:19|20)\d\d$/;

/** The numbers of a sentence that are no dates and no footnotes. */
export function plainNumbers(sentence: string): PlainNumber[] {
  if (!ANY.test(sentence)) return [];
  const found: PlainNumber[] = [];
  let others: readonly Span[] | null = null;
  let last = 0;
  BEGINS.lastIndex = 0;
  for (let begins = BEGINS.exec(sentence); begins; begins = BEGINS.exec(sentence)) {
    NUMBER.lastIndex = begins.index;
    const match = NUMBER.exec(sentence);
    if (!match) continue;
    const {digits = "", decimals = "", word, scale = "", percent, money} = match.groups ?? {};
    const sign = signBefore(sentence, begins.index, word === undefined, last);
    const start = begins.index - sign.length;
    const end = begins.index + match[0].length;
    last = BEGINS.lastIndex = end;
    // "quarter past five" is an hour
    if (word !== undefined && /\bpast $/iu.test(sentence.slice(0, start))) continue;
    const text = sign + match[0];
    others ??= othersIn(sentence);
    if (others.some((other) => other.start < end && start < other.end) || YEAR.test(text)) continue;
    const plain =
      word === undefined
        ? Number(digits.replaceAll(",", "") + decimals)
        : WORDS.indexOf(word.toLowerCase()) + 1;
    const kind = percent === undefined ? (money ?? sign.trim()) : "%";
    found.push({text, value: plain * (SCALES[scale.toLowerCase()] ?? 1), start, end, kind});
  }
  return found;
}

/** @param from where the number before ends: its signs are its own */
function signBefore(sentence: string, at: number, isDigits: boolean, from: number): string {
  const sign = SIGN.exec(sentence.slice(Math.max(0, at - SIGN_AT_MOST), at))?.[0] ?? "";
  return at - sign.length < from || (!isDigits && /[a-z]/iu.test(sign) && !sign.includes("$")) ? "" : sign;
}

/** Dates and footnotes. */
const othersIn = (sentence: string): Span[] =>
  [DATE, FOOTNOTE].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((m) => ({start: m.index, end: m.index + m[0].length}))
  );
