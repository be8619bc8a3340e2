import type {Span} from "../model.js";
import {classAt, classOfUnit, DIGIT, LETTER, MARK, SIGN, SPACE, widthAt} from "./charClass.js";
import {hashWith, wordAt, type TokenKind, type Word} from "./words.js";

export type {TokenKind};

/** A word, number or sign of a text. `norm` is what lexicons and grammars compare. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly norm: string;
  /** what holds of it wherever it stands */
  readonly word: Word;
}

const HYPHEN = 0x2d;
const NO_BREAK_HYPHEN = 0x2011;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const SLASH = 0x2f;
const DOT = 0x2e;

/** Cuts `text` between two offsets (UTF-16) into tokens. Each place is looked at a fixed number of times. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end;) {
    const kind = classAt(text, at, end);
    if (kind === SPACE) {
      at += widthAt(text, at, end);
      continue;
    }
    const token =
      kind === LETTER
        ? (plainWord(text, at, end) ?? word(text, at, end))
        : kind === DIGIT
          ? number(text, at, end)
          : sign(text, at, end);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** Letters with a space or sign behind them that ends them for certain: nearly all words, so they get a way of their own. */
function plainWord(text: string, start: number, limit: number): Token | null {
  let hash = 0;
  let at = start;
  let unit = 0;
  let kind = LETTER;
  for (; at < limit; at++) {
    unit = text.charCodeAt(at);
    kind = classOfUnit(unit);
    if (kind !== LETTER) break;
    hash = hashWith(hash, unit);
  }
  const ends =
    at === limit ||
    kind === SPACE ||
    (kind === SIGN && !isJoiner(unit) && !(unit === DOT && at - start === 1));
  return ends ? tokenOf(wordAt(text, start, at, "word", hash), start, at) : null;
}

const tokenOf = (word: Word, start: number, end: number): Token => ({
  kind: word.kind,
  text: word.text,
  norm: word.norm,
  start,
  end,
  word
});

function make(text: string, start: number, end: number, kind: TokenKind): Token {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashWith(hash, text.charCodeAt(i));
  return tokenOf(wordAt(text, start, end, kind, hash), start, end);
}

const sign = (text: string, at: number, limit: number): Token =>
  make(text, at, at + widthAt(text, at, limit), "sign");

/**
 * A letter-first mix of letters and digits is a designation ("T-72", "BRDM-2M", "km2"), so its digits never count; letters with full
 * stops are an abbreviation ("U.S."); other words keep inner apostrophes and hyphens ("Kyrgyzstan’s", "self-propelled").
 */
function word(text: string, start: number, limit: number): Token {
  const letters = run(text, start, limit, LETTER, LETTER);
  const digits = isHyphen(text, letters, limit) ? letters + 1 : letters;
  if (isDigit(text, digits, limit))
    return make(text, start, designationEnd(text, digits, limit), "designation");
  const dotted = abbreviationEnd(text, start, limit);
  if (dotted > 0) return make(text, start, dotted, "word");
  let end = run(text, letters, limit, LETTER, MARK);
  while (joins(text, end, limit)) end = run(text, end + 1, limit, LETTER, MARK);
  return make(text, start, end, "word");
}

/** The end of a run of characters of two classes. */
function run(text: string, start: number, limit: number, one: number, other: number): number {
  let at = start;
  while (at < limit) {
    const kind = classAt(text, at, limit);
    if (kind !== one && kind !== other) break;
    at += widthAt(text, at, limit);
  }
  return at;
}

/** A hyphen or apostrophe with a letter right behind it. */
function joins(text: string, at: number, limit: number): boolean {
  if (at + 1 >= limit) return false;
  return isJoiner(text.charCodeAt(at)) && classAt(text, at + 1, limit) === LETTER;
}

const isJoiner = (unit: number): boolean =>
  unit === HYPHEN || unit === NO_BREAK_HYPHEN || unit === APOSTROPHE || unit === CURLY_APOSTROPHE;

/** Letters and digits, also behind further hyphens and slashes: "P-18-2", "S-300PMU/2". */
function designationEnd(text: string, start: number, limit: number): number {
  let end = run(text, start, limit, LETTER, DIGIT);
  while (isHyphen(text, end, limit) || (end < limit && text.charCodeAt(end) === SLASH)) {
    const next = run(text, end + 1, limit, LETTER, DIGIT);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** The end of two or more single letters with full stops, or 0. */
function abbreviationEnd(text: string, start: number, limit: number): number {
  let end = start;
  let count = 0;
  while (end < limit && classAt(text, end, limit) === LETTER) {
    const dot = end + widthAt(text, end, limit);
    if (dot >= limit || text.charCodeAt(dot) !== DOT) break;
    end = dot + 1;
    count++;
  }
  return count >= 2 ? end : 0;
}

/** Digits with what makes them a decade ("1990s"), an ordinal ("201st") or a number with groups and decimals ("5,000.5"). */
function number(text: string, start: number, limit: number): Token {
  let end = digitsEnd(text, start, limit);
  if (end - start === 4 && text[end] === "s" && end < limit && endsWord(text, end + 1, limit))
    return make(text, start, end + 1, "decade");
  if (end + 2 <= limit && ORDINAL.has(text.slice(end, end + 2)) && endsWord(text, end + 2, limit))
    return make(text, start, end + 2, "ordinal");
  if (end - start <= 3) while (isGroup(text, end, limit)) end += 4;
  if (end < limit && text.charCodeAt(end) === DOT && isDigit(text, end + 1, limit))
    end = digitsEnd(text, end + 1, limit);
  return make(text, start, end, "number");
}

const ORDINAL = new Set(["st", "nd", "rd", "th"]);

function digitsEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (isDigit(text, end, limit)) end++;
  return end;
}

/** A comma, no-break or thin space with three digits behind it. */
function isGroup(text: string, at: number, limit: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    (unit === 0x2c || unit === 0xa0 || unit === 0x202f || unit === 0x2009) &&
    isDigit(text, at + 1, limit) &&
    isDigit(text, at + 2, limit) &&
    isDigit(text, at + 3, limit)
  );
}

const isDigit = (text: string, at: number, limit: number): boolean =>
  at < limit && classAt(text, at, limit) === DIGIT;

function isHyphen(text: string, at: number, limit: number): boolean {
  const unit = at < limit ? text.charCodeAt(at) : 0;
  return unit === HYPHEN || unit === NO_BREAK_HYPHEN;
}

/** No plain letter, digit or underscore goes on here. */
const endsWord = (text: string, at: number, limit: number): boolean =>
  at >= limit || !/\w/.test(text.charAt(at));
