import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Reference} from "../model.js";
import type {Check} from "./check.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayPublisher, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

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
 * ```not-ok
 * A body: Ann Day and Bob Night say so in a new paper (PDF).
 * R57 KGZ source_text(memo by Day and Night) is quoted; publisher=The Institute
 * => note: The Institute has the memo by Day and Night.
 * ```
 */
export const lostLink: Check = {
  name: "lost-link",
  title: "A link that the copy has lost",
  reason: "What a text rests on must be named: a link is no name, and a copy of the words has lost it.",
  kind: "sourcing",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const found = sentencesWith(input, LOST).filter(({text}) => LOST.test(text));
    const texts = groupBy(articleSentences(input), ({article_id}) => article_id);
    const papers = input.references.filter(({measure}) => measure === "source_text");
    return [...groupBy(found, ({article_id}) => article_id)].map(([article_id, sentences]) => {
      const known = papers.filter((paper) => areNamed(authorsOf(paper), texts.get(article_id) ?? []));
      const meant = known.map((paper) => ` ${sayPublisher(paper)} has the ${paper.item ?? "paper"}.`);
      return {
        severity: "note",
        verdict: "unverifiable",
        caveat: `${nameOf(article_id)} refers to what the saved text no longer holds: ${sayList(sentences.map(quoted))}. Title, publisher and date are not given.${meant.join("")}`,
        about: sentences.flatMap(sentenceEvidence),
        against: referenceEvidence(known)
      };
    });
  }
};

/** The names in "memo by Day and Night". */
const authorsOf = ({item}: Reference): readonly string[] =>
  /\bby (?<names>.+)$/.exec(item ?? "")?.groups?.names?.match(/\p{Lu}[\p{L}-]+/gu) ?? [];

const areNamed = (names: readonly string[], sentences: readonly ArticleSentence[]): boolean =>
  names.length > 0 && names.every((name) => sentences.some(({text}) => text.includes(name)));

const quoted = ({text}: ArticleSentence): string => sayWords(text, QUOTE_LENGTH, text.search(LOST));
