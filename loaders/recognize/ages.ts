import type {Unit} from "../sources/readKnowledge.js";
import type {NumeralLine} from "./numeralLine.js";
import type {NumberRead} from "./numbers.js";

/** The oldest that a person is said to be by a number alone. */
const OLDEST = 120;

/** The end of the words that make a time somebody's age ("27-year-old", "aged 27", "three months of age", "Smith, 27,"); null if it is none. */
export function readAge(
  {tokens}: NumeralLine,
  from: number,
  to: number,
  unit: Unit | null,
  {value}: NumberRead
): number | null {
  const before = tokens[from - 1]?.norm;
  if (unit?.dimension === "time") {
    if (tokens[to]?.norm === "old") return to + 1;
    return tokens[to]?.norm === "of" && tokens[to + 1]?.norm === "age" ? to + 2 : null;
  }
  if (unit !== null || !Number.isInteger(value) || value > OLDEST || value < 1) return null;
  if (before === "aged" || before === "age") return to;
  const named = tokens[from - 1]?.text === "," && tokens[from - 2]?.kind === "word";
  const closed = tokens[to]?.text === "," || (tokens[to]?.text === "." && to === tokens.length - 1);
  return named && closed && to === from + 1 && value > 9 ? to : null;
}
