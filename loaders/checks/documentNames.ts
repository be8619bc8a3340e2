import {articleSentences, wordsEvidence} from "./articleSentences.js";
import type {Check, Evidence, Threshold} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList} from "./say.js";

/** "the new agreement", "this document", "the deal": a document by what kind of paper it is. */
const BY_KIND =
  /\b(?:[Tt]he|[Tt]his)(?: new)? (?<kind>agreement|document|contract|deal|treaty|accord|pact|protocol|memorandum|convention)\b(?! (?:on|of|between|with|for)\b)/gu;
const ANY_KIND =
  /\b(?:agreement|document|contract|deal|treaty|accord|pact|protocol|memorandum|convention)\b/iu;
/** A title or a day would tell which one it is. */
const IDENTIFIED =
  /\b(?:Agreement|Treaty|Accord|Pact|Protocol|Convention|Memorandum)\b(?! Organi[sz]ation)|\b(?:agreement|treaty|deal|accord|pact|contract)s? (?:on|of|between)\b|\bsigned (?:on|in) (?:\d|\p{Lu})/u;

const KINDS_AT_LEAST: Threshold = {
  name: "words for one document in one text",
  value: 3,
  source: "judged: “agreement” and “document” change about for style; a third word may mean another paper"
};

/**
 * A text that lists the terms of a document, calls it by several kinds of paper, and never gives its title or the day on which it was signed.
 *
 * ```ok
 * A body: The Agreement on Joint Air Defence was signed on 16 August. The document has ten articles. The deal and the treaty are one.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The text of the new document follows. During the agreement land is used. The contract lasts five years.
 * RUS duration = 5 years; treaty=new agreement; table=treaty_terms
 * => note: “document”, “agreement” and “contract”
 * ```
 */
export const documentNames: Check = {
  name: "document-names",
  title: "One document, several names",
  reason:
    "Who wants to look up a term has to know in which document; a contract, a treaty and a deal bind differently.",
  kind: "names",
  reach: "document",
  thresholds: [KINDS_AT_LEAST],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const terms = new Set(
      input.claims.flatMap(({table, article_id}) => (table === "treaty_terms" ? article_id : []))
    );
    const isOfStates = (id: string) =>
      input.claims.some(
        ({table, article_id, subject_code, counterparty_code}) =>
          table === "treaty_terms" && article_id === id && subject_code !== null && counterparty_code !== null
      );
    const texts = groupBy(articleSentences(input), ({article_id}) => article_id);
    return [...texts].flatMap(([article_id, sentences]) => {
      if (!terms.has(article_id) || sentences.some(({text}) => IDENTIFIED.test(text))) return [];
      const kinds = new Set<string>();
      const cited: Evidence[] = [];
      for (const sentence of sentences)
        for (const match of sentence.text.matchAll(BY_KIND)) {
          kinds.add(match.groups?.kind ?? "");
          cited.push(wordsEvidence(sentence, match.index, match[0]));
        }
      // A headline has no article before its nouns.
      const [title] = sentences;
      const inTitle = title?.kind === "title" ? ANY_KIND.exec(title.text) : null;
      if (title && inTitle) cited.unshift(wordsEvidence(title, inTitle.index, inTitle[0]));
      if (kinds.size < KINDS_AT_LEAST.value) return [];
      return [
        {
          severity: "note",
          verdict: "hazard",
          caveat: `${nameOf(article_id)} speaks of ${sayList([...kinds].map((kind) => `“${kind}”`))}, and gives neither a title nor a day of signature: that all of these are one document is an inference.${kinds.has("contract") && isOfStates(article_id) ? " Between states “contract” is the wrong word." : ""}`,
          about: cited
        } as const
      ];
    });
  }
};
