import {readCardinal} from "./cardinals.js";
import {numberWord, VULGAR, type NumberWord} from "./numberWords.js";
import type {NumeralLine} from "./numeralLine.js";

/** A number that is part of a whole, up to token `to`. */
export interface Part {
  readonly value: number;
  readonly to: number;
}

/** Denominators that reports print with a slash; "24/7" and "9/11" are none. */
const SLASHED = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100]);

/** "3/4", "1 / 4". */
export function readOver({tokens, values}: NumeralLine, i: number): Part | null {
  const above = values[i] ?? NaN;
  const below = values[i + 2] ?? NaN;
  if (tokens[i + 1]?.text !== "/" || !(above < below) || !SLASHED.has(below) || above <= 0) return null;
  const date = tokens[i + 3]?.text === "/" || tokens[i - 1]?.text === "/";
  return date ? null : {value: above / below, to: i + 3};
}

/** "10 1/2", "3½", "18-1/4". */
export function readMixed(line: NumeralLine, i: number): Part | null {
  const whole = line.values[i] ?? NaN;
  if (!Number.isInteger(whole)) return null;
  const vulgar = VULGAR.get(line.tokens[i + 1]?.text ?? "");
  if (vulgar !== undefined) return {value: whole + vulgar, to: i + 2};
  const dash = line.tokens[i + 1];
  const tied =
    dash?.text === "-" && dash.start === line.tokens[i]?.end && dash.end === line.tokens[i + 2]?.start;
  const at = tied ? i + 2 : i + 1;
  const over = Number.isNaN(line.values[at]) ? null : readOver(line, at);
  return over && {value: whole + over.value, to: over.to};
}

/** "and a half", "and three quarters", "and one third", "½" behind a number. */
export function readPart(line: NumeralLine, i: number): Part | null {
  const {tokens} = line;
  if (tokens[i]?.norm !== "and") return null;
  const next = i + 1;
  const vulgar = VULGAR.get(tokens[next]?.text ?? "");
  if (vulgar !== undefined) return {value: vulgar, to: next + 1};
  const article = tokens[next]?.norm === "a" || tokens[next]?.norm === "an";
  const count = article ? {value: 1, to: next + 1} : readCardinal(line, next);
  const part = count && numberWord(tokens[count.to]);
  if (!count || part?.role !== "part" || count.value >= part.value) return null;
  if (part.plural !== count.value > 1) return null;
  // "two and a third man": only halves and quarters can have their noun right behind them.
  if (part.value !== 2 && part.value !== 4 && !part.plural && !standsAlone(line, count.to + 1)) return null;
  return {value: count.value / part.value, to: count.to + 1};
}

/** Words behind a fraction that show that it is one: "a third of", "a quarter more", "a third said". */
const BEHIND = new Set([
  "of",
  "more",
  "less",
  "fewer",
  "larger",
  "higher",
  "lower",
  "smaller",
  "to",
  "are",
  "were",
  "have",
  "had",
  "say",
  "time",
  "and",
  "or"
]);
/** Words before "a third", "a quarter", "half" that show that a share is meant. */
const BEFORE = new Set([
  "by",
  "than",
  "nearly",
  "almost",
  "about",
  "over",
  "around",
  "roughly",
  "just",
  "only",
  "some",
  "least",
  "to",
  "up",
  "another",
  "above",
  "below",
  "under"
]);
/** "In the first half", "last quarter": times, not shares. */
const PERIOD = new Set([
  "first",
  "second",
  "third",
  "fourth",
  "final",
  "last",
  "latter",
  "past",
  "next",
  "previous",
  "this",
  "each",
  "every",
  "per",
  "recent",
  "the",
  "that",
  "other",
  "better",
  "consecutive",
  "straight"
]);
const HALF_OF = new Set([
  "of",
  "the",
  "its",
  "their",
  "his",
  "her",
  "our",
  "all",
  "those",
  "that",
  "this",
  "a",
  "an",
  "people"
]);

const standsAlone = ({tokens}: NumeralLine, i: number): boolean => {
  const next = tokens[i];
  return !next || next.kind === "sign" || BEHIND.has(next.norm);
};

/**
 * "Half", "a third", "two-thirds", "three quarters": a fraction whose part is at `at`, that starts at `from` with an article or a
 * number. Null where the words are a time ("the third quarter"), an ordinal ("a third man") or a name.
 *
 * @param count the number before the part, 1 for an article and for none
 */
export function readHalf(
  line: NumeralLine,
  from: number,
  at: number,
  part: NumberWord,
  count = 1
): Part | null {
  const {tokens, tied} = line;
  const before = tokens[from - 1]?.norm ?? "";
  const next = tokens[at + 1];
  const value = count / part.value;
  const to = at + 1;
  if (PERIOD.has(before) && !(part.value === 2 && HALF_OF.has(next?.norm ?? ""))) return null;
  if (count > 1) {
    // "two quarters" are six months; "two third countries" are no fraction.
    if (part.value === 2 || (part.value === 4 && count !== 3)) return null;
    return part.plural || (tied[at] ?? false) ? {value, to} : null;
  }
  if (part.plural) return null;
  const scale = numberWord(next);
  const scaleBehind = scale?.role === "scale" || scale?.role === "dozen";
  const counted = at > from;
  if (part.value === 2) {
    if (before === "in" && !counted && !HALF_OF.has(next?.norm ?? "")) return null;
    const shown =
      counted || scaleBehind || HALF_OF.has(next?.norm ?? "") || BEFORE.has(before) || isTimeWord(next?.norm);
    return shown ? {value, to} : null;
  }
  if (!counted) return part.value === 4 && scaleBehind ? {value, to} : null;
  const time = part.value === 4 && (before === "in" || before === "for");
  const shown =
    scaleBehind ||
    (tied[at] ?? false) ||
    BEHIND.has(next?.norm ?? "") ||
    BEFORE.has(before) ||
    standsAlone(line, to);
  return shown && (!time || next?.norm === "of") ? {value, to} : null;
}

const isTimeWord = (norm: string | undefined): boolean =>
  norm === "hour" || norm === "mile" || norm === "century" || norm === "decade";
