import {numberWord} from "./numberWords.js";
import type {NumeralLine} from "./numeralLine.js";

/** An order of magnitude, over tokens `from`..`to` (half-open) of a numeral line. */
export interface Vague {
  readonly from: number;
  readonly to: number;
  /** the least that the words can mean */
  readonly low: number;
}

/** "hundreds of", "tens of millions", "several hundred", "a few dozen", "mid-teens"; null where token `i` starts no such thing. */
export function readVague(line: NumeralLine, i: number, floor: number): Vague | null {
  const {tokens} = line;
  const word = numberWord(tokens[i]);
  if (!word) return null;
  if (word.role === "teens") return {from: i, to: i + 1, low: word.value};
  if (word.role === "several") return few(line, i);
  const counts = word.role === "hundred" || word.role === "scale" || word.role === "dozen";
  const tens = word.role === "unit" && word.value === 10 && tokens[i + 1]?.norm === "of";
  if (!word.plural || !(counts || tens) || i < floor) return null;
  // "Scores" are goals unless they are "of" something.
  if (tokens[i]?.norm === "score" && tokens[i + 1]?.norm !== "of") return null;
  let low = word.value;
  let to = i + 1;
  for (;;) {
    const next = tokens[to]?.norm === "of" ? numberWord(tokens[to + 1]) : undefined;
    if (!next?.plural || (next.role !== "scale" && next.role !== "hundred")) break;
    low *= next.value;
    to += 2;
  }
  if (tens && to === i + 1) return null;
  return {from: i, to, low};
}

/** "several hundred", "a few thousand", "many millions". */
function few(line: NumeralLine, i: number): Vague | null {
  const {tokens} = line;
  let low = 1;
  let to = i + 1;
  for (; ; to++) {
    const next = numberWord(tokens[to]);
    if (next?.role !== "scale" && next?.role !== "hundred" && next?.role !== "dozen") break;
    if (tokens[to]?.norm === "score") break;
    low *= next.value;
  }
  const from = tokens[i - 1]?.norm === "a" ? i - 1 : i;
  return to > i + 1 ? {from, to, low} : null;
}
