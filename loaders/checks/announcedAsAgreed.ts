import type {Reference} from "../model.js";
import {type ArticleSentence, articleSentences, sentenceEvidence, wordsEvidence} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {toDays} from "./days.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayPublisher, sayValue, sayWords} from "./say.js";
import {mayHold} from "./sentencesWith.js";

/** Words that say that there is an agreement, or that one was made. */
const AGREEMENT =
  /\b(?:agreements?|agree[ds]?|deals?|accords?|pacts?|treat(?:y|ies)|memorand(?:um|a)|contracts?|sign(?:ed|s|ing)|protocols?|conventions?|document|conclude[ds]?|inked|struck)\b(?! organi[sz]ation)/iu;
const ANNOUNCED = /\b(?:announced|declared|said|stated|proposed|plans?)\b/iu;
/** An agreement to do something is what those who announce it together agree on; it needs no paper. */
const THIS_AGREEMENT =
  /\b[Tt]h(?:is|ese) (?:[\p{L}-]+ )?(?:agreement|deal|accord|pact|treaty|contract)s?\b(?! to \p{Ll})/u;

/**
 * "This agreement", where a text has told only of an announcement: nothing that two sides signed.
 *
 * ```ok
 * article A; title=Two states sign a treaty
 * A title: Two states sign a treaty
 * A body: The ministers met on Monday. This agreement comes after long talks.
 * ```
 * ```ok
 * A body: The palace announced that it will develop its bases. This agreement to help each other comes late.
 * ```
 * ```not-ok
 * article A; publisher=The News; published=2023-05-08
 * A body: The palace announced on Monday that it will develop its bases. This agreement comes late.
 * RUS announcement = 2023-05-08 date; to=KGZ; sentence=The palace announced on Monday that it will develop its bases.
 * R36 KGZ agreement_signed(joint air defence agreement) = 2022-08-16 date; publisher=The Gazette
 * => note: is not yet agreed. It is not the joint air defence agreement of 16 August 2022 (The Gazette).
 * ```
 */
export const announcedAsAgreed: Check = {
  name: "announced-as-agreed",
  title: "An announcement called an agreement",
  reason: "What one side announces binds nobody; called an agreement it is looked for among the treaties.",
  kind: "agreement",
  reach: "document",
  thresholds: [],
  run(input) {
    if (!mayHold(input, THIS_AGREEMENT)) return [];
    const nameOf = articleNamer(input.articles);
    return [...groupBy(articleSentences(input), ({article_id}) => article_id).values()].flatMap((sentences) =>
      judge(sentences, input, nameOf)
    );
  }
};

function judge(
  sentences: readonly ArticleSentence[],
  input: CheckInput,
  nameOf: (id: string) => string
): FindingDraft[] {
  const told = sentences.find(({text}) => AGREEMENT.test(text));
  const at = told && THIS_AGREEMENT.exec(told.text);
  // What the same sentence says before is told, too.
  if (!told || !at || AGREEMENT.test(told.text.slice(0, at.index))) return [];
  const announced = sentences.find(({text, kind}) => kind === "body" && ANNOUNCED.test(text));
  const other = signedBefore(sentences, input);
  const notThat = other
    ? ` It is not the ${other.item ?? ""} of ${sayValue(String(other.value), "date")} (${sayPublisher(other)}).`
    : "";
  return [
    {
      severity: "note",
      verdict: "inconsistent",
      caveat: `${nameOf(told.article_id)} speaks of “${at[0].trim()}” but has told of none: ${sayWords(told.text, 90)} ${announced ? `What it has told before, ${sayWords(announced.text, 90, announced.text.search(ANNOUNCED))}, is not yet agreed.` : "What was announced before is not yet agreed."}${notThat}`,
      about: [wordsEvidence(told, at.index, at[0]), ...sentenceEvidence(told)],
      against: [...(announced ? sentenceEvidence(announced) : []), ...referenceEvidence(other ? [other] : [])]
    }
  ];
}

/** The last agreement of one of the countries of a text that references know to have been signed before it, on a known day. */
function signedBefore(
  sentences: readonly ArticleSentence[],
  {articles, references}: CheckInput
): Reference | undefined {
  const article = articles.find(({article_id}) => article_id === sentences[0]?.article_id);
  const printed = article ? publishedDays(article) : null;
  const countries = new Set(
    sentences.flatMap(({claims}) => claims.flatMap((c) => [c.subject_code, c.counterparty_code]))
  );
  return references
    .filter(({measure, item, value, subject_code, weak}) => {
      const days = toDays(value);
      return (
        measure === "agreement_signed" &&
        item !== null &&
        !weak &&
        countries.has(subject_code) &&
        days?.start === days?.end &&
        printed !== null &&
        (days?.end ?? "9999") < printed.start
      );
    })
    .sort((a, b) => (String(a.value) < String(b.value) ? 1 : -1))[0];
}
