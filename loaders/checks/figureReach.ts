import type {Claim} from "../model.js";
import type {Threshold} from "./check.js";
import {type Bounds, figureBounds} from "./figureBounds.js";

const ABOUT: Threshold = {
  name: "share of a figure that “about” leaves open",
  value: 0.05,
  source: "judged: “about 45” is said of 43 to 47; of round figures their rounding leaves more"
};
const YEARLY_GROWTH: Threshold = {
  name: "share by which a population may grow in a year",
  value: 0.04,
  source:
    "judged: births alone add hardly more (Angola grew by 3.9% in 2012); states that live by migration may grow faster for some years (Qatar by 11% in 2013; both World Bank)"
};

export const REACH_THRESHOLDS: readonly Threshold[] = [ABOUT, YEARLY_GROWTH];

/** What grows slowly and all the time, so that two exact counts of one year may differ. */
const GROWING = new Set(["population", "available_manpower", "fit_for_service", "labour_force"]);

/** By how much a population may grow in so many years, as a factor. */
export const grownIn = (years: number): number => (1 + YEARLY_GROWTH.value) ** years;

export const isGrowing = (measure: string): boolean => GROWING.has(measure);

/** The numbers that a figure leaves room for, and why so many. */
export interface Reach extends Bounds {
  /** to either side of the figure, in its unit; null where it has no middle (a range, an open bound) */
  readonly tolerance: number | null;
  readonly basis: "exact" | "rounding" | "hedge" | "growth" | "open bound" | "range";
}

/** How far a figure reaches by rounding, by its hedge, by its open bound, by growth within a year, whichever is most. `null` where there is no number. */
export function figureReach(claim: Claim): Reach | null {
  const bounds = figureBounds(claim);
  if (bounds === null) return null;
  const {value, hedge} = claim;
  if (hedge === "more_than" || hedge === "at_least" || hedge === "up_to")
    return {...bounds, tolerance: null, basis: "open bound"};
  if (typeof value !== "number")
    return {
      ...bounds,
      tolerance: null,
      basis: claim.value_low === null || claim.value_high === null ? "open bound" : "range"
    };
  const reaches = [
    {tolerance: value - bounds.low, basis: "rounding"},
    {
      tolerance:
        hedge === "about" || hedge === "nearly" || hedge === "estimated" ? ABOUT.value * Math.abs(value) : 0,
      basis: "hedge"
    },
    // half of it to either side
    {
      tolerance: GROWING.has(claim.measure) ? (YEARLY_GROWTH.value / 2) * Math.abs(value) : 0,
      basis: "growth"
    }
  ] as const;
  const widest = reaches.reduce((a, b) => (b.tolerance > a.tolerance ? b : a));
  if (widest.tolerance === 0) return {...bounds, tolerance: 0, basis: "exact"};
  return {
    low: value - widest.tolerance,
    high: hedge === "nearly" ? Math.max(value, bounds.high) : value + widest.tolerance,
    ...widest
  };
}
