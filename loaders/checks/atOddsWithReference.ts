import type {Claim, Reference} from "../model.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {claimYears, referenceYear} from "./claimTime.js";
import {referenceEvidence} from "./evidence.js";
import {figureBounds, overlap} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {itemKey} from "./itemKey.js";
import {referenceIndex} from "./referenceIndex.js";
import {articleNamer, sayQuote, sayReferences} from "./say.js";

/** References of these years around a claim's own speak of the same time; yearbooks print the year before. */
const TIMELY_YEARS = 2;
/** Below this (2 %) two figures differ by the day of counting. */
const NEGLIGIBLE = 0.02;
/** From this on (10 %) a reader would call it another number. */
const NOTABLE = 0.1;
/** References that agree but are older than this make a claim an old figure. */
const OLD_YEARS = 5;
/** Beyond this ratio the check on proportion speaks. */
const OUT_OF_PROPORTION = 10;
/** What other checks compare with references. */
const ELSEWHERE = new Set(["ports", "border", "victory_day", "delivery"]);
/** A caveat names so many references. */
const CITED_AT_MOST = 5;

/**
 * A figure that no reference of its time confirms, one that only old references confirm, and one on which references themselves are far apart.
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
 * => warning: “64 self-propelled guns” (Paper A) is more than twice what references of that time give: 30
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
  const referencesOf = referenceIndex(input.references);
  const yearOf = claimYears(input.articles);
  const nameOf = articleNamer(input.articles);
  return (claim) => {
    const references = referencesOf(claim).filter(
      (r) => r.measure === claim.measure && typeof r.value === "number"
    );
    const bounds = figureBounds(claim);
    const year = yearOf(claim);
    if (references.length === 0 || !bounds || year === null) return [];
    const age = (r: Reference) => year - (referenceYear(r) ?? year);
    const timely = references.filter((r) => Math.abs(age(r)) <= TIMELY_YEARS);
    const agrees = (r: Reference): boolean =>
      overlap(bounds, figureBounds(r) ?? bounds) || ratioOf(claim, r) - 1 < NEGLIGIBLE;
    const agreeing = references.filter(agrees);
    const who = `${sayQuote(claim)} (${nameOf(claim.article_id)})`;
    if (timely.length > 0 && !timely.some(agrees)) return [atOdds(claim, who, timely, agreeing)];
    if (timely.length === 0 && agreeing.length > 0 && agreeing.every((r) => age(r) >= OLD_YEARS))
      return [old(claim, who, agreeing)];
    if (claim.unit === "rank" || timely.length === 0) return [];
    const far = references.filter((r) => ratioOf(claim, r) >= 2);
    return far.length > 0 ? [divided(claim, who, timely.filter(agrees), far)] : [];
  };
}

function atOdds(
  claim: Claim,
  who: string,
  timely: readonly Reference[],
  older: readonly Reference[]
): FindingDraft {
  const ratios = timely.map((r) => ratioOf(claim, r));
  const nearest = Math.min(...ratios);
  const values = timely.map(({value}) => Number(value));
  const within = Math.min(...values) <= Number(claim.value) && Number(claim.value) <= Math.max(...values);
  const serious = nearest >= 1 + NOTABLE && nearest < OUT_OF_PROPORTION && !within && claim.unit !== "rank";
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
  if (nearest >= 2)
    return `is ${more ? "more than twice" : "less than half of"} what references of that time give:`;
  return `is ${Math.round((nearest - 1) * 100)} % ${more ? "more" : "less"} than the nearest of what references of that time give:`;
}

function old(claim: Claim, who: string, agreeing: readonly Reference[]): FindingDraft {
  return {
    severity: "note",
    verdict: "imprecise",
    caveat: `${who} is confirmed by old references only: ${sayReferences(agreeing)}. The figure may be as old as these.`,
    about: [{claim}],
    against: referenceEvidence(agreeing)
  };
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

/** How many times the larger of two figures is the smaller; nothing against something is beyond any ratio. */
function ratioOf({value}: Claim, reference: Reference): number {
  const [low = 0, high = 0] = [Number(value), Number(reference.value)].sort((a, b) => a - b);
  return low === high ? 1 : low === 0 ? Infinity : high / low;
}
