import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check} from "./check.js";
import {articleNamer, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** A text that announces the words of a document. */
const ANNOUNCES =
  /\b(?:text|wording)\b[^.?!]+\b(?:is|are|reads?|runs?|says)(?: as follows| the following)?\s*:$/iu;
const QUOTATION = /[“”"«»„]/u;

/**
 * "The text is as follows:", and behind it no quotation marks: what stands there is a summary, or a translation of one.
 *
 * ```ok
 * A body: The text of the agreement is as follows:
 * A list: “The parties set up a joint system.”
 * A list: “The system has a term of five years.”
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The text of the new agreement is as follows:
 * A list: The two parties will set up a joint system.
 * A list: The duration is five years, in accordance with Article 6.
 * A body: The minister praised it.
 * => note: The Herald announces a text (“The text of the new agreement is as follows:”), and its 2 items behind that have no quotation marks.
 * ```
 */
export const summaryAsText: Check = {
  name: "summary-as-text",
  title: "A summary announced as the text",
  reason: "Words that a newspaper chose, quoted as those of a treaty, bind nobody.",
  kind: "geography_and_law",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const sentences = articleSentences(input);
    return sentencesWith(input, ANNOUNCES).flatMap((sentence) => {
      if (!ANNOUNCES.test(sentence.text)) return [];
      const items = listBehind(sentences, sentences.indexOf(sentence));
      const paragraphs = new Set(items.map(({paragraph}) => paragraph));
      if (paragraphs.size < 2 || items.some(({text}) => QUOTATION.test(text))) return [];
      return [
        {
          severity: "note",
          verdict: "hazard",
          caveat: `${nameOf(sentence.article_id)} announces a text (${sayWords(sentence.text)}), and its ${paragraphs.size} items behind that have no quotation marks. They read as a summary; none of them is to be quoted as the document’s words.`,
          about: sentenceEvidence({...sentence, claims: []}),
          against: items.slice(0, 1).flatMap((item) => sentenceEvidence({...item, claims: []}))
        } as const
      ];
    });
  }
};

/** The items of the list that follows a sentence at once. */
function listBehind(sentences: readonly ArticleSentence[], at: number): ArticleSentence[] {
  const found: ArticleSentence[] = [];
  for (let i = at + 1; i < sentences.length; i++) {
    const next = sentences[i];
    if (next?.kind !== "list" || next.article_id !== sentences[at]?.article_id) break;
    found.push(next);
  }
  return found;
}
