import {ORIGIN_THRESHOLDS} from "./agreements.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {sentenceEvidence} from "./articleSentences.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayWords} from "./say.js";
import {isOneVoice} from "./sharedSentences.js";
import {type SharedQuotation, sharedQuotations} from "./sharedQuotations.js";

/**
 * A quotation that another article prints too, in quotation marks or as its own words: one statement heard once. Where both name the same speaker for it,
 * `same-speaker` tells it.
 *
 * ```ok
 * A body: “We plan to supply arms,” he said.
 * B body: “We plan to train their officers,” he said.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * article B; publisher=The News
 * A body: “The joint system will protect the skies of every member of the alliance,” the minister said.
 * B body: The joint system will protect the skies of every member of the alliance, and nobody else.
 * => note: The Herald quotes “The joint system will protect the skies of every member of the alliance,” and The News prints the same words as its own
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * article B; publisher=The News
 * A body: “The joint system will protect the skies of every member of the alliance,” the minister said.
 * B body: “The joint system will protect the skies of every member of the alliance,” he told reporters.
 * => note: Both The Herald and The News quote “The joint system will protect the skies of every member of the alliance,”: it was said once
 * ```
 */
export const sharedQuotation: Check = {
  name: "shared-quotation",
  title: "One quotation, two articles",
  reason:
    "Words that two articles quote were said once; where one of them drops the quotation marks, a claim becomes a fact.",
  kind: "independence",
  reach: "dossier",
  thresholds: ORIGIN_THRESHOLDS,
  run(input) {
    const shared = sharedQuotations(input).filter(
      ({quotation, sentence}) => !isOneVoice([quotation, sentence])
    );
    // Two articles that share several quotations share a source; they are told once.
    const byArticles = groupBy(
      shared,
      ({quotation, sentence, isQuotedInBoth}) =>
        `${[quotation.article_id, sentence.article_id].sort().join(" ")} ${String(isQuotedInBoth)}`
    );
    return [...byArticles.values()].flatMap((found) => draft(found, input));
  }
};

function draft(found: readonly SharedQuotation[], {articles}: CheckInput): FindingDraft[] {
  const nameOf = articleNamer(articles);
  const [first] = found;
  if (!first) return [];
  const {quotation, sentence, text, isQuotedInBoth} = first;
  const [a, b] = [nameOf(quotation.article_id), nameOf(sentence.article_id)];
  const words = sayWords(text, 100);
  const others = found.length - 1;
  const more =
    others === 0 ? "" : ` ${others} more ${others === 1 ? "sentence is" : "sentences are"} shared so.`;
  return [
    {
      severity: "note",
      verdict: "hazard",
      caveat: isQuotedInBoth
        ? `Both ${a} and ${b} quote ${words}: it was said once, and one does not confirm the other.${more}`
        : `${a} quotes ${words} and ${b} prints the same words as its own; one does not confirm the other.${more}`,
      about: found.flatMap((pair) => [
        ...sentenceEvidence(pair.quotation),
        ...sentenceEvidence(pair.sentence)
      ])
    }
  ];
}
