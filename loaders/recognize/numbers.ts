import {readCardinal, type Cardinal} from "./cardinals.js";
import {readHalf, readMixed, readOver, readPart, readQuotient, readRatio} from "./fractions.js";
import {letterScale, numberWord, VULGAR} from "./numberWords.js";
import {mayHoldNumber, numeralLine, type NumeralLine} from "./numeralLine.js";
import type {Token} from "./tokens.js";

/** A number that was read from tokens `from`..`to` (half-open) of a numeral line. */
export interface NumberRead {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** was it written in digits? */
  readonly digits: boolean;
  /** by what words of scale multiplied it, 1 for none */
  readonly scale: number;
  /** said as a part of a whole ("two-thirds", "half", "one in five") and of nothing larger */
  readonly fraction: boolean;
}

/** Twelve digits are more than any report prints, and hide that 1.1 * 1e9 is 1100000000.0000001 in binary. */
export const rounded = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(12));

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

/** "1.1^23", "1.3x10^6", "6.2 × 10^-4", "1e10", "12.3e+14". */
function readPower({tokens, values}: NumeralLine, i: number): {value: number; to: number} | null {
  const base = values[i] ?? NaN;
  const next = tokens[i + 1];
  if (!next) return null;
  const exponent = (at: number): {value: number; to: number} | null => {
    const negative = tokens[at]?.text === "-" || tokens[at]?.text === "−";
    const from = negative || tokens[at]?.text === "+" ? at + 1 : at;
    const value = values[from] ?? NaN;
    return Number.isInteger(value) && Math.abs(value) < 100
      ? {value: negative ? -value : value, to: from + 1}
      : null;
  };
  if (next.text === "^") {
    const by = exponent(i + 2);
    return by && {value: base ** by.value, to: by.to};
  }
  const touches = next.start === tokens[i]?.end;
  const scientific = touches ? /^e(\d{1,2})$/i.exec(next.text) : null;
  if (scientific) return {value: base * 10 ** Number(scientific[1]), to: i + 2};
  if (touches && (next.text === "e" || next.text === "E")) {
    const by = exponent(i + 2);
    return by && {value: base * 10 ** by.value, to: by.to};
  }
  const ten =
    next.text === "x10"
      ? i + 2
      : (next.text === "x" || next.text === "×") && values[i + 2] === 10
        ? i + 3
        : -1;
  if (ten < 0 || tokens[ten]?.text !== "^") return null;
  const by = exponent(ten + 1);
  return by && {value: base * 10 ** by.value, to: by.to};
}

/** Words of scale behind a number, and "and a half" before or behind them. */
function scaled(
  line: NumeralLine,
  from: number,
  start: number,
  value: number,
  digits: boolean,
  money: boolean,
  fraction: boolean,
  before = 1
): NumberRead {
  const {tokens} = line;
  let result = value;
  let scale = 1;
  let to = start;
  const add = before === 1 && !fraction ? readPart(line, to) : null;
  if (add) {
    result += add.value;
    to = add.to;
  }
  for (;;) {
    // "three quarters of a million", "half a million"
    const through = fraction && scale === 1 ? ofArticle(line, to) : 0;
    const at = to + through;
    const word = numberWord(tokens[at]);
    const touching = at === to && tokens[at]?.start === tokens[to - 1]?.end;
    const by =
      word && !word.plural && (word.role === "scale" || word.role === "hundred" || word.role === "dozen")
        ? tokens[at]?.norm === "mil" && !touching
          ? undefined
          : word.value
        : word?.plural && word.role === "dozen" && through === 0
          ? word.value
          : touching
            ? letterScale(
                tokens[at]?.text ?? "",
                money || (!Number.isInteger(value) && tokens[at]?.text === "b")
              )
            : undefined;
    if (by === undefined) break;
    scale *= by;
    to = at + 1;
  }
  result *= scale;
  const rest = digits && scale > 1 ? belowScale(line, to, scale) : null;
  if (rest) {
    result += rest.value;
    to = rest.to;
  }
  const of = scale > 1 ? scale : before;
  const more = of > 1 && !rest ? readPart(line, to) : null;
  if (more) {
    const own = numberWord(tokens[more.to]);
    // "one billion and a half million" adds half a million; "a million and a half" half of its own scale.
    const by = own?.role === "scale" && !own.plural ? own.value : of;
    result += more.value * by;
    to = own?.role === "scale" && !own.plural ? more.to + 1 : more.to;
  }
  return {value: rounded(result), from, to, digits, scale, fraction: fraction && scale === 1};
}

/** "4 thousand 3 hundred and 21": what smaller scales and an "and" add to digits. */
function belowScale(line: NumeralLine, at: number, scale: number): {value: number; to: number} | null {
  const {tokens, values} = line;
  const and = tokens[at]?.norm === "and" ? 1 : 0;
  const digits = values[at + and] ?? NaN;
  if (Number.isNaN(digits)) {
    const words = and === 1 && scale === 100 ? readCardinal(line, at + 1) : null;
    return words && words.value < 100 ? words : null;
  }
  const next = numberWord(tokens[at + and + 1]);
  if (next && !next.plural && (next.role === "scale" || next.role === "hundred") && next.value < scale) {
    const value = digits * next.value;
    const to = at + and + 2;
    const rest = belowScale(line, to, next.value);
    return value < scale ? {value: value + (rest?.value ?? 0), to: rest?.to ?? to} : null;
  }
  return and === 1 && scale === 100 && digits > 0 && digits < 100 && Number.isInteger(digits) && !next
    ? {value: digits, to: at + 2}
    : null;
}

/** The length of "of a" or "a" before a scale. */
function ofArticle({tokens}: NumeralLine, at: number): number {
  const of = tokens[at]?.norm === "of" ? 1 : 0;
  const article = tokens[at + of]?.norm === "a" || tokens[at + of]?.norm === "an" ? 1 : 0;
  return of + article > 0 && numberWord(tokens[at + of + article]) ? of + article : 0;
}

function readWords(line: NumeralLine, from: number, money: boolean): NumberRead | null {
  const {tokens} = line;
  const article = tokens[from]?.norm === "a" || tokens[from]?.norm === "an" ? 1 : 0;
  const head = from + article;
  const word = numberWord(tokens[head]);
  if (!word) return null;
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
