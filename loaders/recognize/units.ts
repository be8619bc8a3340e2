import type {Unit} from "../sources/readKnowledge.js";
import type {Lexicon} from "./lexicon.js";
import type {NumeralLine} from "./numeralLine.js";
import type {NumberRead} from "./numbers.js";
import {isPlural} from "./plurals.js";
import type {Token} from "./tokens.js";
import type {Entry} from "./vocabulary.js";

/** A unit beside a number, over tokens `from`..`to` (half-open) of a numeral line. */
export interface UnitHit {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
}

/** Four tokens are the longest sign before a number: "U.S. $". */
const SIGN_REACH = 4;

/** The currency that ends where the number starts: "$", "US$", "Rs.", "EUR"; null if there is none. */
export function unitBefore(
  {tokens, taken}: NumeralLine,
  lexicon: Lexicon<Entry>,
  at: number,
  floor: number
): UnitHit | null {
  for (let from = Math.max(floor, at - SIGN_REACH); from < at; from++) {
    for (const {entry, to} of lexicon.at(tokens, from)) {
      if (
        entry.type !== "unit" ||
        entry.unit.place !== "before" ||
        to !== at ||
        (taken[from] && to === from + 1)
      )
        continue;
      if (isSpelledBefore(tokens, from, to, entry.unit)) return {unit: entry.unit, from, to};
    }
  }
  return null;
}

function isSpelledBefore(tokens: readonly Token[], from: number, to: number, {words}: Unit): boolean {
  const first = tokens[from];
  if (first?.kind !== "word") return true;
  // "a $4 billion deal" is no Australian money: a letter that is a word by itself must touch its sign.
  if (to > from + 1) return !/^[asr]$/.test(first.text) || first.end === tokens[from + 1]?.start;
  // "try 5 times" is no Turkish lira.
  return words.includes(first.text);
}

/** Words that may stand between a number and its unit and change neither: "three more decades", "five consecutive years". */
const BETWEEN = new Set([
  "more",
  "additional",
  "further",
  "extra",
  "consecutive",
  "straight",
  "successive",
  "full",
  "whole",
  "long",
  "other",
  "calendar",
  "solid"
]);

/**
 * The unit that starts at token `at`, behind a number: "km", "per cent", "(kg)", "more decades", "of a mile" behind a fraction. Of
 * phrases that name several units the one that fits ("pounds" are money behind "million", else a weight).
 */
export function unitAfter(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  at: number,
  read: NumberRead
): UnitHit | null {
  const {tokens} = line;
  const next = tokens[at];
  if (!next) return null;
  const direct = unitAt(line, lexicon, at, read);
  if (direct) return direct;
  if (next.kind === "sign") {
    if (next.text !== "(" && next.text !== "[") return null;
    const inside = unitAt(line, lexicon, at + 1, read);
    const closing = inside && tokens[inside.to]?.text;
    return inside && (closing === ")" || closing === "]") ? {...inside, from: at, to: inside.to + 1} : null;
  }
  if (BETWEEN.has(next.norm)) return unitAt(line, lexicon, at + 1, read);
  if (!read.fraction) return null;
  const of = next.norm === "of" ? 1 : 0;
  const article = tokens[at + of]?.norm;
  return article === "a" || article === "an" ? unitAt(line, lexicon, at + of + 1, read) : null;
}

function unitAt(line: NumeralLine, lexicon: Lexicon<Entry>, at: number, read: NumberRead): UnitHit | null {
  let best: UnitHit | null = null;
  for (const {entry, to} of lexicon.at(line.tokens, at)) {
    if (entry.type !== "unit" || entry.unit.place !== "after" || (line.taken[at] && to === at + 1)) continue;
    if (best && to < best.to) break;
    if (!isSpelledAfter(line, at, to, entry.unit)) continue;
    const hit = {unit: entry.unit, from: at, to};
    if (best === null || prefers(line, hit, read)) best = hit;
  }
  return best;
}

/** "361 million pounds" are money and "25 pounds" a weight, but "2 million pounds of rice" are a weight too. */
function prefers({tokens}: NumeralLine, {unit, to}: UnitHit, {scale}: NumberRead): boolean {
  const money = scale >= 1e3 && tokens[to]?.norm !== "of";
  return money === (unit.dimension === "money");
}

/** Short abbreviations mean what they mean in one spelling ("MW", "m", "Mb"), and some are words besides ("in", "C", "second"). */
function isSpelledAfter({tokens, tied}: NumeralLine, at: number, to: number, {words}: Unit): boolean {
  const token = tokens[at];
  const behind = tokens[to];
  // "Budget 2019 US$ 0.91 bn": the sign belongs to the number behind it.
  if (behind?.kind === "number" && isSign(tokens[to - 1]) && !isSign(tokens[at - 1])) return false;
  if (!token || to > at + 1) return true;
  const touches = tokens[at - 1]?.end === token.start;
  const next = tokens[to];
  // In "in 2012 $5 million" and "3 USD50 cards" the currency belongs to the number behind it.
  if (next?.kind === "number" && next.start === token.end) return false;
  if (token.kind === "sign") return true;
  if (token.norm === "second")
    return token.text.endsWith("s") || (tied[at] ?? false) || isOne(tokens[at - 1]);
  // "six Kilo submarines" are a class of them.
  if (/^\p{Lu}\p{Ll}/u.test(token.text) && !words.includes(token.text) && isPlural(next)) return false;
  if (token.norm.length > 2) return true;
  if (token.text === "s" && isDecadeOfAge(tokens, at)) return false;
  if (token.text === "p") return touches && !SCREEN_LINES.has(tokens[at - 1]?.text ?? "");
  if (!words.includes(token.text)) return false;
  if (token.norm === "in") return false;
  return (
    token.text.length > 1 ||
    touches ||
    !/^[CFWshtglx]$/.test(token.text) ||
    token.text === "t" ||
    token.text === "g"
  );
}

const isSign = (token: Token | undefined): boolean => token?.kind === "sign" && /[$€£¥]/.test(token.text);

/** Heights of pictures in lines: "1080p". */
const SCREEN_LINES = new Set(["240", "360", "480", "720", "1080", "1440", "2160"]);

/** Words before somebody's decade of life: "in his 40s", "her mid 30s". */
const BEFORE_AGE = new Set("his her their the my your our its early mid late low high".split(" "));

/** "In his 40s" are years and no seconds. */
const isDecadeOfAge = (tokens: readonly Token[], at: number): boolean =>
  /^[1-9]0$/.test(tokens[at - 1]?.text ?? "") && BEFORE_AGE.has(tokens[at - 2]?.norm ?? "");

const isOne = (token: Token | undefined): boolean => token?.norm === "one" || token?.norm === "1";

/** Inches behind feet: "5 ft 2 in". */
export const isInches = (token: Token | undefined): boolean => token?.norm === "in";
