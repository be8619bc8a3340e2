import {textOfUnits} from "./codeUnits.js";
import {normalizeWord} from "./normalizeWord.js";

export type TokenKind = "word" | "number" | "ordinal" | "designation" | "decade" | "sign";

/**
 * One spelling of a word, number or sign, with all that holds of it wherever it stands. Made once a spelling, as long as the table below
 * has room for it, so that what is asked of words is worked out once.
 */
export class Word {
  // What most tokens of a text are asked comes first, so that it lies in one line of the processor's cache.
  /** the lexicon that was asked for this word last, and what it said: where the phrases go on that start with it */
  lexicon: object | null = null;
  first: unknown = null;
  /** the number that this lexicon gives the word inside of phrases, 0 where none goes on with it */
  further = 0;
  /** `wordTest`s that were asked and those that said yes, a bit each, 32 to a field */
  asked0 = 0;
  yes0 = 0;
  asked1 = 0;
  yes1 = 0;
  asked2 = 0;
  yes2 = 0;
  asked3 = 0;
  yes3 = 0;
  readonly kind: TokenKind;
  readonly text: string;
  /** what lexicons and grammars compare */
  readonly norm: string;
  /** starts with a capital or a digit, as names do */
  readonly isName: boolean;
  /** has no small letter but a possessive's: "US", "CSTO’s", "5" */
  readonly isCapitals: boolean;
  /** answers of all further tests: 0 not asked yet, 1 no, 2 yes */
  answers: Uint8Array | null = null;

  constructor(text: string, kind: TokenKind) {
    this.kind = kind;
    this.text = text;
    if (kind === "number" || kind === "sign") {
      this.norm = kind === "sign" ? text.toLowerCase() : text;
      this.isName = kind === "number";
      this.isCapitals = kind === "number" || this.norm === text;
    } else {
      this.norm = kind === "word" ? normalizeWord(text) : text.toLowerCase();
      const own = text.replace(/['’]s$/, "");
      this.isName = /^[\p{Lu}\d]/u.test(own);
      this.isCapitals = own === own.toUpperCase();
    }
  }
}

/**
 * Places for words; each word has two where it may lie, next to each other. A newer word takes the place of an older one, so that any
 * amount of text leaves no more than these behind; what is pushed out is only made again.
 */
const PLACES = 1 << 15;
const places = new Array<Word | null>(PLACES).fill(null);

/**
 * What a look-up compares, in code units a place: the word's hash in two halves, its length, its letters. A place is one line of the
 * processor's cache, so that a word is told from others without reading any object but the one that is found.
 */
const RECORD = 32;
const LETTERS = 3;
const records = new Uint16Array(PLACES * RECORD);

/** Longer ones come once. */
const LONGEST_KEPT = RECORD - LETTERS;

/** The hash of a run of characters, from that of the run without its last one; 0 for none. */
export const hashWith = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** The word that stands in the code units from `start` to `end`. `hash` is that of its characters. */
export function wordAt(units: Uint16Array, start: number, end: number, kind: TokenKind, hash: number): Word {
  if (end - start > LONGEST_KEPT) return new Word(textOfUnits(units, start, end), kind);
  const place = ((hash ^ (hash >>> 15)) & (PLACES / 2 - 1)) << 1;
  const found = liesAt(place, units, start, end, hash)
    ? places[place]
    : liesAt(place + 1, units, start, end, hash)
      ? places[place + 1]
      : null;
  return found ?? newWord(place, units, start, end, kind, hash);
}

function liesAt(place: number, units: Uint16Array, start: number, end: number, hash: number): boolean {
  let at = place * RECORD;
  if (records[at] !== (hash & 0xffff) || records[at + 1] !== hash >>> 16 || records[at + 2] !== end - start)
    return false;
  at += LETTERS;
  for (let i = start; i < end; i++, at++) if (records[at] !== units[i]) return false;
  return true;
}

function newWord(
  place: number,
  units: Uint16Array,
  start: number,
  end: number,
  kind: TokenKind,
  hash: number
): Word {
  const word = new Word(textOfUnits(units, start, end), kind);
  const at = place * RECORD;
  places[place + 1] = places[place] ?? null;
  records.copyWithin(at + RECORD, at, at + RECORD);
  places[place] = word;
  records[at] = hash & 0xffff;
  records[at + 1] = hash >>> 16;
  records[at + 2] = end - start;
  records.set(units.subarray(start, end), at + LETTERS);
  return word;
}

let tests = 0;

type Test = (token: {readonly word: Word} | undefined) => boolean;

/**
 * A question about single words that a grammar asks at many places ("is this a month?"), so that it is worked out once a spelling
 * and costs a look at a bit afterwards. To be made when a module loads, not while a text is read.
 *
 * @param ask must depend on the word alone
 */
export function wordTest(ask: (word: Word) => boolean): Test {
  const number = tests++;
  return (FIELDS[number >> 5] ?? inArray)(1 << (number & 31), ask, number - 32 * FIELDS.length);
}

/** A test over each pair of fields: written out, for a field is found fast only where its name is. */
const FIELDS: readonly ((bit: number, ask: (word: Word) => boolean) => Test)[] = [
  (bit, ask) => (token) => {
    if (token === undefined) return false;
    const {word} = token;
    if ((word.asked0 & bit) === 0) {
      word.asked0 |= bit;
      if (ask(word)) word.yes0 |= bit;
    }
    return (word.yes0 & bit) !== 0;
  },
  (bit, ask) => (token) => {
    if (token === undefined) return false;
    const {word} = token;
    if ((word.asked1 & bit) === 0) {
      word.asked1 |= bit;
      if (ask(word)) word.yes1 |= bit;
    }
    return (word.yes1 & bit) !== 0;
  },
  (bit, ask) => (token) => {
    if (token === undefined) return false;
    const {word} = token;
    if ((word.asked2 & bit) === 0) {
      word.asked2 |= bit;
      if (ask(word)) word.yes2 |= bit;
    }
    return (word.yes2 & bit) !== 0;
  },
  (bit, ask) => (token) => {
    if (token === undefined) return false;
    const {word} = token;
    if ((word.asked3 & bit) === 0) {
      word.asked3 |= bit;
      if (ask(word)) word.yes3 |= bit;
    }
    return (word.yes3 & bit) !== 0;
  }
];

/** Tests for which there is no bit left cost an array a word, and twice the time. */
const inArray =
  (_: number, ask: (word: Word) => boolean, number: number): Test =>
  (token) => {
    if (token === undefined) return false;
    const {word} = token;
    const known = word.answers?.[number] ?? 0;
    if (known !== 0) return known === 2;
    const yes = ask(word);
    if (word.answers === null || number >= word.answers.length) {
      const longer = new Uint8Array(Math.max(tests - 32 * FIELDS.length, 8));
      if (word.answers) longer.set(word.answers);
      word.answers = longer;
    }
    word.answers[number] = yes ? 2 : 1;
    return yes;
  };
