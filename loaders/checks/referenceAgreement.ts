import type {Claim, Reference} from "../model.js";
import type {CheckInput, Threshold} from "./check.js";
import {claimYears, referenceYear} from "./claimTime.js";
import {type Bounds, BOUNDS_THRESHOLDS, figureBounds, overlap} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {referenceFigures} from "./referenceFigures.js";
import {remember} from "./remember.js";
import {referenceIndex} from "./referenceIndex.js";

const TIMELY_YEARS: Threshold = {
  name: "years by which a reference may be older than a text and still speak of its time",
  value: 2,
  source: "judged: yearbooks print figures of the year before; no text can have a later edition"
};
const NEGLIGIBLE: Threshold = {
  name: "share by which two figures may differ",
  value: 0.02,
  source: "judged: below 2% they differ by the day of counting"
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
export const referenceAgreement: (input: CheckInput) => (claim: Claim) => Agreement | null = remember(
  (input) => {
    const referencesOf = referenceIndex(input.references);
    const yearOf = claimYears(input.articles);
    // What many claims are held against is read and sorted once.
    const figuresOf = remember((references: readonly Reference[]) => {
      const measures = groupBy(references, ({measure, value}) =>
        typeof value === "number" ? measure : null
      );
      return new Map([...measures].map(([measure, same]) => [measure, referenceFigures(same)]));
    });
    return remember((claim) => {
      const figures = figuresOf(referencesOf(claim)).get(claim.measure);
      if (!figures) return null;
      const bounds = figureBounds(claim);
      const year = yearOf(claim);
      if (!bounds || year === null) return null;
      return {
        all: figures.all,
        age: (r) => year - (referenceYear(r) ?? year),
        timely: figures.ofYears(year - TIMELY_YEARS.value, year),
        agreeing: figures
          .near(reachedFrom(claim, bounds))
          .filter(
            (reference) =>
              overlap(bounds, figureBounds(reference) ?? bounds) || isNegligible(ratioTo(claim, reference))
          )
      };
    });
  }
);

const isNegligible = (ratio: number): boolean => ratio - 1 < NEGLIGIBLE.value;

/** Bounds outside of which no figure agrees with a claim; of figures below nothing no ratio says anything, and all are looked at. */
function reachedFrom({value}: Claim, {low, high}: Bounds): Bounds {
  const figure = Number(value);
  if (!(figure >= 0)) return {low: -Infinity, high: Infinity};
  const share = 1 + 2 * NEGLIGIBLE.value;
  return {low: Math.min(low, figure / share), high: Math.max(high, figure * share)};
}

/** How many times the larger of two figures is the smaller; something is beyond any ratio to nothing. */
export function ratioTo({value}: Claim, reference: Reference): number {
  const [a, b] = [Number(value), Number(reference.value)];
  const [low, high] = a <= b ? [a, b] : [b, a];
  return low === high ? 1 : low === 0 ? Infinity : high / low;
}
