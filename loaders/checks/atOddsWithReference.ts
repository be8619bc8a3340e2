import type {Claim} from "../model.js";
import {confirmed} from "./confirmed.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {dividedReferences} from "./dividedReferences.js";
import {type Compared, fitsNoReference} from "./fitsNoReference.js";
import {groupBy} from "./groupBy.js";
import {ROUNDING_THRESHOLDS} from "./isRounded.js";
import {itemKey} from "./itemKey.js";
import {MOVED_THRESHOLDS, movedLabels} from "./movedLabels.js";
import {isOdd, isSerious, NOTABLE, oddFigure, OUT_OF_PROPORTION, TWOFOLD} from "./oddFigure.js";
import {partReferences} from "./partReferences.js";
import {AGREEMENT_THRESHOLDS, referenceAgreement} from "./referenceAgreement.js";
import {articleNamer} from "./say.js";

/** What other checks compare with references. */
const ELSEWHERE = new Set(["ports", "border", "victory_day", "delivery"]);
/**
 * A figure that no reference of its time confirms. Rounding is allowed. Figures of one list that no reference of any year has are told
 * together. Where a reference of the time agrees and one of another year is far off, that is a finding only if the text gives that other
 * number to something else.
 *
 * ```ok
 * article A; published=2023-05-30
 * KGZ area_total = 200,000 sq_km; printed=200 thousand
 * KGZ power_rank = 107 rank
 * R26 KGZ power_rank = 107 rank; as_of=2023
 * R32 KGZ area_total = 199,951 sq_km; as_of=2023
 * ```
 * ```not-ok
 * article A; published=2023-05-30
 * KGZ self_propelled_guns = 64 count; quote=64 self-propelled guns
 * R27 KGZ self_propelled_guns = 30 count; as_of=2022
 * => warning: “64 self-propelled guns” (Paper A) is more than twice what a reference of that time gives: 30
 * ```
 * ```not-ok
 * article A; published=2023-05-30
 * KGZ self_propelled_guns = 64 count; quote=64 self-propelled guns; list=a; sentence=s
 * KGZ towed_guns = 311 count; quote=311 towed guns; list=a; sentence=s
 * KGZ tanks = 215 count; quote=215 tanks; list=a; sentence=s
 * R27 KGZ self_propelled_guns = 30 count; as_of=2022
 * R28 KGZ towed_guns = 276 count; as_of=2022
 * R29 KGZ tanks = 215 count; as_of=2022
 * R30 KGZ tanks = 150 count; as_of=2017
 * => note: “64 self-propelled guns” and “311 towed guns” (Paper A) fit no reference on file: 30 and 276 (The Yearbook, 2022). None of these is of the year of the text, so the figures may be newer. Beside them “215 tanks” is the figure of 2022 (150 in 2017).
 * ```
 * ```not-ok
 * article A; published=2023-05-30
 * KGZ waterway_length = 611 km; quote=waterways of 611 km
 * R32 KGZ waterway_length = 576 km; as_of=2022
 * R33 KGZ waterway_length = 611 km; as_of=2010
 * => note: It is the figure of other years: 611 km (The Yearbook, 2010)
 * ```
 * ```not-ok
 * article A; published=2023-05-30
 * KGZ active_personnel = 15,000 persons; quote=15,000 men
 * R27 KGZ active_personnel = 12,000 persons; as_of=2022
 * R30 KGZ active_personnel = 14,000 persons; as_of=2022
 * R31 KGZ active_personnel = 11,000 persons; as_of=2019
 * R32 KGZ active_personnel = 13,700 persons; as_of=2017
 * R33 KGZ active_personnel = 23,000 persons; as_of=2024
 * => note: “15,000 men” (Paper A), but references of that time have 12,000 (The Yearbook, 2022) and 14,000 (The Yearbook, 2022), those of other years 11,000 to 23,000 (2017 to 2024).
 * ```
 * ```not-ok
 * article A; published=2023-05-30
 * KGZ reserve_personnel = 0 persons; quote=no reserve forces; sentence=s
 * KGZ paramilitary_personnel = 10,000 persons; quote=10,000 paramilitaries; sentence=s
 * R27 KGZ reserve_personnel = 0 persons; as_of=2022
 * R28 KGZ reserve_personnel = 10,000 persons; as_of=2017
 * => note: “no reserve forces” (Paper A) agrees with 0 (The Yearbook, 2022), but not with 10,000 (The Yearbook, 2017): the very number that the text gives to “10,000 paramilitaries”.
 * ```
 * ```ok
 * article A; published=2023-05-30
 * KGZ reserve_personnel = 0 persons
 * KGZ waterway_length = 600 km; printed=600
 * R27 KGZ reserve_personnel = 0 persons; as_of=2022
 * R28 KGZ reserve_personnel = 10,000 persons; as_of=2017
 * R32 KGZ waterway_length = 576 km; as_of=2022
 * ```
 */
export const atOddsWithReference: Check = {
  name: "at-odds-with-reference",
  title: "At odds with references",
  reason: "A figure that independent references do not have needs a source of its own.",
  kind: "references",
  reach: "others",
  thresholds: [
    NOTABLE,
    TWOFOLD,
    OUT_OF_PROPORTION,
    ...ROUNDING_THRESHOLDS,
    ...MOVED_THRESHOLDS,
    ...AGREEMENT_THRESHOLDS
  ],
  run(input) {
    const agreementOf = referenceAgreement(input);
    const compare = (claim: Claim): Compared[] => {
      const agreement = agreementOf(claim);
      if (!agreement) return [];
      if (agreement.agreeing.length > 0) return [{claim, ...agreement}];
      // texts that print both figures, one of them twice, tell of two things
      const isConfirmed = confirmed(input);
      const two = isConfirmed.claim(claim) && agreement.timely.some((r) => isConfirmed.reference(r));
      return two ? [] : [{claim, ...agreement}];
    };
    const groups = groupBy(input.claims, (claim) =>
      typeof claim.value !== "number" || ELSEWHERE.has(claim.measure)
        ? null
        : [claim.article_id, claim.subject_code, claim.counterparty_code, claim.measure, itemKey(claim)].join(
            "|"
          )
    );
    // One thing that an article counts in two ways is told by other checks.
    const compared = [...groups.values()].flatMap((claims) =>
      claims[0] && new Set(claims.map(({value}) => value)).size === 1 ? compare(claims[0]) : []
    );
    if (compared.length === 0) return [];
    const judge = judgeOf(input);
    const lists = groupBy(compared, ({claim}) =>
      claim.list_id === null ? claim.claim_id : `${claim.article_id} ${claim.list_id} ${claim.sentence}`
    );
    return [...lists.values()].flatMap((list) => judge(list));
  }
};

function judgeOf(input: CheckInput): (list: readonly Compared[]) => FindingDraft[] {
  const nameOf = articleNamer(input.articles);
  const movedTo = movedLabels(input.claims);
  const partsOf = partReferences(input.references);
  return (list) => {
    const oddOnes = new Set(list.filter(isOdd));
    const odd = [...oddOnes];
    const strange = odd.filter(({agreeing}) => agreeing.length === 0);
    const together = strange.length > 1 ? strange : [];
    const beside = list.filter((one) => !together.includes(one));
    const [first] = together;
    return [
      ...(first
        ? [fitsNoReference(together, beside, nameOf(first.claim.article_id), together.some(isSerious))]
        : []),
      ...odd
        .filter((one) => !together.includes(one))
        .map((one) => oddFigure(one, nameOf(one.claim.article_id), partsOf)),
      ...list.filter((one) => !oddOnes.has(one)).flatMap((one) => dividedReferences(one, nameOf, movedTo))
    ];
  };
}
