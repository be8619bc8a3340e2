import type {ArticleSentence} from "../checks/articleSentences.js";
import {sentenceWords} from "../checks/sentenceWords.js";

/** Words with meaning in a row. Two texts share many such runs where one was made from the other, and few where they only have a subject in common. */
export const RUN_LENGTH = 3;

/** A language has some hundred thousand words; documents make up more, and these are not kept for ever. */
const WORDS_AT_MOST = 500_000;
const hashes = new Map<string, number>();

/**
 * 32-bit hashes of the runs of words in sentences, each once, in ascending order. Runs that hold a digit are left out: the figure is what a
 * retelling may have changed. That two runs share a hash by chance only costs a look at them.
 */
export function wordRuns(sentences: readonly ArticleSentence[]): Uint32Array {
  const runs = new Set<number>();
  for (const sentence of sentences) {
    if (sentence.kind === "title") continue;
    // the hashes of the last words, the latest last; zero where a word has a digit
    let [first, second] = [0, 0];
    for (const word of sentenceWords(sentence)) {
      const third = hashOf(word);
      if (first !== 0 && second !== 0 && third !== 0)
        runs.add(mixed(Math.imul(Math.imul(first, 31) + second, 31) + third));
      [first, second] = [second, third];
    }
  }
  return Uint32Array.from(runs).sort();
}

function hashOf(word: string): number {
  const known = hashes.get(word);
  if (known !== undefined) return known;
  // FNV-1a over UTF-16 units
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  const own = /\d/.test(word) ? 0 : mixed(hash) || 1;
  if (hashes.size >= WORDS_AT_MOST) hashes.clear();
  hashes.set(word, own);
  return own;
}

/** Spreads what differs in a few bits over all of them. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
