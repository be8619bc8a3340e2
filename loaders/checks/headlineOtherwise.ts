import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayWords} from "./say.js";

/** Arms that are paid for, and arms that are given. */
const SOLD =
  /\b(?:arms|weapons?) (?:sales?|exports?|purchases?)\b|\b(?:sells?|selling|sold|buys?|buying|bought|purchas\p{L}+|sale of|sales of|for sale|exports? of)\b/iu;
const GIVEN =
  /\b(?:(?:military|armed forces|security|bilateral) (?:aid|assistance)|aid package|assistance program(?:me)?|grants?|donat\p{L}+|gifts?|free of charge|gratis)\b/iu;

/**
 * A headline that has arms sold where the text has them given, or the other way round.
 *
 * ```ok
 * A title: Arms sales grow
 * A body: It sold tanks worth a million. Military aid is another matter.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A title: Arms sales draw the neighbour closer
 * A body: The minister announced a package of military aid.
 * => note: The headline of The Herald speaks of a sale (“Arms sales draw the neighbour closer”), its text of aid
 * ```
 */
export const headlineOtherwise: Check = {
  name: "headline-otherwise",
  title: "A headline that its text does not bear out",
  reason:
    "Most readers see only the headline; arms that are sold are another story than arms that are given.",
  kind: "agreement",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    return [...groupBy(articleSentences(input), ({article_id}) => article_id).values()].flatMap(
      (sentences) => {
        const headline = sentences.find(({kind}) => kind === "title");
        const text = sentences.filter(({kind}) => kind !== "title");
        if (!headline) return [];
        const [sold, given] = [mostly(headline, text, SOLD, GIVEN), mostly(headline, text, GIVEN, SOLD)];
        const found = sold ?? given;
        if (!found) return [];
        const [head, body] = sold ? ["a sale", "aid"] : ["aid", "a sale"];
        return [
          {
            severity: "note",
            verdict: "inconsistent",
            caveat: `The headline of ${nameOf(headline.article_id)} speaks of ${head} (${sayWords(headline.text)}), its text of ${body}: ${sayWords(found.text, 90, found.text.search(sold ? GIVEN : SOLD))}`,
            about: [
              ...sentenceEvidence({...headline, claims: []}),
              ...sentenceEvidence({...found, claims: []})
            ]
          } as const
        ];
      }
    );
  }
};

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
