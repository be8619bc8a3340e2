import type {Unit} from "../sources/readKnowledge.js";
import type {NumeralLine} from "./numeralLine.js";
import type {NumberRead} from "./numbers.js";
import type {Token} from "./tokens.js";

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
  if (before === "aged" || before === "age" || isFurtherAge(tokens, from)) return to;
  const named = tokens[from - 1]?.text === "," && tokens[from - 2]?.kind === "word";
  const closed = tokens[to]?.text === "," || (tokens[to]?.text === "." && to === tokens.length - 1);
  return named && closed && to === from + 1 && value > 9 ? to : null;
}

/** How many tokens the ages before one may take: "aged 17, 19, 22 and". */
const LISTED = 8;
const BETWEEN_AGES = new Set(["and", "or", ","]);

/** The 19 of "aged 17 and 19". */
function isFurtherAge(tokens: readonly Token[], from: number): boolean {
  if (!BETWEEN_AGES.has(tokens[from - 1]?.norm ?? "")) return false;
  let at = from - 1;
  while (at > from - LISTED && (tokens[at]?.kind === "number" || BETWEEN_AGES.has(tokens[at]?.norm ?? "")))
    at--;
  return tokens[at]?.norm === "aged";
}
