import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayFirst, sayWords} from "./say.js";

/** By these words a writer says what he makes of it, and not what he was told. */
const INFERS =
  /\b(?:appears?|appeared|seems?|seemed) (?:to (?:be|have)\b|(?:interested|intended|likely|ready|set)\b)|\b(?:is|was|were|are) (?:most |very )?likely (?:intended|meant|aimed|designed)\b|\b(?:no doubt|presumably|apparently|evidently)\b/iu;
/** Then somebody else infers, and the speaker is known. */
const SPOKEN =
  /["“”]|\b(?:said|says|told|added|according to|writes?|wrote|interpreted|believes?|argues?|claims?)\b/iu;

/** So many places a caveat quotes. */
const QUOTED_AT_MOST = 3;
const QUOTE_LENGTH = 70;

/**
 * What a writer infers without naming anybody: "appears to be part of", "was likely intended". One finding an article; figures in
 * these sentences and behind them hang on the inference.
 *
 * ```ok
 * A body: “It appears to be part of the plan,” the minister said. The deal was signed in May.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The aid appears to be part of a larger package. It was likely intended to please the neighbour.
 * => note: “The aid appears to be part of a larger package.” and “It was likely intended to please the neighbour.”
 * ```
 */
export const ownInference: Check = {
  name: "own-inference",
  title: "The writer’s own inference",
  reason: "What a writer puts together from two reports is neither’s news, and falls with the first of them.",
  kind: "sourcing",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const found = articleSentences(input).filter(
      ({text, kind}) => kind !== "title" && INFERS.test(text) && !SPOKEN.test(text)
    );
    return [...groupBy(found, ({article_id}) => article_id)].map(([article_id, sentences]) => {
      return {
        severity: "note",
        verdict: "unverifiable",
        caveat: `${nameOf(article_id)} infers this and names nobody for it: ${sayFirst(sentences.map(quoted), QUOTED_AT_MOST)}.`,
        about: sentences.flatMap(sentenceEvidence)
      };
    });
  }
};

const quoted = ({text}: ArticleSentence): string => sayWords(text, QUOTE_LENGTH, text.search(INFERS));
