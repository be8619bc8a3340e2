import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, FindingDraft} from "./check.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayPublisher, sayWords} from "./say.js";

/** Arms that are paid for, and arms that are given. */
const SOLD =
  /\b(?:arms|weapons?) (?:sales?|exports?|purchases?)\b|\b(?:sells?|selling|sold|buys?|buying|bought|purchas\p{L}+|sale of|sales of|for sale|exports? of)\b/iu;
const GIVEN =
  /\b(?:(?:military|armed forces|security|bilateral) (?:aid|assistance)|aid package|assistance program(?:me)?|grants?|donat\p{L}+|gifts?|free of charge|gratis)\b/iu;
/** How a reference to aid tells that nothing is to be paid. */
const NO_LOAN = /\bnot (?:an? )?(?:loan|credit)\b/i;
const AID = "military_aid_pledged";
/**
 * A headline that has arms sold where the text has them given, or the other way round. That a headline has in
 * the present tense what is to come is how headlines are written, and no fault.
 *
 * ```ok
 * A title: Weapons go to the neighbour
 * A body: Foreign weapons will arrive already this year, the minister said.
 * ```
 * ```ok
 * A title: Arms sales grow
 * A body: It sold tanks worth a million. Military aid is another matter.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A title: Arms sales draw the neighbour closer
 * A body: The minister announced a package of military aid.
 * => warning: The headline of The Herald speaks of a sale (“Arms sales draw the neighbour closer”), its text of aid
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A title: Arms sales draw the neighbour closer
 * A body: The minister announced a package of military aid.
 * RUS delivery = 2013 date; to=KGZ; sentence=The minister announced a package of military aid.
 * R13 KGZ military_aid_pledged = 1,100,000,000 USD; note=not a loan; publisher=The Gazette
 * => warning: By references it was not even a loan (The Gazette).
 * ```
 */
export const headlineOtherwise: Check = {
  name: "headline-otherwise",
  title: "A headline that its text does not bear out",
  reason:
    "Most readers see only the headline; arms that are sold are another story than arms that are given.",
  kind: "agreement",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    return [...groupBy(articleSentences(input), ({article_id}) => article_id).values()].flatMap(
      (sentences): FindingDraft[] => {
        const headline = sentences.find(({kind}) => kind === "title");
        const text = sentences.filter(({kind}) => kind !== "title");
        if (!headline) return [];
        const [sold, given] = [mostly(headline, text, SOLD, GIVEN), mostly(headline, text, GIVEN, SOLD)];
        const found = sold ?? given;
        if (!found) return [];
        const own = new Set(text.flatMap(({claims}) => claims.map(aboutWhom)));
        const gifts = input.references.filter(
          ({measure, note, subject_code}) =>
            measure === AID && own.has(subject_code) && NO_LOAN.test(note ?? "")
        );
        const [head, body] = sold ? ["a sale", "aid"] : ["aid", "a sale"];
        return [
          {
            severity: "warning",
            verdict: "inconsistent",
            caveat: `The headline of ${nameOf(headline.article_id)} speaks of ${head} (${sayWords(headline.text)}), its text of ${body}: ${sayWords(found.text, 90, found.text.search(sold ? GIVEN : SOLD))}${sold ? sayGifts(gifts) : ""}`,
            about: [
              ...sentenceEvidence({...headline, claims: []}),
              ...sentenceEvidence({...found, claims: []})
            ],
            against: sold ? referenceEvidence(gifts) : []
          }
        ];
      }
    );
  }
};

/** " By references it was not even a loan (The Gazette)." */
const sayGifts = (gifts: readonly Reference[]): string =>
  gifts.length > 0
    ? ` By references it was not even a loan (${[...new Set(gifts.map(sayPublisher))].join("; ")}).`
    : "";

/** The first sentence of a text that says only the one where its headline says only the other. */
function mostly(
  headline: ArticleSentence,
  text: readonly ArticleSentence[],
  inHead: RegExp,
  inText: RegExp
): ArticleSentence | undefined {
  if (!inHead.test(headline.text) || inText.test(headline.text)) return undefined;
  return text.some((sentence) => inHead.test(sentence.text))
    ? undefined
    : text.find((sentence) => inText.test(sentence.text));
}
