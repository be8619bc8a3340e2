import type {ArticleSentence} from "../checks/articleSentences.js";
import {forEachContentWord} from "../checks/contentWords.js";

/**
 * 32-bit hashes of the words with meaning in some sentences but titles, each once, in ascending order. That two words share a hash by chance only
 * costs a look at them.
 */
export function wordHashes(sentences: readonly ArticleSentence[]): Uint32Array {
  const found = new Set<number>();
  for (const {kind, text} of sentences)
    if (kind !== "title") forEachContentWord(text, ({hash}) => found.add(hash));
  return Uint32Array.from(found).sort();
}

export {hashOfWord as hashOf} from "../checks/contentWords.js";
