import type {Token} from "./tokens.js";
import {numberWord, type NumberWord} from "./numberWords.js";
import {readPart} from "./fractions.js";
import type {NumeralLine} from "./numeralLine.js";

export interface Cardinal {
  readonly value: number;
  readonly to: number;
  /** the largest word of scale in it, 1 for none */
  readonly scale: number;
  /** the word of scale that it ends in, 1 if it ends in none: what "and a half" behind it is half of */
  readonly last: number;
}

/**
 * A number in words at token `from` ("one hundred and five", "two million three hundred thousand", "nine point nought four"). Groups
 * below a thousand add up tens and units and multiply by "hundred"; scales come in falling order, or multiply what is there ("hundred
 * thousand million"). "And" joins only what still fits: "fifty and two" are two numbers.
 *
 * @param head what an article before a scale counts for
 * @param limit the token that it ends before at the latest
 */
export function readCardinal(
  line: NumeralLine,
  from: number,
  head = 0,
  limit = line.tokens.length
): Cardinal | null {
  const {tokens} = line;
  let total = 0;
  let group = head;
  let inGroup = head > 0;
  let largest = 1;
  let last = Infinity;
  let to = from;
  for (let i = from; ;) {
    const joins = tokens[i]?.norm === "and" && (group >= 100 || (total > 0 && !inGroup));
    // "one hundred and three quarters" adds three quarters
    if (joins && readPart(line, i)) break;
    // "three hundred and two dozen" adds two dozen
    if (joins && isUnit(tokens[i + 1]) && numberWord(tokens[i + 2])?.role === "dozen") {
      group += (numberWord(tokens[i + 1])?.value ?? 0) * (numberWord(tokens[i + 2])?.value ?? 0);
      inGroup = true;
      to = i + 3;
      break;
    }
    // "fifty - two", as texts cut into words print it
    const dashed = tokens[i]?.text === "-" && isTen(tokens[i - 1]) && i > from && isUnit(tokens[i + 1]);
    const and = joins || dashed ? 1 : 0;
    const word = i + and < limit ? numberWord(tokens[i + and]) : undefined;
    // "six Mil Mi-8": "mil" is short for a million only where it touches digits
    if (
      !word ||
      word.plural ||
      tokens[i + and]?.norm === "mil" ||
      (and === 1 && word.role !== "unit" && word.role !== "ten")
    )
      break;
    if (addsTo(group, inGroup, word)) {
      group += word.value;
      inGroup = true;
    } else if (word.role === "hundred" && inGroup && group > 0 && group < 100) {
      group *= 100;
    } else if (word.role === "scale" && inGroup && group > 0 && word.value < last) {
      total += group * word.value;
      group = 0;
      inGroup = false;
      last = word.value;
      largest = Math.max(largest, word.value);
    } else if (word.role === "scale" && !inGroup && total > 0) {
      total *= word.value;
      largest *= word.value;
      last = word.value;
    } else break;
    i += and + 1;
    to = i;
  }
  if (to === from) return null;
  const value = total + group;
  const ended = inGroup || total === 0 ? 1 : last;
  return decimals(line, value, to, largest) ?? {value, to, scale: largest, last: ended};
}

const isTen = (token: Token | undefined): boolean => numberWord(token)?.role === "ten";
const isUnit = (token: Token | undefined): boolean => {
  const word = numberWord(token);
  return word?.role === "unit" && word.value > 0 && word.value < 10 && !word.plural;
};

/** Does a word below a hundred fit behind what the group holds? */
function addsTo(group: number, inGroup: boolean, {role, value}: NumberWord): boolean {
  if (role !== "unit" && role !== "ten") return false;
  const rest = group % 100;
  if (rest === 0) return !inGroup || (group > 0 && value > 0);
  return role === "unit" && rest >= 20 && rest % 10 === 0 && value > 0 && value < 10;
}

/** "point zero three", "point seventy-one". */
function decimals({tokens}: NumeralLine, whole: number, at: number, scale: number): Cardinal | null {
  if (tokens[at]?.norm !== "point") return null;
  let digits = "";
  let to = at + 1;
  for (; ; to++) {
    const word = numberWord(tokens[to]);
    if (!word || word.plural || (word.role !== "unit" && word.role !== "ten")) break;
    const tens = Number(digits);
    const adds = digits.length === 2 && tens >= 20 && tens % 10 === 0 && word.value > 0 && word.value < 10;
    if (adds) digits = String(tens + word.value);
    else if (digits === "" || word.value < 10) digits += String(word.value);
    else break;
  }
  return digits === "" ? null : {value: Number(`${String(whole)}.${digits}`), to, scale, last: 1};
}
