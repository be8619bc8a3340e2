import {readCardinal} from "./cardinals.js";
import type {Part} from "./fractions.js";
import type {NumeralLine} from "./numeralLine.js";

/** "one in five", "1-in-5", "two out of three", "three in every four", "one over three" as a share, with `count` read up to `to`. */
export function readRatio(line: NumeralLine, count: number, to: number): Part | null {
  const {tokens, values} = line;
  const joint = tokens[to]?.norm;
  const outOf = joint === "out" && tokens[to + 1]?.norm === "of" ? 2 : 0;
  const joined = joint === "in" ? 1 : outOf;
  // "three out of every four"
  const every = tokens[to + joined]?.norm === "every" ? 1 : 0;
  const length = joined + every;
  if (joined === 0 || !Number.isInteger(count) || count < 1) return null;
  const digits = values[to + length] ?? NaN;
  const whole = Number.isNaN(digits) ? readCardinal(line, to + length) : {value: digits, to: to + length + 1};
  if (!whole || !(count < whole.value)) return null;
  if (outOf === 0 && (count > 9 || isTime(line, whole.to))) return null;
  if (outOf === 0 && (count === 1 ? whole.value > 1e7 : !SHARED.has(whole.value))) return null;
  return {value: count / whole.value, to: whole.to};
}

/** Behind more than one: "two in three", "9 in 10". */
const SHARED = new Set([3, 4, 5, 10, 100]);
const TIMES = new Set([
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "year",
  "decade",
  "game",
  "match",
  "%",
  "percent",
  "per"
]);
const isTime = ({tokens}: NumeralLine, i: number): boolean => TIMES.has(tokens[i]?.norm ?? "");

/** "one over three", "2000 over 3" where nothing is counted behind it. */
export function readQuotient(line: NumeralLine, count: number, to: number): Part | null {
  const {tokens, values} = line;
  if (tokens[to]?.norm !== "over") return null;
  const digits = values[to + 1] ?? NaN;
  const below = Number.isNaN(digits) ? readCardinal(line, to + 1) : {value: digits, to: to + 2};
  if (!below || below.value === 0) return null;
  const next = tokens[below.to];
  return next === undefined || (next.kind === "sign" && /^[.,;:!?)]$/.test(next.text))
    ? {value: count / below.value, to: below.to}
    : null;
}
