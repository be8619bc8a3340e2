import {readCardinal} from "./cardinals.js";
import type {Part} from "./fractions.js";
import {numberWord} from "./numberWords.js";
import type {NumeralLine} from "./numeralLine.js";
import {wordTest} from "./words.js";

const NAMES =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " "
  );
const ORDINALS = new Map(NAMES.map((name, i) => [name, i + 1]));
const isOrdinal = wordTest(({kind, norm}) => kind === "word" && ORDINALS.has(norm));
const isTenOrScale = wordTest((word) =>
  ["ten", "hundred", "scale"].includes(numberWord({norm: word.norm, text: word.text})?.role ?? "")
);

/** How many tokens of number words may stand before the ordinal: "one hundred one thousand and". */
const REACH = 8;

/**
 * "One twenty-fifth", "three thirty-seconds", "one hundred thirty fifths" as 100/35: a fraction whose denominator is a compound ordinal.
 * The denominator takes the words that make an ordinal and leave a numerator: "thirty fifths" are fifths. Null where the words are an
 * ordinal ("the one hundred twenty-first") or count something ("a twenty-second delay").
 */
export function readOrdinalParts(line: NumeralLine, from: number): Part | null {
  const {tokens, tied} = line;
  let at = from + 1;
  while (at - from < REACH && (tokens[at]?.norm === "and" || isNumber(line, at))) at++;
  const last = tokens[at];
  if (!last || !isOrdinal(last)) return null;
  const ordinal = ORDINALS.get(last.norm) ?? NaN;
  const plural = last.text.endsWith("s");
  const article = tokens[from]?.norm === "a" || tokens[from]?.norm === "an";
  const end = tokens[at - 1]?.norm === "and" ? at - 1 : at;
  // Below a hundred the ordinal adds to tens, else to hundreds or thousands: "twenty-fifth", "one hundred and fifth".
  if (!isTenOrScale(tokens[end - 1])) return null;
  if (ordinal === 2 && !((tied[at] ?? false) && (plural || tokens[at + 1]?.norm === "of"))) return null;
  for (let split = from + 1; split < end; split++) {
    const whole = readCardinal(line, split, 0, end);
    if (whole?.to !== end || (whole.value % 100 !== 0 && ordinal > 9)) continue;
    const count = article && split === from + 1 ? {value: 1, to: split} : readCardinal(line, from, 0, split);
    if (count?.to !== split) continue;
    const next = tokens[at + 1];
    const stands = !next || next.kind === "sign" || next.norm === "of";
    if (plural ? count.value === 1 : count.value !== 1 || !stands) return null;
    return {value: count.value / (whole.value + ordinal), to: at + 1};
  }
  return null;
}

function isNumber({tokens}: NumeralLine, at: number): boolean {
  const word = numberWord(tokens[at]);
  return word !== undefined && !word.plural && ["unit", "ten", "hundred", "scale"].includes(word.role);
}
