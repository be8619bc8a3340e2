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
/** Words that say that there is an agreement, or that one was made. */
const AGREEMENT =
  /\b(?:agreements?|agree[ds]?|deals?|accords?|pacts?|treat(?:y|ies)|memorand(?:um|a)|contracts?|sign(?:ed|s|ing)|protocols?|conventions?|document|conclude[ds]?|inked|struck)\b(?! organi[sz]ation)/iu;
const ANNOUNCED = /\b(?:announced|declared|said|stated|proposed|plans?)\b/iu;
const THIS_AGREEMENT = /\b[Tt]h(?:is|ese) (?:[\p{L}-]+ )?(?:agreement|deal|accord|pact|treaty|contract)s?\b/u;

/**
 * A text that points back to what it has not told: its beginning is lost, or an announcement has turned into an agreement on the way.
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
 * ```not-ok
 * article A; publisher=The News
 * A body: The palace announced on Monday that it will develop its bases. This agreement comes late.
 * => note: has told of none
 * ```
 */
export const nothingBefore: Check = {
  name: "nothing-before",
  title: "Words that point to nothing",
  reason:
    "Who cannot see what “this” is may take an announcement for an agreement, or one event for another.",
  kind: "contamination",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    return [...groupBy(articleSentences(input), ({article_id}) => article_id).values()].flatMap(
      (sentences) => [...beginning(sentences, input, nameOf), ...agreement(sentences, nameOf)]
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

function agreement(sentences: readonly ArticleSentence[], nameOf: (id: string) => string): FindingDraft[] {
  const told = sentences.find(({text}) => AGREEMENT.test(text));
  const at = told && THIS_AGREEMENT.exec(told.text);
  // What the same sentence says before is told, too.
  if (!told || !at || AGREEMENT.test(told.text.slice(0, at.index))) return [];
  const announced = sentences.find(({text, kind}) => kind === "body" && ANNOUNCED.test(text));
  return [
    {
      severity: "note",
      verdict: "inconsistent",
      caveat: `${nameOf(told.article_id)} speaks of “${at[0].trim()}” but has told of none: ${sayWords(told.text, 90)} ${announced ? `What it has told before, ${sayWords(announced.text, 90, announced.text.search(ANNOUNCED))}, is not yet agreed.` : "What was announced before is not yet agreed."}`,
      about: sentenceEvidence(told),
      ...(announced ? {against: sentenceEvidence(announced)} : {})
    }
  ];
}
