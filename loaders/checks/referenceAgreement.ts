import type {Claim, Reference} from "../model.js";
import type {CheckInput} from "./check.js";
import {claimYears, referenceYear} from "./claimTime.js";
import {figureBounds, overlap} from "./figureBounds.js";
import {referenceIndex} from "./referenceIndex.js";

/** References of a claim's year and of so many years before speak of its time: yearbooks print the year before. No text can have a later edition. */
const TIMELY_YEARS = 2;
/** Below this (2 %) two figures differ by the day of counting. */
const NEGLIGIBLE = 0.02;

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
      timely: all.filter((r) => age(r) >= 0 && age(r) <= TIMELY_YEARS),
      agreeing: all.filter(
        (r) => overlap(bounds, figureBounds(r) ?? bounds) || ratioTo(claim, r) - 1 < NEGLIGIBLE
      )
    };
  };
}

/** How many times the larger of two figures is the smaller; something is beyond any ratio to nothing. */
export function ratioTo({value}: Claim, reference: Reference): number {
  const [low = 0, high = 0] = [Number(value), Number(reference.value)].sort((a, b) => a - b);
  return low === high ? 1 : low === 0 ? Infinity : high / low;
}
