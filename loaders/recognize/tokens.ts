import type {Span} from "../model.js";
import {classAt, classOfUnit, DIGIT, LETTER, MARK, SIGN, SPACE, widthAt} from "./charClass.js";
import {codeUnits} from "./codeUnits.js";
import {hashWith, wordAt, type TokenKind, type Word} from "./words.js";

export type {TokenKind};

/**
 * A word, number or sign at its place in a text. It holds its place and the word; what holds of the word wherever it stands is read from
 * there, which keeps the objects made for a text small.
 */
export class Token implements Span {
  readonly word: Word;
  readonly start: number;
  readonly end: number;

  constructor(word: Word, start: number, end: number) {
    this.word = word;
    this.start = start;
    this.end = end;
  }

  get kind(): TokenKind {
    return this.word.kind;
  }

  get text(): string {
    return this.word.text;
  }

  /** what lexicons and grammars compare */
  get norm(): string {
    return this.word.norm;
  }
}

const BLANK = 0x20;
const HYPHEN = 0x2d;
const NO_BREAK_HYPHEN = 0x2011;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const SLASH = 0x2f;
const DOT = 0x2e;
const SMALL_S = 0x73;

/**
 * Cuts `text` between two offsets (UTF-16) into tokens. Each place is looked at a fixed number of times. Behind the last place the
 * scanner finds spaces, so that nothing here asks where the text ends.
 */
export function tokenize(text: string, start: number, end: number): Token[] {
  const units = codeUnits(text, start, end);
  const limit = end - start;
  const tokens: Token[] = [];
  for (let at = 0; at < limit;) {
    const unit = units[at] ?? 0;
    if (unit === BLANK) {
      at++;
      continue;
    }
    const kind = classAt(units, at);
    if (kind === SPACE) {
      at += widthAt(units, at);
      continue;
    }
    const token =
      kind === LETTER
        ? (plainWord(units, at, start) ?? wordSeen(units, at, start))
        : kind === DIGIT
          ? numberSeen(units, at, start)
          : make(units, at, at + widthAt(units, at), "sign", start);
    tokens.push(token);
    at = token.end - start;
  }
  return tokens;
}

/** Letters with a space or sign behind them that ends them for certain: nearly all words, so they get a way of their own. */
function plainWord(units: Uint16Array, start: number, offset: number): Token | null {
  let hash = 0;
  let at = start;
  let unit = units[at] ?? 0;
  while (classOfUnit(unit) === LETTER) {
    hash = hashWith(hash, unit);
    unit = units[++at] ?? 0;
  }
  return unit === BLANK || endsPlainly(unit, at - start)
    ? new Token(wordAt(units, start, at, "word", hash), offset + start, offset + at)
    : null;
}

function endsPlainly(unit: number, length: number): boolean {
  const kind = classOfUnit(unit);
  return kind === SPACE
    ? !isWithin(unit)
    : kind === SIGN && !isJoiner(unit) && !(unit === DOT && length === 1);
}

/** @param offset where in the text the units start */
function make(units: Uint16Array, start: number, end: number, kind: TokenKind, offset: number): Token {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashWith(hash, units[i] ?? 0);
  return new Token(wordAt(units, start, end, kind, hash), offset + start, offset + end);
}

/**
 * A letter-first mix of letters and digits is a designation ("T-72", "BRDM-2M", "km2"), so its digits never count; letters with full
 * stops are an abbreviation ("U.S."); other words keep inner apostrophes and hyphens ("Kyrgyzstan’s", "self-propelled").
 */
function word(units: Uint16Array, start: number, offset: number): Token {
  const letters = run(units, start, LETTER, LETTER);
  const digits = isHyphen(units, letters) ? letters + 1 : letters;
  if (isDigit(units, digits)) return make(units, start, designationEnd(units, digits), "designation", offset);
  const dotted = abbreviationEnd(units, start);
  if (dotted > 0) return make(units, start, dotted, "word", offset);
  let end = run(units, letters, LETTER, MARK);
  while (joins(units, end)) end = run(units, end + 1, LETTER, MARK);
  return make(units, start, end, "word", offset);
}

/** The end of a run of characters of two classes. */
function run(units: Uint16Array, start: number, one: number, other: number): number {
  let at = start;
  for (;;) {
    const kind = classAt(units, at);
    if (kind !== one && kind !== other) return at;
    at += widthAt(units, at);
  }
}

/** A hyphen or apostrophe with a letter right behind it. */
const joins = (units: Uint16Array, at: number): boolean =>
  isJoiner(units[at] ?? 0) && classAt(units, at + 1) === LETTER;

const isJoiner = (unit: number): boolean =>
  unit === HYPHEN || unit === NO_BREAK_HYPHEN || unit === APOSTROPHE || unit === CURLY_APOSTROPHE;

/** Letters and digits, also behind further hyphens and slashes: "P-18-2", "S-300PMU/2". */
function designationEnd(units: Uint16Array, start: number): number {
  let end = run(units, start, LETTER, DIGIT);
  while (isHyphen(units, end) || units[end] === SLASH) {
    const next = run(units, end + 1, LETTER, DIGIT);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** The end of two or more single letters with full stops, or 0. */
function abbreviationEnd(units: Uint16Array, start: number): number {
  let end = start;
  let count = 0;
  while (classAt(units, end) === LETTER) {
    const dot = end + widthAt(units, end);
    if (units[dot] !== DOT) break;
    end = dot + 1;
    count++;
  }
  return count >= 2 ? end : 0;
}

/** A word, or one in which stand characters that nobody sees: "sol\u00addiers" is read as it is printed. */
function wordSeen(units: Uint16Array, start: number, offset: number): Token {
  const plain = word(units, start, offset);
  return isWithin(units[plain.end - offset] ?? 0)
    ? asSeen(units, start, offset, plain, {read: word, isLeftOut: isWithin})
    : plain;
}

/** A number, or one in which stand characters that nobody sees: "5,0\u200d00" is read as it is printed. */
function numberSeen(units: Uint16Array, start: number, offset: number): Token {
  const plain = number(units, start, offset);
  const end = plain.end - offset;
  return units[end] === BLANK || !hasUnseen(units, end)
    ? plain
    : asSeen(units, start, offset, plain, {read: number, isLeftOut: isUnseen});
}

interface Reading {
  readonly read: (units: Uint16Array, start: number, offset: number) => Token;
  readonly isLeftOut: (unit: number) => boolean;
}

/** Reads once more without what is not seen; what it was before, where that reads no further. */
function asSeen(
  units: Uint16Array,
  start: number,
  offset: number,
  plain: Token,
  {read, isLeftOut}: Reading
): Token {
  const seen = seenFrom(units, start, isLeftOut);
  const token = read(
    Uint16Array.from(seen, (at) => units[at] ?? 0),
    0,
    0
  );
  const last = seen[token.end - 1] ?? start;
  return token.end > plain.end - plain.start
    ? new Token(token.word, offset + start, offset + last + 1)
    : plain;
}

/** Does one stand where a sign and a group of three digits may follow? */
function hasUnseen(units: Uint16Array, from: number): boolean {
  for (let at = from; at < from + 4; at++) if (isUnseen(units[at] ?? 0)) return true;
  return false;
}

/** No number has more characters, and of a word with unseen ones no more are read together. */
const LONGEST_NUMBER = 60;

/** Where the characters stand that are seen, from a place on; spaces are not among them, and stay. */
function seenFrom(units: Uint16Array, start: number, isLeftOut: Reading["isLeftOut"]): number[] {
  const seen: number[] = [];
  for (let at = start; at < units.length && at < start + 2 * LONGEST_NUMBER; at++)
    if (!isLeftOut(units[at] ?? 0)) seen.push(at);
  return seen;
}

/** Soft hyphens, joiners, spaces of no width, and marks of direction: nearly all stand from U+200B on. */
const isUnseen = (unit: number): boolean =>
  unit >= 0xad && (unit === 0xad || (unit >= 0x200b && UNSEEN.has(unit)));

/** Of these what may stand in a word: a space of no width is one between words, and marks of direction stand around them. */
const isWithin = (unit: number): boolean =>
  unit === 0xad || unit === 0x200c || unit === 0x200d || unit === 0x2060 || unit === 0xfeff;

const UNSEEN: ReadonlySet<number> = new Set([
  ...[0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x2066, 0x2067, 0x2068, 0x2069]
]);

/** Digits with what makes them a decade ("1990s"), an ordinal ("201st") or a number with groups and decimals ("5,000.5"). */
function number(units: Uint16Array, start: number, offset: number): Token {
  let end = digitsEnd(units, start);
  if (end - start === 4 && units[end] === SMALL_S && endsWord(units, end + 1))
    return make(units, start, end + 1, "decade", offset);
  if (isOrdinal(units, end) && endsWord(units, end + 2))
    return make(units, start, end + 2, "ordinal", offset);
  if (end - start <= 3) while (isGroup(units, end)) end += 4;
  if (units[end] === DOT && isDigit(units, end + 1)) end = digitsEnd(units, end + 1);
  return make(units, start, end, "number", offset);
}

/** "st", "nd", "rd", "th" */
function isOrdinal(units: Uint16Array, at: number): boolean {
  const first = units[at];
  const second = units[at + 1];
  return first === SMALL_S
    ? second === 0x74
    : second === 0x64
      ? first === 0x6e || first === 0x72
      : first === 0x74 && second === 0x68;
}

function digitsEnd(units: Uint16Array, start: number): number {
  let end = start;
  while (isDigit(units, end)) end++;
  return end;
}

/** A comma, no-break or thin space with three digits behind it. */
function isGroup(units: Uint16Array, at: number): boolean {
  const unit = units[at];
  return (
    (unit === 0x2c || unit === 0xa0 || unit === 0x202f || unit === 0x2009) &&
    isDigit(units, at + 1) &&
    isDigit(units, at + 2) &&
    isDigit(units, at + 3)
  );
}

const isDigit = (units: Uint16Array, at: number): boolean => classOfUnit(units[at] ?? 0) === DIGIT;

const isHyphen = (units: Uint16Array, at: number): boolean =>
  units[at] === HYPHEN || units[at] === NO_BREAK_HYPHEN;

/** No plain letter, digit or underscore goes on here. */
const endsWord = (units: Uint16Array, at: number): boolean => !/\w/.test(String.fromCharCode(units[at] ?? 0));
