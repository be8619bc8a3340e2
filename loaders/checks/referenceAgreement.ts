import type {Claim, Reference} from "../model.js";
import type {CheckInput, Threshold} from "./check.js";
import {claimYears, referenceYear} from "./claimTime.js";
import {BOUNDS_THRESHOLDS, figureBounds, overlap} from "./figureBounds.js";
import {referenceIndex} from "./referenceIndex.js";

const TIMELY_YEARS: Threshold = {
  name: "years by which a reference may be older than a text and still speak of its time",
  value: 2,
  source: "judged: yearbooks print figures of the year before; no text can have a later edition"
};
const NEGLIGIBLE: Threshold = {
  name: "share by which two figures may differ",
  value: 0.02,
  source: "judged: below 2 % they differ by the day of counting"
};
/** What hangs on which references agree. */
export const AGREEMENT_THRESHOLDS: readonly Threshold[] = [TIMELY_YEARS, NEGLIGIBLE, ...BOUNDS_THRESHOLDS];

/** How the references of its measure stand to one claim. */
export interface Agreement {
  /** those of the claim's time, none later */
  readonly timely: readonly Reference[];
  /** those that leave room for one number, of whatever time */
  readonly agreeing: readonly Reference[];
  readonly all: readonly Reference[];
  /** years from a reference to the claim; negative for a later one */
  readonly age: (reference: Reference) => number;
}

/** Compares claims that are numbers with the references of their subject and measure; `null` where there are none or no year is known. */
export function referenceAgreement(input: CheckInput): (claim: Claim) => Agreement | null {
  const referencesOf = referenceIndex(input.references);
  const yearOf = claimYears(input.articles);
  return (claim) => {
    const all = referencesOf(claim).filter((r) => r.measure === claim.measure && typeof r.value === "number");
    const bounds = figureBounds(claim);
    const year = yearOf(claim);
    if (all.length === 0 || !bounds || year === null) return null;
    const age = (r: Reference) => year - (referenceYear(r) ?? year);
    return {
      all,
      age,
      timely: all.filter((r) => age(r) >= 0 && age(r) <= TIMELY_YEARS.value),
      agreeing: all.filter(
        (r) => overlap(bounds, figureBounds(r) ?? bounds) || ratioTo(claim, r) - 1 < NEGLIGIBLE.value
      )
    };
  };
}

/** How many times the larger of two figures is the smaller; something is beyond any ratio to nothing. */
export function ratioTo({value}: Claim, reference: Reference): number {
  const [low = 0, high = 0] = [Number(value), Number(reference.value)].sort((a, b) => a - b);
  return low === high ? 1 : low === 0 ? Infinity : high / low;
}
