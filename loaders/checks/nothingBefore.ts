import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayWords} from "./say.js";

/** The first words of a story may not point back, for nothing stands there: "This development came after", "He added". */
const POINTS_BACK =
  /^(?:(?:This|That|These|Those|Such) (?:[\p{L}-]+ ){0,2}?(?<noun>\p{Ll}{3,}) \p{Ll}+|(?:He|She|They) (?:also )?(?:added|said|also|stressed|noted|told|came))\b/u;
/** Pointing to the very text, to today or to what is shown: nobody has to have told it before. */
const HERE =
  /^(?:year|month|week|day|morning|time|article|report|story|page|document|photo|picture|video|series|list|map|summer|winter|spring|autumn|season|decade|century)s?$/;
/**
 * A text whose first words point back to what it has not told: its beginning is lost.
 *
 * ```ok
 * article A; title=Two states sign a treaty
 * A title: Two states sign a treaty
 * A body: The ministers met on Monday. This agreement comes after long talks.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A title: A deal to protect the skies
 * A body: This development came after the two presidents met.
 * => note: begins with words that point back
 * ```
 */
export const nothingBefore: Check = {
  name: "nothing-before",
  title: "Words that point to nothing",
  reason: "Who cannot see what “this” is may take one event for another.",
  kind: "contamination",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    return [...groupBy(articleSentences(input), ({article_id}) => article_id).values()].flatMap((sentences) =>
      beginning(sentences, input, nameOf)
    );
  }
};

function beginning(
  sentences: readonly ArticleSentence[],
  {articles}: CheckInput,
  nameOf: (id: string) => string
): FindingDraft[] {
  const first = sentences.find(({kind}) => kind === "body");
  const found = first && POINTS_BACK.exec(first.text);
  if (!first || !found) return [];
  const noun = found.groups?.noun;
  const title = articles.find(({article_id}) => article_id === first.article_id)?.title ?? "";
  if (noun !== undefined && (HERE.test(noun) || title.toLowerCase().includes(noun))) return [];
  return [
    {
      severity: "note",
      verdict: "hazard",
      caveat: `${nameOf(first.article_id)} begins with words that point back, to nothing: ${sayWords(first.text, 90)} What came before is missing in the copy.`,
      about: sentenceEvidence({...first, claims: []})
    }
  ];
}
