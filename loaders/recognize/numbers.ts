import {readCardinal, type Cardinal} from "./cardinals.js";
import {readHalf, readMixed, readOver} from "./fractions.js";
import {numberWord, VULGAR} from "./numberWords.js";
import type {NumberRead} from "./numberRead.js";
import {readOrdinalParts} from "./ordinalParts.js";
import {readPower} from "./powers.js";
import {readQuotient, readRatio} from "./ratios.js";
import {scaled} from "./scales.js";
import {mayHoldNumber, numeralLine, type NumeralLine} from "./numeralLine.js";
import type {Token} from "./tokens.js";

export {rounded, type NumberRead} from "./numberRead.js";

/**
 * Reads a number at token `from`: digits ("5,000,268", "1.1 bn", "1-billion", "10 1/2"), words ("two and a half billion", "one hundred
 * and five", "a dozen", "half a million", "minus five point two"), or both ("200 thousand"). Null where none starts; an article alone
 * is none.
 *
 * @param money whether a currency stands before it, which makes "2m" two million
 */
export function readNumeral(line: NumeralLine, from: number, money = false): NumberRead | null {
  const {tokens, values} = line;
  const first = tokens[from];
  if (!first) return null;
  const minus = minusAt(line, from);
  if (minus > 0) {
    const read = readNumeral(line, from + minus, money);
    return read && {...read, from, value: -read.value};
  }
  const vulgar = first.kind === "sign" ? VULGAR.get(first.text) : undefined;
  if (vulgar !== undefined) return scaled(line, from, from + 1, vulgar, true, money, true);
  if (first.kind === "number") {
    const over = readOver(line, from);
    if (over) return scaled(line, from, over.to, over.value, true, money, true);
    const power = readPower(line, from);
    if (power) return {...power, from, digits: true, scale: 1, fraction: false};
    const whole = values[from] ?? 0;
    const ratio = readRatio(line, whole, from + 1) ?? readQuotient(line, whole, from + 1);
    if (ratio) return {...ratio, from, digits: true, scale: 1, fraction: true};
    const mixed = readMixed(line, from);
    if (mixed) return scaled(line, from, mixed.to, mixed.value, true, money, false);
    return scaled(line, from, from + 1, values[from] ?? 0, true, money, false);
  }
  return first.kind === "word" ? readWords(line, from, money) : null;
}

/** How many tokens the longest number of a report takes. */
const LONGEST = 16;

/**
 * Reads a number at token `from` of a sentence; see `readNumeral`. The result counts the sentence's tokens.
 *
 * @param money whether a currency stands before it, which makes "2m" two million
 */
export function readNumber(tokens: readonly Token[], from: number, money = false): NumberRead | null {
  const first = tokens[from];
  const article = first?.norm === "a" || first?.norm === "an";
  if (!first || !(article ? mayHoldNumber(tokens[from + 1]) : mayHoldNumber(first))) return null;
  const before = Math.max(0, from - 1);
  const line = numeralLine(tokens.slice(before, from + LONGEST), new Set(), () => false);
  const at = line.from.indexOf(from - before);
  const read = at < 0 ? null : readNumeral(line, at, money);
  return read && {...read, from, to: before + (line.to[read.to - 1] ?? 0)};
}

/** How many tokens say that the number behind them is below zero. */
function minusAt({tokens, values}: NumeralLine, i: number): number {
  const sign = tokens[i];
  const next = tokens[i + 1];
  if (!sign || !next) return 0;
  const number = !Number.isNaN(values[i + 1]);
  if (numberWord(sign)?.role === "minus") {
    const role = numberWord(next)?.role;
    // "plus or minus 3 points"
    if (tokens[i - 1]?.norm === "or" && tokens[i - 2]?.norm === "plus") return 0;
    return number || role === "unit" || role === "ten" ? 1 : 0;
  }
  // A dash with a space behind it opens a list item; one that touches the word before it makes a range.
  return (sign.text === "-" || sign.text === "−") &&
    number &&
    sign.end === next.start &&
    !holdsOn(tokens[i - 1], sign)
    ? 1
    : 0;
}

/** Does a word or number touch the dash? "(-5)" and "<-5" are below zero, "10-5" and "F-5" are not. */
const holdsOn = (before: Token | undefined, dash: Token): boolean =>
  before?.end === dash.start && (before.kind !== "sign" || before.text === ")" || before.text === "%");

function readWords(line: NumeralLine, from: number, money: boolean): NumberRead | null {
  const {tokens} = line;
  const article = tokens[from]?.norm === "a" || tokens[from]?.norm === "an" ? 1 : 0;
  const head = from + article;
  const word = numberWord(tokens[head]);
  if (!word) return null;
  const parts = readOrdinalParts(line, from);
  if (parts) return {...parts, from, digits: false, scale: 1, fraction: true};
  if (word.role === "part") {
    const half = readHalf(line, from, head, word);
    return half && scaled(line, from, half.to, half.value, false, money, true);
  }
  if (word.role === "pair") {
    // "a couple of weeks", "a pair of jets"; "the couple" are two people, but no number.
    return (article > 0 || numberWord(tokens[from - 1])) && tokens[head + 1]?.norm === "of" && !word.plural
      ? {value: 2, from, to: head + 2, digits: false, scale: 1, fraction: false}
      : null;
  }
  if (article > 0) {
    if (word.plural || !["hundred", "scale", "dozen"].includes(word.role)) return null;
    if (tokens[head]?.norm === "score") return null;
    // "a hundred and fifty", "a thousand"
    const rest = word.role === "dozen" ? null : readCardinal(line, head, 1);
    if (!rest) return scaled(line, from, head, 1, false, money, false);
    return withPart(line, from, rest, money) ?? ended(line, from, rest, money);
  }
  // "hundred thousand dollars": two scales need no number before them
  const bare =
    word.role === "hundred" &&
    !word.plural &&
    numberWord(tokens[from + 1])?.role === "scale" &&
    numberWord(tokens[from + 1])?.plural === false;
  const cardinal = readCardinal(line, from, bare ? 1 : 0);
  if (!cardinal) return null;
  const ratio =
    readRatio(line, cardinal.value, cardinal.to) ?? readQuotient(line, cardinal.value, cardinal.to);
  if (ratio) return {...ratio, from, digits: false, scale: 1, fraction: true};
  return withPart(line, from, cardinal, money) ?? ended(line, from, cardinal, money);
}

const ended = (
  line: NumeralLine,
  from: number,
  {value, to, scale, last}: Cardinal,
  money: boolean
): NumberRead => {
  const read = scaled(line, from, to, value, false, money, false, last);
  return {...read, scale: read.scale * scale};
};

/** "two thirds", "a hundred trillionths", "five - eighths". */
function withPart(line: NumeralLine, from: number, {value, to}: Cardinal, money: boolean): NumberRead | null {
  const at = line.tokens[to]?.text === "-" ? to + 1 : to;
  const part = numberWord(line.tokens[at]);
  if (part?.role !== "part") return null;
  const fraction = readHalf(line, from, at, part, value);
  return fraction && scaled(line, from, fraction.to, fraction.value, false, money, true);
}
