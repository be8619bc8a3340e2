import {wordEnd} from "./forEachWord.js";

/** Words that every text has. */
const STOP = new Set(
  "a an the and or but of to in on at by for from with as is are was were be been being it its this that these those there their his her he she they we which who whom what will would has have had not no also".split(
    " "
  )
);

/** A word in the form in which it is compared, and a 32-bit hash of that: FNV-1a over UTF-16 units, spread over all bits. */
interface ContentWord {
  readonly form: string;
  readonly hash: number;
}

/**
 * The words of a passage that carry its meaning, in a form in which two reports of one thing agree: lower case, without plural,
 * without the endings of nationalities, in one spelling of "defence".
 */
export function contentWords(text: string): string[] {
  const found: string[] = [];
  forEachContentWord(text, ({form}) => found.push(form));
  return found;
}

/** Tells each of them, in the order of the text. */
export function forEachContentWord(text: string, tell: (word: ContentWord) => void): void {
  const lower = text.toLowerCase();
  for (let at = 0; at < lower.length;) {
    const end = numberEnd(lower, wordEnd(lower, at), at);
    const word = end > at ? contentWord(lower.slice(at, end)) : null;
    if (word !== null) tell(word);
    at = end > at ? end : at + 1;
  }
}

/** Digits behind a comma or point go on: "3,000.5" is one word. */
function numberEnd(text: string, end: number, start: number): number {
  let at = end;
  while (at > start && isPoint(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (isDigit(text.charCodeAt(at))) at++;
  }
  return at;
}

const isPoint = (unit: number): boolean => unit === 0x2c || unit === 0x2e;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** A language has some hundred thousand words; documents make up more, and these are not kept for ever. */
const WORDS_AT_MOST = 500_000;
const known = new Map<string, ContentWord | null>();

/** Null for a word without meaning. */
function contentWord(word: string): ContentWord | null {
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= WORDS_AT_MOST) known.clear();
    const form = word.length > 1 && !STOP.has(word) ? strip(word) : null;
    found = form === null ? null : {form, hash: hashOfWord(form)};
    known.set(word, found);
  }
  return found;
}

/** By which a word in its plain form is told from others. */
export function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function strip(word: string): string {
  const plain = word.replace(/ence$/, "ense").replace(/(?<=\p{L}{3})(?:ian|an|n)$/u, "");
  return plain.length > 3 ? plain.replace(/(?<=[^s])s$/, "") : plain;
}

/** The share of some words that others hold, 0 to 1. */
export function shareOf(words: readonly string[], others: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}
