import {wordsEvidence} from "./articleSentences.js";
import type {Check} from "./check.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {isSameArticle} from "./isSameArticle.js";
import {articleNamer, sayList, sayReferences} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** "Article X", "Article 6": the number in the way the text writes it. A capital letter alone is Roman only if it is one of these. */
const CITATION = /\bArticles?\s+(?:(?<roman>[IVXLC]{1,7})|\d{1,3})\b/gu;

/**
 * One text that cites articles of a document in two numbering styles: "Article X" may be the tenth, or a letter, or a placeholder.
 *
 * ```ok
 * A list: According to Article 10, the land is lent.
 * A list: According to Article 6, the commander coordinates.
 * ```
 * ```not-ok
 * A list: The land is lent in accordance with Article X.
 * A list: According to Article 6, the commander coordinates.
 * => note: “Article X” and “Article 6”
 * ```
 * ```not-ok
 * A list: The land is lent in accordance with Article X.
 * A list: According to Article 6, the commander coordinates.
 * R07 KGZ article(reprint of the same article) is 10; publisher=The Copy
 * => note: X is almost certainly 10. Other prints of the same article have 10 (The Copy).
 * ```
 */
export const articleNumbering: Check = {
  name: "article-numbering",
  title: "Articles numbered in two styles",
  reason:
    "Who looks an article up must know whether its number is a numeral, a letter or a gap that nobody filled.",
  kind: "geography_and_law",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const cited = sentencesWith(input, CITATION).flatMap((sentence) =>
      [...sentence.text.matchAll(CITATION)].map((match) => ({
        sentence,
        words: match[0],
        start: match.index,
        number: match.groups?.roman ?? "",
        style: match.groups?.roman === undefined ? "arabic" : "roman"
      }))
    );
    return [...groupBy(cited, ({sentence}) => sentence.article_id)].flatMap(([article_id, citations]) => {
      const styles = groupBy(citations, ({style}) => style);
      if (styles.size < 2) return [];
      const known = input.references.filter(({measure, value}) => measure === "article" && value !== null);
      const independent = known.filter((reference) => !isSameArticle(reference));
      const others = [
        independent.length > 0 ? ` References number them ${sayReferences(independent)}.` : "",
        known.length > independent.length
          ? ` Other prints of the same article have ${sayReferences(known.filter(isSameArticle))}.`
          : ""
      ].join("");
      const words = [...new Set(citations.map((c) => `“${c.words}”`))];
      const numerals = [...new Set((styles.get("roman") ?? []).map(({number}) => number))];
      // The question is one of translation, and another print of the same article can answer it.
      const settled = numerals.every((numeral) =>
        known.some(({value}) => Number(value) === romanValue(numeral))
      );
      const meant = numerals.map(
        (numeral) => `${numeral} is ${settled ? "almost certainly" : "probably"} ${romanValue(numeral)}`
      );
      return [
        {
          severity: "note",
          verdict: "hazard",
          caveat: `${nameOf(article_id)} cites ${sayList(words)}: one document, numbered in Roman and in Arabic figures. ${sayList(meant)}${settled ? "" : ", if it is a numeral and not a gap that nobody filled"}.${others}`,
          about: citations.map(({sentence, start, words}) => wordsEvidence(sentence, start, words)),
          against: referenceEvidence(known)
        } as const
      ];
    });
  }
};

const ROMAN: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10, L: 50, C: 100};

/** "XIV" is 14: a smaller numeral before a larger one is taken off. */
const romanValue = (numeral: string): number =>
  [...numeral].reduce((sum, sign, i, all) => {
    const value = ROMAN[sign] ?? 0;
    return sum + (value < (ROMAN[all[i + 1] ?? ""] ?? 0) ? -value : value);
  }, 0);
