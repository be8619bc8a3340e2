import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {CheckInput, Threshold} from "./check.js";
import {sentenceWords} from "./sentenceWords.js";

const SHARED_AT_LEAST: Threshold = {
  name: "words with meaning that two sentences share",
  value: 7,
  source: "judged: sentences on one subject share some words; so many only by a common origin"
};
const SHARE_AT_LEAST: Threshold = {
  name: "share of the shorter sentence that the shared words make",
  value: 0.55,
  source: "judged: more than half of it"
};
const COMMON_WORD: Threshold = {
  name: "sentences in which a word may stand and still count",
  value: 40,
  source:
    "judged: a word in more of them says nothing about where a sentence comes from; it also bounds the work"
};

export const SHARED_THRESHOLDS: readonly Threshold[] = [SHARED_AT_LEAST, SHARE_AT_LEAST, COMMON_WORD];

/** Whether a share of words is as large as that of sentences with one origin. */
export const isSharedWording = (share: number): boolean => share >= SHARE_AT_LEAST.value;

/** Two sentences of two articles in nearly the same words, in the order of the articles. */
export type SentencePair = readonly [ArticleSentence, ArticleSentence];

const cache = new WeakMap<CheckInput, readonly SentencePair[]>();

/**
 * Sentences of two articles in nearly the same words. Shared words are counted through an index of words, so that only sentences that share
 * some are ever compared.
 */
export function sharedSentences(input: CheckInput): readonly SentencePair[] {
  const known = cache.get(input);
  if (known) return known;
  const sentences = articleSentences(input)
    .filter(({kind}) => kind !== "title")
    .map((sentence) => ({sentence, words: [...new Set(sentenceWords(sentence))]}))
    .filter(({words}) => words.length >= SHARED_AT_LEAST.value);
  const index = new Map<string, number[]>();
  const pairs: SentencePair[] = [];
  const unshared = new Set((input.unshared ?? []).map((ids) => [...ids].sort().join(" ")));
  // how many words the sentence at hand shares with each of those before it; zero for all between two sentences
  const counts = new Uint16Array(sentences.length);
  for (const [i, {sentence, words}] of sentences.entries()) {
    const met: number[] = [];
    for (const word of words) {
      if (input.isCommon?.(word)) continue;
      const earlier = index.get(word);
      if (!earlier) {
        index.set(word, [i]);
        continue;
      }
      if (earlier.length > COMMON_WORD.value) continue;
      for (const j of earlier) {
        const count = (counts[j] ?? 0) + 1;
        if (count === 1) met.push(j);
        counts[j] = count;
      }
      earlier.push(i);
    }
    for (const j of met) {
      const other = sentences[j];
      const count = counts[j] ?? 0;
      counts[j] = 0;
      if (count < SHARED_AT_LEAST.value || !other || other.sentence.article_id === sentence.article_id)
        continue;
      if (unshared.has([other.sentence.article_id, sentence.article_id].sort().join(" "))) continue;
      if (isSharedWording(count / Math.min(words.length, other.words.length)))
        pairs.push([other.sentence, sentence]);
    }
  }
  cache.set(input, pairs);
  return pairs;
}

/** Whether both sentences name one speaker: then it is the speaker's wording that they share, and not a text's. */
export function isOneVoice([a, b]: SentencePair): boolean {
  const voices = new Set(a.claims.flatMap(({attributed_to}) => attributed_to ?? []));
  return b.claims.some(({attributed_to}) => attributed_to !== null && voices.has(attributed_to));
}
