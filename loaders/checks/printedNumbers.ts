import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {CheckInput, Threshold} from "./check.js";
import {contentWords} from "./contentWords.js";
import {type PlainNumber, plainNumbers} from "./plainNumbers.js";
import {remember} from "./remember.js";
import {unitBehind} from "./unitBehind.js";

/** A number as an article prints it, with the words that say what it counts. Its value is the editor's where one corrected it. */
export interface PrintedNumber extends PlainNumber {
  readonly sentence: ArticleSentence;
  /** the text prints a number that an editor has replaced: what is odd about its digits has been seen to */
  readonly isCorrected: boolean;
  /** stems of the words right behind it, or of the label of its line: what is counted */
  readonly head: readonly string[];
  /** stems of the words around it, up to the next number or the end of the clause */
  readonly near: ReadonlySet<string>;
  /** stems of its own clause or entry of a list, up to the next comma or "and" */
  readonly own: ReadonlySet<string>;
  /** the words of its sentence from the number before it to the one behind it */
  readonly window: string;
  /** currency code, "percent", a unit of measurement, or "" for what is just counted */
  readonly unit: string;
}

const WORDS_AROUND: Threshold = {
  name: "words on either side of a number that say what it counts",
  value: 5,
  source: "judged: a noun, its adjective and the verb before it, and whose it is"
};
const STEM: Threshold = {
  name: "letters of a word in which two words are taken for one",
  value: 5,
  source: "judged: “soldier” and “soldiers”, “Georgia” and “Georgian” share so many, other words seldom do"
};
export const PRINTED_THRESHOLDS: readonly Threshold[] = [WORDS_AROUND, STEM];
/** Units, scales and words for any amount say how much, not of what. */
const SAY_NO_THING = new Set(
  "km kilom squar mile sq hecta acre year month week day meter perce cent milli billi thous dolla euro pound usd total about some almos nearl more than less over least most anoth other each".split(
    " "
  )
);
/** Where the words end that name what is counted. */
const HEAD_ENDS =
  /[,;.:!?()]|\s(?:of|in|on|to|for|from|at|by|and|or|who|that|with|which|were|was|are|is|have|has|had|will|would|as|took|take|serve|while|but)\b/u;
const ENTRY_ENDS = /[,()]|\s(?:and|or|but|while)\s/u;
/** Words right behind a number, up to the comma or "and" before the next. */
const ANOTHERS = /^[^,;]*(?:[,;]\s*(?:and\s+)?|\sand\s+)$/u;
const OF_THEM = /^ (?:out )?of (?:(?:the|its|their|these|those|our|his) )?$/u;
const LABEL = /^[-–•*\s]*(?<label>\p{L}[^:\d]{1,40}):\s/u;
/** Titles say in short what the text says again. */
const SKIPPED = new Set(["title", "dateline"]);

/** Every number that the articles print outside their titles, without dates and years, in the order of the texts. */
export const printedNumbers: (input: CheckInput) => readonly PrintedNumber[] = remember((input) =>
  articleSentences(input)
    .filter(({kind}) => !SKIPPED.has(kind))
    .flatMap((sentence) => numbersOf(sentence))
);

const numbersOf: (sentence: ArticleSentence) => readonly PrintedNumber[] = remember((sentence) => {
  const numbers = plainNumbers(sentence.text);
  return numbers.map((_, i) => new NumberInSentence(numbers, i, sentence));
});

/** Stems of the words by which a text says what a number counts. */
type Told = Pick<PrintedNumber, "head" | "near" | "own">;

/** Texts have many numbers, and checks ask for the words around few of them: they are read when they are asked for. */
class NumberInSentence implements PrintedNumber {
  readonly text: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly isCorrected: boolean;
  readonly #numbers: readonly PlainNumber[];
  readonly #at: number;
  #told: Told | null = null;
  #unit: string | null = null;

  constructor(
    numbers: readonly PlainNumber[],
    at: number,
    readonly sentence: ArticleSentence
  ) {
    const number = numbers[at];
    if (!number) throw new RangeError(`no number ${at}`);
    const corrected = correctedValue(number, sentence);
    ({text: this.text, start: this.start, end: this.end, kind: this.kind} = number);
    this.value = corrected ?? number.value;
    this.isCorrected = corrected !== null;
    this.#numbers = numbers;
    this.#at = at;
  }

  get head(): readonly string[] {
    return (this.#told ??= toldAbout(this.#numbers, this.#at, this.sentence.text)).head;
  }

  get near(): ReadonlySet<string> {
    return (this.#told ??= toldAbout(this.#numbers, this.#at, this.sentence.text)).near;
  }

  get own(): ReadonlySet<string> {
    return (this.#told ??= toldAbout(this.#numbers, this.#at, this.sentence.text)).own;
  }

  get window(): string {
    const {text} = this.sentence;
    return text.slice(
      this.#numbers[this.#at - 1]?.end ?? 0,
      this.#numbers[this.#at + 1]?.start ?? text.length
    );
  }

  get unit(): string {
    return (this.#unit ??= unitBehind(this, this.sentence.text));
  }
}

function toldAbout(numbers: readonly PlainNumber[], i: number, text: string): Told {
  const start = numbers[i]?.start ?? 0;
  const end = numbers[i]?.end ?? 0;
  const label = LABEL.exec(text)?.groups?.["label"];
  const from = numbers[i - 1]?.end ?? 0;
  const to = numbers[i + 1]?.start ?? text.length;
  const before =
    text
      .slice(from, start)
      .split(/[.;:!?](?=\s|$)/)
      .at(-1) ?? "";
  // "24 of 31 planned flights" are flights, both
  const past = OF_THEM.test(text.slice(end, to)) ? numbers[i + 1] : undefined;
  const behind =
    text
      .slice(past?.end ?? end, past ? (numbers[i + 2]?.start ?? text.length) : to)
      .split(/[.;:!?](?=\s|$)/)[0] ?? "";
  const head = stems(behind.split(HEAD_ENDS)[0] ?? "");
  const labels = stems(label ?? "");
  // "215 tanks, 64 guns": tanks are the other number's
  const ahead = i > 0 && head.length > 0 && ANOTHERS.test(before) ? "" : before;
  // "Kosovo 470, Bosnia 160": Bosnia is the other number's
  const after = to < text.length && /^[,;]/.test(behind) ? "" : behind;
  return {
    head: head.length > 0 ? head : labels,
    near: new Set([
      ...labels,
      ...stems(ahead).slice(-WORDS_AROUND.value),
      ...stems(after).slice(0, WORDS_AROUND.value)
    ]),
    own: new Set([
      ...labels,
      ...stems(lastEntry(ahead)).slice(-WORDS_AROUND.value),
      ...stems(behind.split(ENTRY_ENDS)[0] ?? "").slice(0, WORDS_AROUND.value)
    ])
  };
}

/** What an editor put in the place of this very number, if one did. */
function correctedValue({value, text}: PlainNumber, {claims}: ArticleSentence): number | null {
  const claim = claims.find(({value_read, quote}) => value_read === value && quote.includes(text.trim()));
  return typeof claim?.value === "number" ? claim.value : null;
}

/** Where a number stands between commas ("the length of the pier, 363 metres, is") the entry before says what it is. */
const lastEntry = (before: string): string =>
  before
    .split(ENTRY_ENDS)
    .filter((entry) => /\p{L}{3}/u.test(entry))
    .at(-1) ?? "";

/** The words that carry meaning, cut to their stems; numbers and units left out. */
export const stems = (words: string): string[] =>
  contentWords(words)
    .filter((word) => !/\d/.test(word))
    .map((word) => word.slice(0, STEM.value))
    .filter((word) => !SAY_NO_THING.has(word));
