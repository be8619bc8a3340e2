import type {Token} from "./tokens.js";

/** A number that was read from tokens `from`..`to` (half-open). */
export interface NumberRead {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** was it written in digits? */
  readonly digits: boolean;
}

const UNITS = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, i) => [word, i])
);
const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 20 + 10 * i])
);
/** "m" and "k" are scales only next to a currency; there they come as `moneyScale`. */
const SCALES = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["mln", 1e6],
  ["mn", 1e6],
  ["billion", 1e9],
  ["bln", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
  ["trn", 1e12]
]);
const MONEY_SCALES = new Map([
  ["m", 1e6],
  ["k", 1e3],
  ["b", 1e9]
]);
const GROUPING = /[,\u00a0\u202f\u2009]/g;

/** The number in a token of digits: grouping out, decimals kept. */
export const digitsValue = (text: string): number => Number(text.replace(GROUPING, ""));

/**
 * Reads a number at token `from`: digits ("5,000,268", "1.1 bn", "1-billion"), words ("two and a half billion", "one hundred and five"),
 * or both ("200 thousand"). Null where none starts.
 *
 * @param money whether a currency stands before it, which makes "2m" two million
 */
export function readNumber(tokens: readonly Token[], from: number, money = false): NumberRead | null {
  const first = tokens[from];
  if (!first) return null;
  if (first.kind === "number") return scaled(tokens, from, from + 1, digitsValue(first.text), true, money);
  return first.kind === "word" ? readWords(tokens, from, money) : null;
}

function scaled(
  tokens: readonly Token[],
  from: number,
  to: number,
  value: number,
  digits: boolean,
  money: boolean
): NumberRead {
  let result = value;
  let end = to;
  for (;;) {
    // "$1-billion": the hyphen belongs to the number when a scale follows it without a space.
    const hyphen = tokens[end]?.text === "-" && tokens[end]?.start === tokens[end - 1]?.end ? 1 : 0;
    const word = tokens[end + hyphen];
    const scale =
      word &&
      (SCALES.get(word.norm) ??
        (money && word.start === tokens[end - 1]?.end ? MONEY_SCALES.get(word.norm) : undefined));
    if (scale === undefined || (digits && scale === 100)) break;
    result *= scale;
    end += hyphen + 1;
  }
  // 1.1 * 1e9 is 1100000000.0000001 in binary; twelve digits are more than any report prints.
  return {value: Number(result.toPrecision(12)), from, to: end, digits};
}

/** Sums of words as English says them: units and tens, hundreds, "and a half", then scales. */
function readWords(tokens: readonly Token[], from: number, money: boolean): NumberRead | null {
  let i = from;
  const article = ["a", "an"].includes(tokens[i]?.norm ?? "");
  if (article) {
    const next = tokens[i + 1]?.norm ?? "";
    if (next === "dozen") return {value: 12, from, to: i + 2, digits: false};
    if (next === "pair" || next === "couple")
      return {value: 2, from, to: tokens[i + 2]?.norm === "of" ? i + 3 : i + 2, digits: false};
    return SCALES.has(next) ? scaled(tokens, from, i + 1, 1, false, money) : null;
  }
  let total = 0;
  let seen = false;
  let hundreds = false;
  for (; ; i++) {
    const token = tokens[i];
    const small = token && smallNumber(token.norm);
    if (small === undefined) break;
    if (seen && !hundreds && !(total >= 20 && total % 10 === 0 && small < 10)) break;
    total += small;
    seen = true;
    hundreds = false;
    if (tokens[i + 1]?.norm === "hundred") {
      total *= 100;
      hundreds = true;
      i++;
      if (tokens[i + 1]?.norm === "and" && smallNumber(tokens[i + 2]?.norm ?? "") !== undefined) i++;
    }
  }
  if (!seen) return null;
  if (tokens[i]?.norm === "and" && tokens[i + 1]?.norm === "a" && tokens[i + 2]?.norm === "half") {
    total += 0.5;
    i += 3;
  }
  if (tokens[i]?.norm === "dozen") return {value: total * 12, from, to: i + 1, digits: false};
  return scaled(tokens, from, i, total, false, money);
}

function smallNumber(norm: string): number | undefined {
  const whole = UNITS.get(norm) ?? TENS.get(norm);
  if (whole !== undefined || !norm.includes("-")) return whole;
  const [tens, unit] = norm.split("-");
  const high = TENS.get(tens ?? "");
  const low = UNITS.get(unit ?? "");
  return high !== undefined && low !== undefined && low > 0 && low < 10 ? high + low : undefined;
}
