import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayWords} from "./say.js";

/** What a page shows or links to and a copy of its words does not hold. */
const LOST =
  /\((?:PDF|pdf|link|video|audio|photo|photos|map|chart|table|graphic|see (?:map|chart|table|photo|graphic)[^)]*)\)|\b[Cc]lick here\b|\b(?:see|shown in) the (?:map|chart|table|graphic|photo) (?:below|above)\b/u;
const QUOTE_LENGTH = 70;

/**
 * A sentence that rests on something behind a link, or in a picture, that the saved text does not hold. One finding an article.
 *
 * ```ok
 * A body: The ministry published a report (in Russian) on Monday.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: In a new paper (PDF) they tell how the strategy has changed.
 * => note: “In a new paper (PDF) they tell how the strategy has changed.”
 * ```
 */
export const lostLink: Check = {
  name: "lost-link",
  title: "A link that the copy has lost",
  reason: "What a text rests on must be named: a link is no name, and a copy of the words has lost it.",
  kind: "sourcing",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const found = articleSentences(input).filter(({text}) => LOST.test(text));
    return [...groupBy(found, ({article_id}) => article_id)].map(([article_id, sentences]) => ({
      severity: "note",
      verdict: "unverifiable",
      caveat: `${nameOf(article_id)} refers to what the saved text no longer holds: ${sayList(sentences.map(quoted))}. Title, publisher and date are not given.`,
      about: sentences.flatMap(sentenceEvidence)
    }));
  }
};

const quoted = ({text}: ArticleSentence): string => sayWords(text, QUOTE_LENGTH, text.search(LOST));
