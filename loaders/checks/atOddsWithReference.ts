import type {Claim, Reference} from "../model.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {itemKey} from "./itemKey.js";
import {AGREEMENT_THRESHOLDS, ratioTo, referenceAgreement} from "./referenceAgreement.js";
import {articleNamer, sayQuote, sayReferences} from "./say.js";

const NOTABLE: Threshold = {
  name: "share by which a figure misses a reference before it is a warning",
  value: 0.1,
  source: "judged: from 10 % on a reader would call it another number"
};
const TWOFOLD: Threshold = {
  name: "ratio at which figures differ widely",
  value: 2,
  source: "judged: “more than twice” needs no second look"
};
const OUT_OF_PROPORTION: Threshold = {
  name: "ratio to a reference up to which this check speaks",
  value: 10,
  source: "one order of magnitude; beyond it the check on proportion speaks"
};
/** What other checks compare with references. */
const ELSEWHERE = new Set(["ports", "border", "victory_day", "delivery"]);
/** A caveat names so many references. */
const CITED_AT_MOST = 5;

/**
 * A figure that no reference of its time confirms, and one on which references themselves are far apart.
 * Half a unit of the last printed digit is allowed.
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
 * KGZ waterway_length = 600 km; quote=waterways of 600 km
 * R32 KGZ waterway_length = 576 km; as_of=2022
 * R33 KGZ waterway_length = 600 km; as_of=2010
 * => note: It is the figure of older references: 600 km (The Yearbook, 2010)
 * ```
 * ```not-ok
 * article A; published=2023-05-30
 * KGZ reserve_personnel = 0 persons; quote=no reserve forces
 * R27 KGZ reserve_personnel = 0 persons; as_of=2022
 * R28 KGZ reserve_personnel = 10,000 persons; as_of=2017
 * => note: others differ widely: 10,000 (The Yearbook, 2017)
 * ```
 */
export const atOddsWithReference: Check = {
  name: "at-odds-with-reference",
  title: "At odds with references",
  reason: "A figure that independent references do not have needs a source of its own.",
  kind: "references",
  thresholds: [NOTABLE, TWOFOLD, OUT_OF_PROPORTION, ...AGREEMENT_THRESHOLDS],
  run(input) {
    const judge = judgeOf(input);
    const groups = groupBy(input.claims, (claim) =>
      typeof claim.value !== "number" || ELSEWHERE.has(claim.measure)
        ? null
        : [claim.article_id, claim.subject_code, claim.counterparty_code, claim.measure, itemKey(claim)].join(
            "|"
          )
    );
    // One thing that an article counts in two ways is told by other checks.
    return [...groups.values()].flatMap((claims) =>
      claims[0] && new Set(claims.map(({value}) => value)).size === 1 ? judge(claims[0]) : []
    );
  }
};

function judgeOf(input: CheckInput): (claim: Claim) => FindingDraft[] {
  const agreementOf = referenceAgreement(input);
  const nameOf = articleNamer(input.articles);
  return (claim) => {
    const agreement = agreementOf(claim);
    if (!agreement || agreement.timely.length === 0) return [];
    const {timely, agreeing, all} = agreement;
    const who = `${sayQuote(claim)} (${nameOf(claim.article_id)})`;
    const confirming = timely.filter((r) => agreeing.includes(r));
    if (confirming.length === 0) return [atOdds(claim, who, timely, agreeing)];
    const far = claim.unit === "rank" ? [] : all.filter((r) => ratioTo(claim, r) >= TWOFOLD.value);
    return far.length > 0 ? [divided(claim, who, confirming, far)] : [];
  };
}

function atOdds(
  claim: Claim,
  who: string,
  timely: readonly Reference[],
  older: readonly Reference[]
): FindingDraft {
  const ratios = timely.map((r) => ratioTo(claim, r));
  const nearest = Math.min(...ratios);
  const values = timely.map(({value}) => Number(value));
  const within = Math.min(...values) <= Number(claim.value) && Number(claim.value) <= Math.max(...values);
  const serious =
    nearest >= 1 + NOTABLE.value && nearest < OUT_OF_PROPORTION.value && !within && claim.unit !== "rank";
  const old = older.length > 0 ? ` It is the figure of older references: ${sayReferences(older)}.` : "";
  return {
    severity: serious ? "warning" : "note",
    verdict: serious ? "conflict" : "imprecise",
    caveat: `${who} ${distance(claim, timely, nearest, within)} ${sayReferences(timely.slice(0, CITED_AT_MOST))}.${old}`,
    about: [{claim}],
    against: referenceEvidence([...timely, ...older])
  };
}

/** How far a figure is from references, in words that a reference list can follow. */
function distance(claim: Claim, timely: readonly Reference[], nearest: number, within: boolean): string {
  if (within) return "lies between what references of that time give, and is none of these:";
  const more = Number(claim.value) > Math.max(...timely.map(({value}) => Number(value)));
  const one = timely.length === 1;
  const given = one ? "what a reference of that time gives:" : "what references of that time give:";
  if (nearest >= TWOFOLD.value) return `is ${more ? "more than twice" : "less than half of"} ${given}`;
  const share = `${Math.round((nearest - 1) * 100)} % ${more ? "more" : "less"}`;
  return `is ${share} than ${one ? given : `the nearest of ${given}`}`;
}

function divided(
  claim: Claim,
  who: string,
  agreeing: readonly Reference[],
  far: readonly Reference[]
): FindingDraft {
  return {
    severity: "note",
    verdict: "unverifiable",
    caveat: `${who} agrees with ${sayReferences(agreeing)}; others differ widely: ${sayReferences(far.slice(0, CITED_AT_MOST))}.`,
    about: [{claim}],
    against: referenceEvidence([...agreeing, ...far])
  };
}
