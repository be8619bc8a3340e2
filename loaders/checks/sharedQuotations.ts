import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {CheckInput, Threshold} from "./check.js";
import {contentWords} from "./contentWords.js";
import {sentenceWords} from "./sentenceWords.js";

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
 * Quotations whose words another article also prints, each pair of sentences once. Runs of words that stand between quotation marks are looked
 * up in an index of where else they stand, so the cost grows with the length of the texts.
 */
export function sharedQuotations(input: CheckInput): readonly SharedQuotation[] {
  const known = cache.get(input);
  if (known) return known;
  const sentences = articleSentences(input).filter(({kind}) => kind !== "title");
  const quotations = sentences.flatMap(({text}, at) =>
    [...text.matchAll(QUOTED)].map((match) => {
      const said = match[1] ?? match[2] ?? "";
      const words = contentWords(said);
      return {at, text: said, words, runs: runsOf(words)};
    })
  );
  const quotedRuns = new Map<number, Set<string>>();
  for (const {at, runs} of quotations) {
    const own = quotedRuns.get(at);
    if (own) for (const run of runs) own.add(run);
    else quotedRuns.set(at, new Set(runs));
  }
  const index = whereRunsStand(new Set(quotations.flatMap(({runs}) => runs)), sentences);
  const pairs = new Map<string, SharedQuotation>();
  for (const {at, text, words, runs} of quotations) {
    const quotation = sentences[at];
    if (!quotation) continue;
    for (const run of runs) {
      const others = index.get(run) ?? [];
      if (others.length > COMMON_RUN.value || (input.isCommon && run.split(" ").every(input.isCommon)))
        continue;
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

/** In which sentences each run of words stands, each sentence once; one more than count is enough to know a common one. */
function whereRunsStand(
  runs: ReadonlySet<string>,
  sentences: readonly ArticleSentence[]
): ReadonlyMap<string, readonly number[]> {
  const beginnings = new Map<string, Set<string>>();
  for (const run of runs) {
    const [first = "", second = ""] = run.split(" ", 2);
    beginnings.set(first, (beginnings.get(first) ?? new Set()).add(second));
  }
  const index = new Map<string, number[]>();
  for (const [at, sentence] of sentences.entries()) {
    const words = sentenceWords(sentence);
    for (let i = 0; i + RUN_OF_WORDS.value <= words.length; i++) {
      // Most words begin no quotation; only the others are worth joining.
      if (!beginnings.get(words[i] ?? "")?.has(words[i + 1] ?? "")) continue;
      const run = words.slice(i, i + RUN_OF_WORDS.value).join(" ");
      if (!runs.has(run)) continue;
      const known = index.get(run);
      if (!known) index.set(run, [at]);
      else if (known.length <= COMMON_RUN.value && known.at(-1) !== at) known.push(at);
    }
  }
  return index;
}

function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let i = 0; i + RUN_OF_WORDS.value <= words.length; i++)
    runs.push(words.slice(i, i + RUN_OF_WORDS.value).join(" "));
  return runs;
}
