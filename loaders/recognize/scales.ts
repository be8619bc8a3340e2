import {readCardinal} from "./cardinals.js";
import {readPart} from "./fractions.js";
import {rounded, type NumberRead} from "./numberRead.js";
import {letterScale, numberWord} from "./numberWords.js";
import type {NumeralLine} from "./numeralLine.js";

/** Words of scale behind a number, and "and a half" before or behind them. */
export function scaled(
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
            : digits && at === to && to === start
              ? spacedScale(line, at, value, money)
              : undefined;
    if (by === undefined) break;
    scale *= by;
    to = at + 1;
  }
  result *= scale;
  const rest = digits && scale > 1 ? belowScale(line, to, scale, money) : null;
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

const CLOSING = new Set([".", ",", ";", ":", ")", "]", "?", "!", "”", "’", '"']);

/** "$12.5 M", "2.33 k": a letter with a space before it is a scale behind money, else behind decimals. */
function spacedScale({tokens}: NumeralLine, at: number, value: number, money: boolean): number | undefined {
  const letter = tokens[at];
  // Most words are longer.
  if (letter === undefined || letter.end - letter.start > 2) return undefined;
  const next = tokens[at + 1];
  // "M&A" is no million
  if (next?.start === letter.end && !CLOSING.has(next.text)) return undefined;
  if (!money && (Number.isInteger(value) || (letter.text !== "k" && letter.text !== "M"))) return undefined;
  return letterScale(letter.text, money);
}

/** "4 thousand 3 hundred and 21", "291 thous. 600": what smaller scales and an "and" add to digits. */
function belowScale(
  line: NumeralLine,
  at: number,
  scale: number,
  money: boolean
): {value: number; to: number} | null {
  const {tokens, values} = line;
  const and = tokens[at]?.norm === "and" ? 1 : 0;
  const digits = values[at + and] ?? NaN;
  if (Number.isNaN(digits)) {
    const words = and === 1 ? readCardinal(line, at + 1) : null;
    if (!words) return null;
    // "6 crore and two hundred", but "2 million and two jets"
    const fits = scale === 100 ? words.value < 100 : !money && words.value >= 100 && words.value < scale;
    return fits ? words : null;
  }
  const next = numberWord(tokens[at + and + 1]);
  if (next && !next.plural && (next.role === "scale" || next.role === "hundred") && next.value < scale) {
    const value = digits * next.value;
    const to = at + and + 2;
    const rest = belowScale(line, to, next.value, money);
    return value < scale ? {value: value + (rest?.value ?? 0), to: rest?.to ?? to} : null;
  }
  // "1 thous. 200 men": three digits right behind the thousands go on with them.
  if (and === 0 && scale === 1e3 && /^[1-9]\d\d$/.test(tokens[at]?.text ?? "") && !next)
    return {value: digits, to: at + 1};
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
