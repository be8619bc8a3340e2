import type {Threshold} from "./check.js";
import {digitReadings} from "./digitReadings.js";
import {isNear} from "./isNear.js";
import {isPrinted, type ToldNumber} from "./toldNumber.js";

const APART: Threshold = {
  name: "share by which two figures told in the same words differ before a reader would stumble",
  value: 0.08,
  source: "judged: rounding to two digits explains 5%, a count of another week a little more"
};
const TIMES_AT_MOST: Threshold = {
  name: "times that the larger of two figures of one thing is the smaller one",
  value: 2,
  source: "judged: farther apart, the words are alike and the things are two, unless the digits are the same"
};
const FEW: Threshold = {
  name: "count up to which two texts that name two things count two things",
  value: 30,
  source: "judged: crews, teams and trucks are all counted so; it takes the same word for them to be one"
};
/** What two figures of one thing are apart by. */
export const APART_THRESHOLDS: readonly Threshold[] = [APART, TIMES_AT_MOST, FEW];

/**
 * How two numbers of one kind differ so that one may be a slip for the other: `figure`, by some share; `digits`, ten, a thousand or a
 * million times as much, rounding allowed, or with a group of zeros slipped in; `unit`, the same number in another unit. `null` for two
 * that agree, that cannot be compared, or that no slip explains.
 */
export function howApart(a: ToldNumber, b: ToldNumber): "figure" | "digits" | "unit" | null {
  if (a.kind !== b.kind) return null;
  if (a.unit !== b.unit) {
    if (a.value === b.value) return "unit";
    if (a.kind === "money") return null;
  }
  const [low, high] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
  if (low <= 0) return null;
  if (a.unit === b.unit && (isTimes(a.value, b.value) || isTimes(b.value, a.value))) return "digits";
  if (isMisread(a, b) || isMisread(b, a)) return "digits";
  return high - low > APART.value * high && high <= TIMES_AT_MOST.value * low ? "figure" : null;
}

/** The digits of a number that count: "11" of 1.1 billion, "215" of 2,150. */
export const digitsOf = (value: number): string =>
  value
    .toPrecision(12)
    .replace(/e.*$/, "")
    .replace(".", "")
    .replace(/^0+|0+$/g, "");

/** Whether one number is ten, a thousand or a million times another, rounded to the fewer digits of the two; single digits are not rounded to. */
function isTimes(a: number, b: number): boolean {
  const digits = Math.min(digitsOf(a).length, digitsOf(b).length);
  const to = digits > 1 ? digits : 12;
  return [10, 1e3, 1e6].some((times) => (a * times).toPrecision(to) === b.toPrecision(to));
}

const isMisread = ({from}: ToldNumber, {value}: ToldNumber): boolean =>
  isPrinted(from) && digitReadings(from.text).some((reading) => reading.value === value);

/** "grew from 20 to 24 ships": two figures, and the text knows. */
const CHANGE =
  /\b(?:rose|risen|grew|grown|fell|fallen|increas\w+|decreas\w+|doubl\w+|tripl\w+|up from|down from|raised|reduced|had been|no longer|used to|once had)\b/iu;
const OPEN_LOW = /\b(?:more than|over|at least|upwards of|no fewer than)\s+[$€£]?$/iu;
const OPEN_HIGH = /\b(?:up to|less than|under|fewer than|at most|no more than|nearly|almost)\s+[$€£]?$/iu;
/** "the remaining seven", "460 more than foreseen", "six of nine boats" are parts and differences. */
const REST_AHEAD = /\b(?:other|remaining|further|additional|extra|another|of which)\s+[$€£]?$/iu;
const REST_BEHIND =
  /^\s(?:(?:more|fewer|less|extra|additional|others?)\b|(?:out )?of (?:(?:the|its|their|our|his) )?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))/iu;
/** Lengths and areas stay. */
const LASTING = new Set(["km", "sq_km"]);

/** Whether the words say why two figures of much the same thing differ: another time, another kind of thing, an open bound, a change. */
export function isExplained(a: ToldNumber, b: ToldNumber): boolean {
  const [low, high] = a.size < b.size ? [a, b] : [b, a];
  // "one" is a pronoun
  if (low.value <= 1) return true;
  if (OPEN_LOW.test(ahead(low)) || OPEN_HIGH.test(ahead(high))) return true;
  if (isRest(a) || isRest(b) || isNextTo(a, b) || isNextTo(b, a)) return true;
  if (Math.min(a.value, b.value) <= FEW.value && a.kind === "" && areTwoThings(a, b)) return true;
  if (CHANGE.test(beside(a)) || CHANGE.test(beside(b))) return true;
  if (!LASTING.has(a.kind) && (isOfOther(a, b) || isOfOther(b, a))) return true;
  if (a.things.length > 0 && b.things.length > 0 && !a.things.some((thing) => b.things.includes(thing)))
    return true;
  // "combat aircraft" and "transport aircraft" are two things, "soldiers" may be "active soldiers"
  const noun = a.head.find((word) => b.head.includes(word));
  return noun !== undefined && isOtherwiseCalled(a, b, noun) && isOtherwiseCalled(b, a, noun);
}

const isRest = ({from}: ToldNumber): boolean =>
  isPrinted(from) &&
  (REST_AHEAD.test(from.sentence.text.slice(0, from.start)) ||
    REST_BEHIND.test(from.sentence.text.slice(from.end)));

/** Whether the other's figure, or what the two differ by, stands right beside the one: a text that has both knows what it says. */
const isNextTo = ({neighbours, value, from}: ToldNumber, other: ToldNumber): boolean =>
  isPrinted(from) &&
  neighbours.some(
    (beside) =>
      beside !== undefined &&
      (isRoundly(beside.value, other.value) ||
        (Math.abs(value - other.value) > FEW.value && beside.value === Math.abs(value - other.value)))
  );

/** Small counts are not rounded. */
const isRoundly = (a: number, b: number): boolean => a === b || (Math.min(a, b) > FEW.value && isNear(a, b));

/** Whether two small counts name nothing in common that they count. */
function areTwoThings(a: ToldNumber, b: ToldNumber): boolean {
  const shares = ({head}: ToldNumber, {head: heads, own}: ToldNumber) =>
    head.slice(-1).some((word) => heads.includes(word) || own.has(word));
  if (shares(a, b) || shares(b, a)) return false;
  return !isPrinted(a.from) || !isPrinted(b.from) || (a.head.length > 0 && b.head.length > 0);
}

/** Whether the years beside a number are none of those of which another may hold. */
const isOfOther = ({years}: ToldNumber, {time}: ToldNumber): boolean =>
  years.length > 0 && !years.some((year) => time.includes(year));
const isOtherwiseCalled = ({head}: ToldNumber, {own}: ToldNumber, noun: string): boolean =>
  head.slice(0, head.indexOf(noun)).some((word) => !own.has(word));
const beside = ({from}: ToldNumber): string => (isPrinted(from) ? from.window : "");
const ahead = ({from}: ToldNumber): string =>
  isPrinted(from) ? from.sentence.text.slice(0, from.start) : "";
