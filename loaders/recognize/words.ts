import {normalizeWord} from "./normalizeWord.js";

export type TokenKind = "word" | "number" | "ordinal" | "designation" | "decade" | "sign";

/**
 * One spelling of a word, number or sign, with all that holds of it wherever it stands. Made once a spelling, as long as the table below
 * has room for it, so that what is asked of words is worked out once.
 */
export class Word {
  readonly kind: TokenKind;
  readonly text: string;
  /** what lexicons and grammars compare */
  readonly norm: string;
  /** starts with a capital or a digit, as names do */
  readonly isName: boolean;
  /** has no small letter but a possessive's: "US", "CSTO’s", "5" */
  readonly isCapitals: boolean;
  /** answers of `wordTest`s by their number: 0 not asked yet, 1 no, 2 yes */
  answers: Uint8Array | null = null;
  /** the lexicon that was asked for this word last, and what it said: where the phrases go on that start with it */
  lexicon: object | null = null;
  first: unknown = null;

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

/** Longer ones come once. */
const LONGEST_KEPT = 32;

/** The hash of a run of characters, from that of the run without its last one; 0 for none. */
export const hashWith = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** The word that stands in the text from `start` to `end`, without cutting it out where it is known. `hash` is that of its characters. */
export function wordAt(text: string, start: number, end: number, kind: TokenKind, hash: number): Word {
  if (end - start > LONGEST_KEPT) return new Word(text.slice(start, end), kind);
  const place = ((hash ^ (hash >>> 15)) & (PLACES / 2 - 1)) << 1;
  const newer = places[place];
  if (newer && stands(newer.text, text, start, end)) return newer;
  const older = places[place + 1];
  if (older && stands(older.text, text, start, end)) return older;
  const word = new Word(copied(text, start, end), kind);
  places[place + 1] = newer ?? null;
  places[place] = word;
  return word;
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A slice of thirteen characters or more keeps the whole text that it is from in memory; a copy does not. */
function copied(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  return slice.length < 13 ? slice : (JSON.parse(JSON.stringify(slice)) as string);
}

let tests = 0;

/**
 * A question about single words that a grammar asks at many places ("is this a month?"), so that it is worked out once a spelling
 * and costs a look-up afterwards. To be made when a module loads, not while a text is read.
 *
 * @param ask must depend on the word alone
 */
export function wordTest(
  ask: (word: Word) => boolean
): (token: {readonly word: Word} | undefined) => boolean {
  const number = tests++;
  return (token) => {
    if (token === undefined) return false;
    const {word} = token;
    const known = word.answers?.[number] ?? 0;
    if (known !== 0) return known === 2;
    const yes = ask(word);
    if (word.answers === null || number >= word.answers.length) {
      const longer = new Uint8Array(Math.max(tests, 64));
      if (word.answers) longer.set(word.answers);
      word.answers = longer;
    }
    word.answers[number] = yes ? 2 : 1;
    return yes;
  };
}
