import {wordEnd} from "./forEachWord.js";

/** Words that every text has. */
export const STOP: ReadonlySet<string> = new Set(
  "a an the and or but of to in on at by for from with as is are was were be been being it its this that these those there their his her he she they we which who whom what will would has have had not no also".split(
    " "
  )
);

/**
 * The words of a passage that carry its meaning, in a form in which two reports of one thing agree: lower case, without plural,
 * without the endings of nationalities, in one spelling of "defence".
 */
export function contentWords(text: string): string[] {
  const found: string[] = [];
  const lower = text.toLowerCase();
  forEachContentWord(lower, (start, end) => {
    const form = plainForm(lower.slice(start, end));
    if (form !== null) found.push(form);
  });
  return found;
}

/** Tells where each word stands that may be one of them, in UTF-16 units, end exclusive. */
export function forEachContentWord(text: string, tell: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    const end = contentWordEnd(text, at);
    if (end > at) tell(at, end);
    at = end > at ? end : at + 1;
  }
}

/** Where a word ends that begins at a place of a text, the place itself if none does; digits behind a comma or point go on: "3,000.5" is one word. */
function contentWordEnd(text: string, start: number): number {
  let at = wordEnd(text, start);
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
const known = new Map<string, string | null>();

/** The form in which a word in small letters is compared; null for one without meaning. */
function plainForm(word: string): string | null {
  let form = known.get(word);
  if (form === undefined) {
    if (known.size >= WORDS_AT_MOST) known.clear();
    form = word.length > 1 && !STOP.has(word) ? strip(word) : null;
    known.set(word, form);
  }
  return form;
}

function strip(word: string): string {
  const plain = word.replace(/ence$/, "ense").replace(/(?<=\p{L}{3})(?:ian|an|n)$/u, "");
  return plain.length > 3 ? plain.replace(/(?<=[^s])s$/, "") : plain;
}

/** The share of some words that others hold, 0 to 1. */
export function shareOf(words: readonly string[], others: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}
