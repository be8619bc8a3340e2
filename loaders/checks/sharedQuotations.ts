import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {CheckInput, Threshold} from "./check.js";
import {contentWords} from "./contentWords.js";

const RUN_OF_WORDS: Threshold = {
  name: "words with meaning in a row that two texts share with a quotation",
  value: 6,
  source: "judged: nobody happens on six such words in the same order; names of bodies have up to five"
};
const COMMON_RUN: Threshold = {
  name: "sentences in which a run of words may stand and still count",
  value: 20,
  source: "judged: a run in more of them is a formula or the name of a body; it also bounds the work"
};

export const QUOTATION_THRESHOLDS: readonly Threshold[] = [RUN_OF_WORDS, COMMON_RUN];

/** Words between quotation marks: curly or straight double ones. */
const QUOTED = /“([^“”]+)”|"([^"]+)"/g;

/** A quotation of one article, and a sentence of another that prints its words. */
export interface SharedQuotation {
  /** the sentence that quotes */
  readonly quotation: ArticleSentence;
  /** the one that has the same words, in quotation marks or not */
  readonly sentence: ArticleSentence;
  /** what is between the quotation marks */
  readonly text: string;
  /** its words with meaning */
  readonly words: readonly string[];
  /** whether the other article quotes them too */
  readonly isQuotedInBoth: boolean;
}

const cache = new WeakMap<CheckInput, readonly SharedQuotation[]>();

/**
 * Quotations whose words another article also prints, each pair of sentences once. Runs of words are looked up in an index, so the cost grows
 * with the length of the texts.
 */
export function sharedQuotations(input: CheckInput): readonly SharedQuotation[] {
  const known = cache.get(input);
  if (known) return known;
  const sentences = articleSentences(input).filter(({kind}) => kind !== "title");
  const index = new Map<string, number[]>();
  const quotations: {at: number; text: string; words: string[]}[] = [];
  for (const [at, {text}] of sentences.entries()) {
    for (const run of new Set(runsOf(contentWords(text)))) {
      const known = index.get(run);
      if (!known) index.set(run, [at]);
      else if (known.length <= COMMON_RUN.value) known.push(at);
    }
    for (const match of text.matchAll(QUOTED)) {
      const said = match[1] ?? match[2] ?? "";
      quotations.push({at, text: said, words: contentWords(said)});
    }
  }
  const quotedRuns = new Map<number, Set<string>>();
  for (const {at, words} of quotations)
    quotedRuns.set(at, new Set([...(quotedRuns.get(at) ?? []), ...runsOf(words)]));
  const pairs = new Map<string, SharedQuotation>();
  for (const {at, text, words} of quotations) {
    const quotation = sentences[at];
    if (!quotation) continue;
    for (const run of runsOf(words)) {
      const others = index.get(run) ?? [];
      if (others.length > COMMON_RUN.value) continue;
      for (const other of others) {
        const sentence = sentences[other];
        if (!sentence || sentence.article_id === quotation.article_id) continue;
        const isQuotedInBoth = quotedRuns.get(other)?.has(run) ?? false;
        const key = isQuotedInBoth ? `${Math.min(at, other)} ${Math.max(at, other)}` : `${at} ${other}`;
        if (!pairs.has(key)) pairs.set(key, {quotation, sentence, text, words, isQuotedInBoth});
      }
    }
  }
  const found = [...pairs.values()];
  cache.set(input, found);
  return found;
}

function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let i = 0; i + RUN_OF_WORDS.value <= words.length; i++)
    runs.push(words.slice(i, i + RUN_OF_WORDS.value).join(" "));
  return runs;
}
