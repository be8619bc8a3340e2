import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, Evidence, FindingDraft, Threshold} from "./check.js";
import {contentWords, shareOf} from "./contentWords.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayWords} from "./say.js";

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

/**
 * Sentences of two articles in nearly the same words: a rewrite, a shared agency text or a quotation. The two do not confirm each other.
 *
 * ```ok
 * A body: Russia has an air base at Kant, near the capital.
 * B body: The air force of Kyrgyzstan held a drill with helicopters last June.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * article B; publisher=The News
 * A body: Russia maintains a military base there consisting of an airport, a naval facility on Lake Issyk Kul, and several other locations.
 * B body: The nation houses a Russian military base, which includes an airfield, a naval installation on Lake Issyk-Kul, and several other sites.
 * => note: share their wording
 * ```
 */
export const nearVerbatim: Check = {
  name: "near-verbatim",
  title: "Two articles, one wording",
  reason: "Texts that share their words share their source, so they count as one.",
  kind: "independence",
  thresholds: [SHARED_AT_LEAST, SHARE_AT_LEAST, COMMON_WORD],
  run(input) {
    const sentences = articleSentences(input)
      .filter(({kind}) => kind !== "title")
      .map((sentence) => ({sentence, words: [...new Set(contentWords(sentence.text))]}))
      .filter(({words}) => words.length >= SHARED_AT_LEAST.value);
    const pairs = pairsOf(sentences);
    // Two articles often share several sentences; they are told once.
    const byArticles = groupBy(pairs, ([a, b]) => `${a.article_id} ${b.article_id}`);
    return [...byArticles.values()].flatMap((found) => draft(found, input));
  }
};

type Pair = readonly [ArticleSentence, ArticleSentence];
interface Worded {
  readonly sentence: ArticleSentence;
  readonly words: readonly string[];
}

/** Counts shared words through an index of words, so that only sentences that share some are ever compared. */
function pairsOf(sentences: readonly Worded[]): Pair[] {
  const index = new Map<string, number[]>();
  const pairs: Pair[] = [];
  for (const [i, {sentence, words}] of sentences.entries()) {
    const shared = new Map<number, number>();
    for (const word of words) {
      const earlier = index.get(word) ?? [];
      if (earlier.length <= COMMON_WORD.value)
        for (const j of earlier) shared.set(j, (shared.get(j) ?? 0) + 1);
      earlier.push(i);
      index.set(word, earlier);
    }
    for (const [j, count] of shared) {
      const other = sentences[j];
      if (!other || other.sentence.article_id === sentence.article_id || count < SHARED_AT_LEAST.value)
        continue;
      if (
        count / Math.min(words.length, other.words.length) >= SHARE_AT_LEAST.value &&
        !sameVoice(other.sentence, sentence)
      ) {
        pairs.push([other.sentence, sentence]);
      }
    }
  }
  return pairs;
}

/** Where both name the same speaker, the check on speakers tells it. */
function sameVoice(a: ArticleSentence, b: ArticleSentence): boolean {
  const voices = new Set(a.claims.flatMap(({attributed_to}) => attributed_to ?? []));
  return b.claims.some(({attributed_to}) => attributed_to !== null && voices.has(attributed_to));
}

function draft(pairs: readonly Pair[], {articles}: CheckInput): FindingDraft[] {
  const nameOf = articleNamer(articles);
  const [first] = pairs;
  if (!first) return [];
  const [a, b] = first;
  const more =
    pairs.length > 1
      ? ` ${pairs.length - 1} more ${pairs.length === 2 ? "sentence does" : "sentences do"}.`
      : "";
  return [
    {
      severity: "note",
      verdict: "hazard",
      caveat: `Sentences of ${nameOf(a.article_id)} (${sayWords(a.text, 130)}) and of ${nameOf(b.article_id)} (${sayWords(b.text, 130)}) share their wording, so one does not confirm the other.${more}`,
      about: pairs.flatMap(([left, right]) => [...sharedPart(left, right), ...sharedPart(right, left)])
    }
  ];
}

/** The claims of a sentence that stand in the shared words; a sentence may hold others, on which nothing is found. */
function sharedPart(sentence: ArticleSentence, other: ArticleSentence): Evidence[] {
  const words = new Set(contentWords(other.text));
  const claims = sentence.claims.filter(
    ({quote}) => shareOf(contentWords(quote), words) >= SHARE_AT_LEAST.value
  );
  return sentenceEvidence({...sentence, claims});
}
