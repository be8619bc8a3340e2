import type {CheckInput} from "./check.js";
import {type PrintedNumber, printedNumbers} from "./printedNumbers.js";
import {remember} from "./remember.js";

/** One figure of an enumeration and what it names: "215 tanks", "Burundi 5,400", "Tanks: 215". */
export interface Entry {
  readonly number: PrintedNumber;
  /** words between the entry before and the figure, lower case */
  readonly before: string;
  /** words from the figure to the end of the entry, lower case */
  readonly behind: string;
}

/** An entry ends where the next one may begin. */
const ENTRY_END = /[,;:()]|\s[-–—]\s|\s(?:and|as well as)\s/u;
/** What parts the figures of one enumeration. */
const JOINED = /,|;|\sand\s|\sas well as\s/u;
/** Where a sentence goes on to tell of something else. */
const BROKEN =
  /[.!?:](?:\s|$)|\b(?:of (?:which|whom|them|these)|among (?:them|which|whom)|including|compared|against|than|from)\b/iu;
/** A figure ends a name, the digits of a model do not: "150 BTR-60s". */
const NAME_END = /[.!?](?:\s|$)|(?<![\p{L}\d][-–]?)\d/u;
/** "some", "another": they say how exact a figure is. */
const HEDGES =
  /^(?:and|some|about|around|nearly|almost|over|more than|the|at least|only|just|up to|an estimated|\s)*$/iu;
/** What stands between two lines of a sheet at most: a line break and a bullet. */
const BULLET = "\r\n* ";
const LABEL = /^[-–•*\s]*(?<label>\p{L}[^:\d]{1,40}):\P{L}*$/u;

/** Figures in one sentence between commas and "and", in one unit; each run has at least two. */
export const enumerations: (input: CheckInput) => readonly (readonly Entry[])[] = remember((input) => {
  const runs: Entry[][] = [];
  let last: PrintedNumber | undefined;
  for (const number of printedNumbers(input)) {
    const {sentence, start, end, unit} = number;
    const between = last?.sentence === sentence ? sentence.text.slice(last.end, start) : "";
    const joins = last?.unit === unit && JOINED.test(between) && !BROKEN.test(between);
    if (!joins) runs.push([]);
    const ahead = joins ? between : sentence.text.slice(last?.sentence === sentence ? last.end : 0, start);
    const before = ahead.split(ENTRY_END).at(-1) ?? "";
    const behind = sentence.text.slice(end).split(ENTRY_END)[0] ?? "";
    runs.at(-1)?.push({
      number,
      before: HEDGES.test(before) ? "" : plain(before),
      behind: plain(behind.split(NAME_END)[0] ?? "")
    });
    last = number;
  }
  return runs.filter((run) => run.length > 1);
});

/** Neighbouring lines with a label and one figure each, as in a fact sheet; each run has at least two. */
export function labelledLines(input: CheckInput): Entry[][] {
  const runs: Entry[][] = [];
  const numbers = printedNumbers(input);
  const alone = numbers.filter(
    ({sentence}, i) => numbers[i - 1]?.sentence !== sentence && numbers[i + 1]?.sentence !== sentence
  );
  let last: PrintedNumber | undefined;
  for (const number of alone) {
    const {sentence} = number;
    const label = LABEL.exec(sentence.text.slice(0, number.start))?.groups?.["label"];
    if (label === undefined) continue;
    const goesOn =
      last?.sentence.article_id === sentence.article_id &&
      sentence.quote_start - last.sentence.quote_end <= BULLET.length;
    if (!goesOn) runs.push([]);
    runs.at(-1)?.push({number, before: plain(label), behind: ""});
    last = number;
  }
  return runs.filter((run) => run.length > 1);
}

const plain = (words: string): string => words.replace(/\s+/g, " ").trim().toLowerCase();
