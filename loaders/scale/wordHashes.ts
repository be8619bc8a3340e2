import type {ArticleSentence} from "../checks/articleSentences.js";
import {contentWords, forEachContentWord, STOP} from "../checks/contentWords.js";

/**
 * 32-bit hashes of the words with meaning (contentWords) in some sentences but titles, each once, in ascending order. That two words share a hash by
 * chance only costs a look at them.
 */
export function wordHashes(sentences: readonly ArticleSentence[]): Uint32Array {
  count = 0;
  for (const {kind, text} of sentences)
    if (kind !== "title")
      forEachContentWord(text, (start, end) => {
        addHash(text, start, end);
      });
  const sorted = hashes.subarray(0, count).sort();
  let kept = 0;
  for (let i = 0; i < count; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] ?? 0;
  return sorted.slice(0, kept);
}

/** FNV-1a over UTF-16 units, spread over all bits. */
export function hashOf(word: string): number {
  let hash = BASIS;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return spread(hash);
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

const STOP_HASHES: ReadonlySet<number> = new Set([...STOP].map(hashOf));
/** Words are made of few letters, and to hash these as they stand takes a tenth of the time of cutting them out and looking them up. */
let hashes = new Uint32Array(1024);
let count = 0;
let units = new Uint8Array(256);

function add(hash: number): void {
  if (count === hashes.length) {
    const more = new Uint32Array(2 * count);
    more.set(hashes);
    hashes = more;
  }
  hashes[count++] = hash;
}

function addHash(text: string, start: number, end: number): void {
  const length = end - start;
  if (units.length < length) units = new Uint8Array(2 * length);
  let whole = BASIS;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(start + i);
    if (unit > 0x7f) {
      for (const word of contentWords(text.slice(start, end))) add(hashOf(word));
      return;
    }
    const small = unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
    units[i] = small;
    whole = Math.imul(whole ^ small, PRIME);
  }
  if (length < 2) return;
  if (STOP_HASHES.has(spread(whole)) && STOP.has(text.slice(start, end).toLowerCase())) return;
  const kept = strip(length);
  let hash = BASIS;
  for (let i = 0; i < kept; i++) hash = Math.imul(hash ^ (units[i] ?? 0), PRIME);
  add(spread(hash));
}

/** Small letters, as UTF-16 units. */
const [A, C, E, I, N, S] = [0x61, 0x63, 0x65, 0x69, 0x6e, 0x73] as const;

/** Brings a word to its plain form as `plainForm` does, and returns how many units of it are left. */
function strip(length: number): number {
  let end = length;
  const is = (back: number, letter: number): boolean => units[end - back] === letter;
  if (end >= 4 && is(4, E) && is(3, N) && is(2, C) && is(1, E)) units[end - 2] = S;
  if (is(1, N)) {
    if (is(2, A) && is(3, I) && lettersBefore(end - 3)) end -= 3;
    else if (is(2, A) && lettersBefore(end - 2)) end -= 2;
    else if (lettersBefore(end - 1)) end--;
  }
  return end > 3 && is(1, S) && !is(2, S) ? end - 1 : end;
}

const lettersBefore = (end: number): boolean =>
  end >= 3 && isLetter(units[end - 1]) && isLetter(units[end - 2]) && isLetter(units[end - 3]);
const isLetter = (unit = 0): boolean => unit >= 0x61 && unit <= 0x7a;
