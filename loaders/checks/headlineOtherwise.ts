import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, FindingDraft} from "./check.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayPublisher, sayWords} from "./say.js";

/** Arms that are paid for, and arms that are given. */
const SOLD =
  /\b(?:arms|weapons?) (?:sales?|exports?|purchases?)\b|\b(?:sells?|selling|sold|buys?|buying|bought|purchas\p{L}+|sale of|sales of|for sale|exports? of)\b/iu;
const GIVEN =
  /\b(?:(?:military|armed forces|security|bilateral) (?:aid|assistance)|aid package|assistance program(?:me)?|grants?|donat\p{L}+|gifts?|free of charge|gratis)\b/iu;
/** How a reference to aid tells that nothing is to be paid. */
const NO_LOAN = /\bnot (?:an? )?(?:loan|credit|sale)\b/i;
const AID = "military_aid_pledged";
const AID_TABLES = new Set(["aid_amounts", "timeline"]);
/** A headline in which something is on its way. */
const UNDER_WAY =
  /\b(?:weapons?|arms|tanks?|aircraft|helicopters?|missiles?|supplies|deliveries|shipments?|aid|troops|equipment) (?:go|goes|arrives?|reach(?:es)?|flows?|pours?|are (?:going|arriving|on (?:their|the) way))\b/iu;
/** A text in which it is still to come, and one in which it has come. */
const TO_COME =
  /\b(?:will|would|is to|are to) (?:\p{Ll}+ )?(?:arrive|reach|go|start|begin|ship|send|deliver|be (?:delivered|sent|shipped|supplied|sending|shipping))\b/iu;
const HAS_COME =
  /(?<!\b(?:be|to be) )\b(?:arrived|reached|delivered|sent|shipped|supplied|handed over|received)\b|\b(?:are|is) (?:arriving|being (?:delivered|sent|shipped))\b/iu;

/**
 * A headline that has arms sold where the text has them given, or the other way round; or on their way where the text only promises them.
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
 * ```not-ok
 * article A; publisher=The Herald
 * A title: Arms sales draw the neighbour closer
 * A body: The minister announced a package of military aid.
 * RUS delivery = 2013 date; to=KGZ; sentence=The minister announced a package of military aid.
 * R13 KGZ military_aid_pledged = 1,100,000,000 USD; note=not a loan; publisher=The Gazette
 * => note: References say of it “not a loan” (The Gazette).
 * ```
 * ```ok
 * A title: Weapons go to the neighbour
 * A body: More will arrive in May. The first tanks were delivered on Monday.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A title: Foreign weapons go to the neighbour
 * A body: Foreign weapons will arrive already this year, the minister said.
 * => note: The headline of The Herald has on its way (“Foreign weapons go to the neighbour”) what its text only promises: “Foreign weapons will arrive already this year, the minister said.”
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
      (sentences): FindingDraft[] => {
        const headline = sentences.find(({kind}) => kind === "title");
        const text = sentences.filter(({kind}) => kind !== "title");
        if (!headline) return [];
        const promise = onlyPromised(headline, text);
        if (promise)
          return [
            {
              severity: "note",
              verdict: "inconsistent",
              caveat: `The headline of ${nameOf(headline.article_id)} has on its way (${sayWords(headline.text)}) what its text only promises: ${sayWords(promise.text, 90, promise.text.search(TO_COME))}`,
              about: [headline, promise].flatMap((sentence) => sentenceEvidence({...sentence, claims: []}))
            }
          ];
        const [sold, given] = [mostly(headline, text, SOLD, GIVEN), mostly(headline, text, GIVEN, SOLD)];
        const found = sold ?? given;
        if (!found) return [];
        const own = new Set(text.flatMap(({claims}) => claims.map(aboutWhom)));
        const gifts = input.references.filter(
          ({measure, note, subject_code}) =>
            measure === AID && own.has(subject_code) && NO_LOAN.test(note ?? "")
        );
        // What other texts say of the same aid.
        const elsewhere = articleSentences(input).filter(
          (s) =>
            s.article_id !== headline.article_id &&
            GIVEN.test(s.text) &&
            s.claims.some((c) => AID_TABLES.has(c.table) && own.has(aboutWhom(c)))
        );
        const [head, body] = sold ? ["a sale", "aid"] : ["aid", "a sale"];
        return [
          {
            severity: "note",
            verdict: "inconsistent",
            caveat: `The headline of ${nameOf(headline.article_id)} speaks of ${head} (${sayWords(headline.text)}), its text of ${body}: ${sayWords(found.text, 90, found.text.search(sold ? GIVEN : SOLD))}${sold ? sayGifts(gifts) : ""}`,
            about: [
              ...sentenceEvidence({...headline, claims: []}),
              ...sentenceEvidence({...found, claims: []})
            ],
            against: sold
              ? [
                  ...elsewhere.flatMap((s) => sentenceEvidence({...s, claims: []})),
                  ...referenceEvidence(gifts)
                ]
              : []
          }
        ];
      }
    );
  }
};

/** " References say of it: “not a loan” (The Gazette)." */
const sayGifts = (gifts: readonly Reference[]): string =>
  gifts.length > 0
    ? ` References say of it ${sayList([...groupBy(gifts, ({note}) => NO_LOAN.exec(note ?? "")?.[0] ?? null)].map(([words, rows]) => `“${words}” (${rows.map(sayPublisher).join("; ")})`))}.`
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

/** The first promise of a text whose headline has it on its way, where no sentence of it has come about. */
function onlyPromised(
  headline: ArticleSentence,
  text: readonly ArticleSentence[]
): ArticleSentence | undefined {
  if (!UNDER_WAY.test(headline.text) || TO_COME.test(headline.text)) return undefined;
  return text.some((sentence) => HAS_COME.test(sentence.text))
    ? undefined
    : text.find((sentence) => TO_COME.test(sentence.text));
}
