import type {AgreementVerdict, Claim} from "../model.js";
import type {Threshold} from "./check.js";
import {daysBetween} from "./days.js";
import {figureReach, grownIn, isGrowing, type Reach} from "./figureReach.js";
import {overlap} from "./figureBounds.js";
import type {Manner} from "./matterOf.js";
import {replacedWords} from "./replacedWords.js";
import {scopeWords} from "./scopeWords.js";
import type {StatedTime} from "./statedTime.js";

const OUTGROWN: Threshold = {
  name: "times by which forces or money may grow between two years",
  value: 5,
  source:
    "judged: the steepest growth of an army in our time, Ukraine's, was from 196,600 active soldiers (IISS, 2022) to 880,000 (its president, January 2025)"
};
const RESTATED_TIMES: Threshold = {
  name: "times by which two figures of one text on one thing may differ and still restate it",
  value: 2,
  source: "judged: beyond that the text speaks of a part or of something else"
};

const PART_BELOW: Threshold = {
  name: "count below which a figure beside one above it is taken for a part",
  value: 100,
  source: "judged: “four ships” beside a fleet of 388 are on one voyage"
};

export const PAIR_THRESHOLDS: readonly Threshold[] = [OUTGROWN, RESTATED_TIMES, PART_BELOW];

/** What stays as it is: a country's land, its coast, its borders. */
const STABLE = new Set(["area_total", "coastline_length", "border"]);
/** Figures of which a country has one: a text that gives two of a year contradicts itself. Of all else it may speak of parts. */
const ONE_A_COUNTRY = new Set(["population", "area_total", "coastline_length", "total_personnel"]);

export const isOneACountry = (measure: string): boolean => ONE_A_COUNTRY.has(measure);

export const isStable = (measure: string): boolean => STABLE.has(measure);

/** A claim with what it is compared by. */
export interface Statement {
  readonly claim: Claim;
  readonly reach: Reach;
  readonly time: StatedTime | null;
  /** its place among the claims */
  readonly order: number;
}

export interface Judgement {
  readonly verdict: AgreementVerdict;
  readonly because: string;
}

/** Whether the figures of two statements leave room for one number, and by what. `null` where they do not. */
export function compatibility(a: Statement, b: Statement): Judgement | null {
  if (a.reach.low === b.reach.low && a.reach.high === b.reach.high)
    return {verdict: "equal", because: isDate(a) ? "the same days" : "the same figure"};
  if (!overlap(a.reach, b.reach)) return null;
  if (isDate(a)) return {verdict: "compatible", because: "the one lies within the other or they share days"};
  const by = [a.reach.basis, b.reach.basis];
  const because = COMPATIBLE_BY[REACH_ORDER.findIndex((basis) => by.includes(basis))];
  return {verdict: "compatible", because: because ?? COMPATIBLE_BY[4]};
}

/** What makes two figures compatible, the widest first. */
const COMPATIBLE_BY = [
  "one is an open bound that leaves room for the other",
  "one is a range that the other meets",
  "one is given as approximate",
  "they differ by no more than growth within a year",
  "they differ by no more than rounding"
] as const;
const REACH_ORDER: readonly Reach["basis"][] = ["open bound", "range", "hedge", "growth", "rounding"];

const isDate = ({claim}: Statement): boolean => claim.unit === "date";

/** What two statements are to each other whose figures leave no room for one number. */
export function disagreement(a: Statement, b: Statement, manner: Manner): Judgement {
  const [one, other] = [a.claim, b.claim];
  const own = one.article_id === other.article_id;
  if (manner === "stock" && !STABLE.has(one.measure) && yearsBetween(a, b) > 0 && !isOutgrown(a, b))
    return {verdict: "different_times", because: "the figures are of different years"};
  const unsure = one.table === "force_figures" ? (one.basis ?? other.basis) : null;
  if (unsure !== null) return {verdict: "different_scopes", because: unsure};
  if (
    one.table === "force_figures" &&
    one.modality !== other.modality &&
    [one, other].some(({modality}) => modality === "planned")
  )
    return {verdict: "different_scopes", because: "one of them is planned"};
  const [first, second] = [scopeWords(one), scopeWords(other)];
  if (first !== second)
    return {verdict: "different_scopes", because: `“${first ?? second ?? ""}” beside one of them`};
  if (own && manner !== "yearly" && !restates(a, b))
    return {verdict: "different_scopes", because: "one text gives both figures"};
  return {
    verdict: "conflict",
    because:
      manner === "once" || manner === "yearly"
        ? "no day is in both"
        : yearsBetween(a, b) > 0
          ? "more apart than growth could explain"
          : "even rounding leaves no common number"
  };
}

/** By which words the second statement is called an older one, or how much later the first was said by the same voice. */
export function replacement(
  stands: Statement,
  replaced: Statement,
  manner: Manner,
  voicesOf: (claim: Claim) => readonly string[]
): string | null {
  // The calendar replaces nothing, and what may come again replaces nothing either.
  if (manner === "yearly" || manner === "occasion") return null;
  const words = replacedWords(replaced.claim, stands.claim, manner);
  if (words !== null && replacedWords(stands.claim, replaced.claim, manner) === null) return `“${words}”`;
  const [later, earlier] = [stands.time, replaced.time];
  if (
    !later ||
    !earlier ||
    earlier.end >= later.start ||
    stands.claim.article_id === replaced.claim.article_id
  )
    return null;
  const voices = new Set(voicesOf(replaced.claim));
  return voicesOf(stands.claim).some((voice) => voices.has(voice))
    ? `said ${daysBetween(earlier.end, later.start)} days later by the same source`
    : null;
}

/** Whole years between two statements, 0 where one is not known. */
export function yearsBetween(a: Statement, b: Statement): number {
  if (!a.time || !b.time) return 0;
  const [first, second] = a.time.start <= b.time.start ? [a.time, b.time] : [b.time, a.time];
  return Math.max(0, Number(second.start.slice(0, 4)) - Number(first.end.slice(0, 4)));
}

function isOutgrown(a: Statement, b: Statement): boolean {
  if (a.claim.unit === "rank") return false;
  const [low, high] = a.reach.low <= b.reach.low ? [a.reach, b.reach] : [b.reach, a.reach];
  const limit = isGrowing(a.claim.measure) ? grownIn(yearsBetween(a, b) + 1) : OUTGROWN.value;
  // "Four ships" beside a fleet are mostly a part of it.
  if (low.high < PART_BELOW.value && high.low >= PART_BELOW.value) return false;
  return low.high > 0 && high.low / low.high > limit;
}

function restates(a: Statement, b: Statement): boolean {
  const {claim: one, reach: first} = a;
  const {claim: other, reach: second} = b;
  const [low, high] = first.low <= second.low ? [first, second] : [second, first];
  return (
    ONE_A_COUNTRY.has(one.measure) &&
    one.sentence_start !== other.sentence_start &&
    (one.list_id === null || one.list_id !== other.list_id) &&
    high.low <= low.high * RESTATED_TIMES.value
  );
}

/** The reach of a figure, in its unit, or of a date, in days since 1970. */
export function reachOf(
  claim: Claim,
  days: {readonly start: string; readonly end: string} | null
): Reach | null {
  if (claim.unit !== "date") return figureReach(claim);
  if (days === null) return null;
  const EPOCH = "1970-01-01";
  // the last day belongs to the interval
  return {
    low: daysBetween(EPOCH, days.start),
    high: daysBetween(EPOCH, days.end) + 1,
    tolerance: 0,
    basis: "exact"
  };
}
