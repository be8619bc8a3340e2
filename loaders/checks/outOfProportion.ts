import type {Claim, Reference} from "../model.js";
import type {Check, FindingDraft} from "./check.js";
import {digitReadings} from "./digitReadings.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {referenceIndex} from "./referenceIndex.js";
import {robustSpread} from "./robustSpread.js";
import {sayNumber, sayQuote, sayRatio, sayReferences} from "./say.js";

/** Modified z-scores above 3.5 are outliers (Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers). */
const OUTLIER_SCORE = 3.5;
/** Fewer other figures than this give no idea of what is usual in a list. */
const SIBLINGS_AT_LEAST = 3;
/** Lists of like things still differ by a factor of three or so; a narrower spread of (decimal) logarithms is chance. */
const SPREAD_AT_LEAST = 0.5;
/** A tank, a gun, an aircraft or a lorry needs a crew; no force has more of them than people. */
const CREWED_PER_SOLDIER = 1;
/** Ten times as much as, or a tenth of, what every reference says is another order of magnitude, which no two editions of a yearbook explain. */
const REFERENCE_FACTOR = 10;
/** What needs a crew. */
const CREWED = new Set(
  "tanks vehicles armored_vehicles self_propelled_guns towed_guns rocket_launchers artillery aircraft_total combat_aircraft transport_aircraft helicopters attack_helicopters naval_vessels".split(
    " "
  )
);
const PERSONNEL = new Set(["total_personnel", "active_personnel"]);

interface Doubt {
  readonly words: string;
  readonly claims?: readonly Claim[];
  readonly references?: readonly Reference[];
}

/**
 * A figure of another order of magnitude than the figures beside it, than the people who would have to use it, or than any reference.
 * Several of these together make one finding. Ratios and their denominators come from the claims.
 *
 * ```ok
 * KGZ aircraft_total = 6 count; list=a
 * KGZ tanks = 215 count; list=a
 * KGZ vehicles = 438 count; list=a
 * KGZ self_propelled_guns = 64 count; list=a
 * KGZ towed_guns = 311 count; list=a
 * KGZ total_personnel = 25,000 persons
 * R27 KGZ vehicles = 685 count; as_of=2022
 * ```
 * ```not-ok
 * KGZ aircraft_total = 6 count; list=a
 * KGZ tanks = 215 count; list=a
 * KGZ vehicles = 5,000,268 count; list=a; quote=5,000,268 military vehicles
 * KGZ self_propelled_guns = 64 count; list=a
 * KGZ towed_guns = 311 count; list=a
 * KGZ total_personnel = 25,000 persons
 * R27 KGZ vehicles = 685 count; as_of=2022
 * => error: “5,000,268 military vehicles” is 16,100 times the next largest figure of its list
 * ```
 */
export const outOfProportion: Check = {
  name: "out-of-proportion",
  title: "A figure out of all proportion",
  reason:
    "A digit too many is the most common slip in print, and one such number outweighs all others in a chart.",
  run(input) {
    const siblings = outliersOfLists(input.claims);
    const peopleOf = peopleFinder(input.claims);
    const referencesOf = referenceIndex(input.references);
    return input.claims.flatMap((claim) => {
      if (typeof claim.value !== "number" || claim.value <= 0) return [];
      const beyond = siblings.get(claim);
      const doubts = [
        beyond,
        perHead(claim, peopleOf(claim)),
        beyondReferences(claim, referencesOf(claim))
      ].filter((d) => d !== undefined);
      // One sibling list alone may simply be mixed; then it is worth a second look, not an alarm.
      return doubts.length > 0 ? [toDraft(claim, doubts, doubts.length === 1 && beyond !== undefined)] : [];
    });
  }
};

function toDraft(claim: Claim, doubts: readonly Doubt[], weak: boolean): FindingDraft {
  const readings = digitReadings(claim.original_value ?? "").map(
    ({value, how}) => `${sayNumber(value)} ${how}`
  );
  const hypothesis =
    readings.length > 0
      ? `A hypothesis, not a correction: the figure may have been ${readings.join(", or ")}.`
      : undefined;
  return {
    severity: weak ? "warning" : "error",
    verdict: weak ? "unverifiable" : "wrong",
    caveat: `${sayQuote(claim)} is ${doubts.map(({words}) => words).join("; ")}.`,
    ...(hypothesis === undefined ? {} : {hypothesis}),
    about: [{claim}],
    against: [
      ...claimEvidence(doubts.flatMap(({claims}) => claims ?? [])),
      ...referenceEvidence(doubts.flatMap(({references}) => references ?? []))
    ]
  };
}

/** Compares each figure with the others of its list and unit, itself left out. */
function outliersOfLists(claims: readonly Claim[]): Map<Claim, Doubt> {
  const found = new Map<Claim, Doubt>();
  const lists = groupBy(claims, (claim) =>
    claim.list_id !== null && claim.unit === "count" && typeof claim.value === "number" && claim.value > 0
      ? `${claim.article_id} ${claim.list_id}`
      : null
  );
  for (const list of lists.values()) {
    if (list.length <= SIBLINGS_AT_LEAST) continue;
    for (const claim of extremes(list)) {
      const others = list.filter((other) => other !== claim);
      const {median, sigma} = robustSpread(others.map(magnitude));
      const score = Math.abs(magnitude(claim) - median) / Math.max(sigma, SPREAD_AT_LEAST);
      if (score <= OUTLIER_SCORE) continue;
      const above = magnitude(claim) > median;
      const next = others.reduce((a, b) => (magnitude(b) > magnitude(a) === above ? b : a));
      const ratio = 10 ** Math.abs(magnitude(claim) - magnitude(next));
      const words = above
        ? `${sayRatio(ratio)} times the next largest figure of its list (${sayQuote(next)})`
        : `one ${sayRatio(ratio)}th of the next smallest figure of its list (${sayQuote(next)})`;
      found.set(claim, {words, claims: [next]});
    }
  }
  return found;
}

/** Only the largest and the smallest can lie outside, so that a long list costs no more than a look at both. */
function extremes(list: readonly Claim[]): Claim[] {
  const largest = list.reduce((a, b) => (magnitude(b) > magnitude(a) ? b : a));
  const smallest = list.reduce((a, b) => (magnitude(b) < magnitude(a) ? b : a));
  return [...new Set([largest, smallest])];
}

const magnitude = ({value}: Claim): number => Math.log10(Number(value));

interface People {
  readonly soldiers?: Claim;
  readonly inhabitants?: Claim;
}

/** The force and the population that the same article gives a subject, else the largest that any gives: the one that forgives most. */
function peopleFinder(claims: readonly Claim[]): (claim: Claim) => People {
  const largest = new Map<string, {soldiers?: Claim; inhabitants?: Claim}>();
  for (const claim of claims) {
    if (claim.subject_code === null || typeof claim.value !== "number" || claim.value <= 0) continue;
    const field = PERSONNEL.has(claim.measure)
      ? "soldiers"
      : claim.measure === "population"
        ? "inhabitants"
        : null;
    if (field === null) continue;
    for (const key of [claim.subject_code, `${claim.article_id} ${claim.subject_code}`]) {
      const entry = largest.get(key) ?? {};
      if (claim.value > Number(entry[field]?.value ?? 0)) entry[field] = claim;
      largest.set(key, entry);
    }
  }
  return ({article_id, subject_code}) => ({
    ...largest.get(subject_code ?? ""),
    ...largest.get(`${article_id} ${subject_code ?? ""}`)
  });
}

function perHead(claim: Claim, {soldiers, inhabitants}: People): Doubt | undefined {
  if (!CREWED.has(claim.measure) || claim.unit !== "count" || !soldiers) return undefined;
  const ratio = Number(claim.value) / Number(soldiers.value);
  if (ratio <= CREWED_PER_SOLDIER) return undefined;
  const perInhabitant = inhabitants
    ? ` and ${sayRatio(Number(claim.value) / Number(inhabitants.value))} to an inhabitant (${sayQuote(inhabitants)})`
    : "";
  return {
    words: `${sayRatio(ratio)} to a soldier (${sayQuote(soldiers)})${perInhabitant}`,
    claims: inhabitants ? [soldiers, inhabitants] : [soldiers]
  };
}

function beyondReferences(claim: Claim, comparable: readonly Reference[]): Doubt | undefined {
  if (claim.unit === "rank") return undefined;
  const references = comparable.filter(({value}) => Number(value) > 0);
  const ratios = references.map(({value}) => Number(claim.value) / Number(value));
  if (ratios.length === 0) return undefined;
  const far = ratios.every((r) => r >= REFERENCE_FACTOR) || ratios.every((r) => r <= 1 / REFERENCE_FACTOR);
  if (!far) return undefined;
  return {words: `far from what references say: ${sayReferences(references)}`, references};
}
