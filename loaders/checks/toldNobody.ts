import {type ArticleSentence, wordsEvidence} from "./articleSentences.js";
import type {Check} from "./check.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayFirst, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** Verbs that need somebody who hears it, without him. "Was told that" has him. */
const NOBODY =
  /\b(?:told|informed|assured|reminded|notified) that\b(?<!\b(?:was|were|been|being|is|are|be|get|got|not|having) \p{L}+ that)|\b(?:said|told|stated|added) in an (?:exclusive )?interview(?=[,.:;]| that\b)/iu;
const QUOTED_AT_MOST = 3;
const QUOTE_LENGTH = 90;

/**
 * "He told that …", "said in an interview": to whom is missing. Often it is the name of the agency or paper that the words were taken
 * from, and with it day and place are lost.
 *
 * ```ok
 * A body: He was told that it is late. He told The Gazette that it is late. She said in an interview with The Gazette that it is not.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The head of the centre previously told that the decision was late.
 * => note: does not say to whom: “The head of the centre previously told that the decision was late.”
 * ```
 */
export const toldNobody: Check = {
  name: "told-nobody",
  title: "Told, and not to whom",
  reason: "Who heard it is the source of the report; without him nobody can look it up.",
  kind: "sourcing",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const found = sentencesWith(input, NOBODY).filter(
      ({text, kind}) => kind !== "title" && NOBODY.test(text)
    );
    return [...groupBy(found, ({article_id}) => article_id)].map(([article_id, sentences]) => ({
      severity: "note",
      verdict: "unverifiable",
      caveat: `${nameOf(article_id)} does not say to whom: ${sayFirst(sentences.map(quoted), QUOTED_AT_MOST)}. The name of an agency or paper may have been taken out, and with it day and place.`,
      about: sentences.flatMap((sentence) => {
        const told = NOBODY.exec(sentence.text);
        return [
          ...claimEvidence(sentence.claims),
          wordsEvidence(sentence, told?.index ?? 0, told?.[0] ?? sentence.text)
        ];
      })
    }));
  }
};

const quoted = ({text}: ArticleSentence): string => sayWords(text, QUOTE_LENGTH, text.search(NOBODY));
