import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import {hasBit, setBit} from "./bits.js";
import type {CheckInput} from "./check.js";
import {forEachLetterRun} from "./letterRuns.js";
import {neededWords} from "./neededWords.js";
import {remember} from "./remember.js";

/**
 * Most patterns of checks look for words that few texts have, and to try each on each sentence is most of what checks cost. So the words of a text
 * are gone through once; a pattern is tried only where the words stand that it cannot do without (neededWords). Which words a sentence has is
 * kept as bits at places that follow from the word (a Bloom filter: B. H. Bloom, Space/time trade-offs in hash coding with allowable errors, 1970): a
 * bit that another word has set costs a try, and never loses a match.
 */
const SENTENCE_BITS = 2048;
const TEXT_BITS = 16_384;
/** Bits of a number that a typed array holds. */
const CELL = 32;

/** The sentences of an input and the words in them. */
interface Words {
  readonly sentences: readonly ArticleSentence[];
  /** of all sentences together */
  readonly all: Uint32Array;
  /** of each, one after the other */
  readonly each: Uint32Array;
}

const wordsOf: (input: CheckInput) => Words = remember((input) => {
  const sentences = articleSentences(input);
  const cells = SENTENCE_BITS / CELL;
  const all = new Uint32Array(TEXT_BITS / CELL);
  const each = new Uint32Array(sentences.length * cells);
  for (const [i, {text}] of sentences.entries()) {
    const own = each.subarray(i * cells, (i + 1) * cells);
    forEachLetterRun(text, (hash) => {
      setBit(own, hash & (SENTENCE_BITS - 1));
      setBit(all, hash & (TEXT_BITS - 1));
    });
    // "ſ" and the sign for kelvin match "s" and "k" where case does not count
    if (/[\u017f\u212a]/.test(text)) {
      own.fill(-1);
      all.fill(-1);
    }
  }
  return {sentences, all, each};
});

/** Groups of hashes: of one of them, all stand in what the pattern matches. */
const groupsOf: (pattern: RegExp) => readonly (readonly number[])[] | null = remember((pattern) => {
  const groups = neededWords(pattern);
  return groups && groups.map((words) => words.map(hashOf));
});

/** The sentences in which one of some patterns may match, in the order of the texts; in no other one does. */
export function sentencesWith(input: CheckInput, ...patterns: readonly RegExp[]): readonly ArticleSentence[] {
  const {sentences, all, each} = wordsOf(input);
  const groups = patterns.map(groupsOf);
  if (groups.includes(null)) return sentences;
  const there = groups.flatMap((of) => of ?? []).filter((words) => hasAll(all, 0, TEXT_BITS, words));
  if (there.length === 0) return [];
  return sentences.filter((_, i) =>
    there.some((words) => hasAll(each, (i * SENTENCE_BITS) / CELL, SENTENCE_BITS, words))
  );
}

/** Whether a pattern may match in some sentence. */
export function mayHold(input: CheckInput, pattern: RegExp): boolean {
  const groups = groupsOf(pattern);
  if (groups === null) return true;
  const {all} = wordsOf(input);
  return groups.some((words) => hasAll(all, 0, TEXT_BITS, words));
}

const hasAll = (bits: Uint32Array, from: number, size: number, hashes: readonly number[]): boolean =>
  hashes.every((hash) => hasBit(bits, hash & (size - 1), from));

function hashOf(word: string): number {
  let found = 0;
  forEachLetterRun(word, (hash) => (found = hash));
  return found;
}
