import {type ArticleSentence, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, Evidence, FindingDraft} from "./check.js";
import {contentWords, shareOf} from "./contentWords.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayWords} from "./say.js";
import {
  isOneVoice,
  isSharedWording,
  type SentencePair,
  SHARED_THRESHOLDS,
  sharedSentences
} from "./sharedSentences.js";
import {sentenceWords} from "./sentenceWords.js";

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
  reach: "dossier",
  thresholds: SHARED_THRESHOLDS,
  run(input) {
    // Where both name the same speaker, the check on speakers tells it.
    const pairs = sharedSentences(input).filter((pair) => !isOneVoice(pair));
    // Two articles often share several sentences; they are told once.
    const byArticles = groupBy(pairs, ([a, b]) => `${a.article_id} ${b.article_id}`);
    return [...byArticles.values()].flatMap((found) => draft(found, input));
  }
};

function draft(pairs: readonly SentencePair[], {articles}: CheckInput): FindingDraft[] {
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
  const words = new Set(sentenceWords(other));
  const claims = sentence.claims.filter(({quote}) => isSharedWording(shareOf(contentWords(quote), words)));
  return sentenceEvidence({...sentence, claims});
}
