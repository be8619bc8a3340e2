import type {ArticleSentence} from "../checks/articleSentences.js";
import {sentenceWords} from "../checks/sentenceWords.js";

/** A language has some hundred thousand words; documents make up more, and these are not kept for ever. */
const WORDS_AT_MOST = 500_000;
const hashes = new Map<string, number>();

/**
 * 32-bit hashes of the words with meaning in some sentences but titles, each once, in ascending order. That two words share a hash by chance only
 * costs a look at them.
 */
export function wordHashes(sentences: readonly ArticleSentence[]): Uint32Array {
  const found = new Set<number>();
  for (const sentence of sentences)
    if (sentence.kind !== "title") for (const word of sentenceWords(sentence)) found.add(hashOf(word));
  return Uint32Array.from(found).sort();
}

export function hashOf(word: string): number {
  const known = hashes.get(word);
  if (known !== undefined) return known;
  // FNV-1a over UTF-16 units, spread over all bits
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  if (hashes.size >= WORDS_AT_MOST) hashes.clear();
  hashes.set(word, hash);
  return hash;
}
