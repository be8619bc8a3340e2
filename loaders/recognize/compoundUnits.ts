import type {Unit} from "../sources/readKnowledge.js";
import type {Lexicon} from "./lexicon.js";
import type {NumeralLine} from "./numeralLine.js";
import {readNumeral, rounded, type NumberRead} from "./numbers.js";
import {isInches, unitAfter, type UnitHit} from "./units.js";
import type {Entry} from "./vocabulary.js";

/** How many of the smaller unit make one of the larger, for units that are said together. */
const SMALLER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  feet: {inches: 12},
  stone: {pounds: 14},
  pounds: {ounces: 16},
  USD: {cents: 100},
  EUR: {cents: 100},
  AUD: {cents: 100},
  CAD: {cents: 100},
  GBP: {pence: 100},
  RUB: {kopecks: 100}
};

/** "5 feet 2 inches", "three dollars and 50 cents": what is behind a unit in a smaller one, in the larger; null if nothing is. */
export function addSmallerUnits(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  unit: Unit,
  at: number
): {value: number; to: number} | null {
  const smaller = SMALLER[unit.unit];
  const start = line.tokens[at]?.norm === "and" || line.tokens[at]?.text === "," ? at + 1 : at;
  const read = readNumeral(line, start);
  if (!read) return null;
  // "64.2 cents a dozen" is a rate
  if (unit.dimension === "money" && read.scale === 1 && !read.fraction) {
    const bare = bareCents(line, read);
    if (bare) return bare;
  }
  if (!smaller) return null;
  // "6-foot-7"
  if (
    unit.unit === "feet" &&
    (line.tied[start] ?? false) &&
    Number.isInteger(read.value) &&
    read.value < 12
  ) {
    const named = unitAfter(line, lexicon, read.to, read);
    return {value: rounded(read.value / 12), to: named?.unit.unit === "inches" ? named.to : read.to};
  }
  const inches = unit.unit === "feet" && isInches(line.tokens[read.to]);
  const hit = inches ? null : unitAfter(line, lexicon, read.to, read);
  const name = inches ? "inches" : hit?.unit.unit;
  const count = name === undefined ? undefined : smaller[name];
  if (count === undefined || read.value >= count) return null;
  return {value: rounded(read.value / count), to: inches ? read.to + 1 : (hit?.to ?? read.to)};
}

/** "15 dollars 50", "thirteen dollars and forty-five" at the end of a clause: hundredths of the sum before. */
function bareCents({tokens}: NumeralLine, {value, to}: NumberRead): {value: number; to: number} | null {
  const next = tokens[to];
  const ends = next === undefined || (next.kind === "sign" && /^[.;:!?)]$/.test(next.text));
  return ends && value > 9 && value < 100 && Number.isInteger(value) ? {value: value / 100, to} : null;
}

/** "a mile and a half", where `half` is the token of "half": the unit between the articles; null if there is none. */
export function unitAndHalf(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  half: number,
  floor: number
): {unit: UnitHit; from: number} | null {
  const {tokens} = line;
  if (tokens[half]?.norm !== "half" || tokens[half - 1]?.norm !== "a" || tokens[half - 2]?.norm !== "and")
    return null;
  const one = {value: 1, from: half, to: half, digits: false, scale: 1, fraction: false};
  for (let at = half - 3; at > floor && at >= half - 5; at--) {
    const hit = unitAfter(line, lexicon, at, one);
    const article = tokens[at - 1]?.norm;
    if (hit?.to === half - 2 && (article === "a" || article === "an")) return {unit: hit, from: at - 1};
  }
  return null;
}
