import type {Claim, Reference} from "../model.js";
import type {Threshold} from "./check.js";

/** The numbers that a printed figure may stand for, both inclusive. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const OPEN_BOUND_REACH: Threshold = {
  name: "times its number that an open bound reaches",
  value: 2,
  source:
    "judged: who says as much as is needed (the maxim of quantity, Grice 1975, Logic and Conversation) does not say “more than one billion” of three billion"
};
const COUNTED_BELOW: Threshold = {
  name: "number below which things are counted, not rounded",
  value: 100,
  source: "judged: “30 guns” means thirty"
};

/** What hangs on how figures are rounded. */
export const BOUNDS_THRESHOLDS: readonly Threshold[] = [OPEN_BOUND_REACH, COUNTED_BELOW];

/**
 * What numbers a claim or reference can stand for: half a unit of its last significant digit to either side ("6 million" is 5.5 to 6.5 million),
 * the printed bounds of a range, twice the number for an open bound; "nearly" only reaches down. `null` where there is no number.
 */
export function figureBounds(figure: Claim | Reference): Bounds | null {
  const claim = "claim_id" in figure ? figure : null;
  const {value} = figure;
  if (typeof value === "number") {
    const half = roundingUnit(value, claim?.original_value ?? null, figure.unit) / 2;
    if (claim?.hedge === "more_than" || claim?.hedge === "at_least")
      return {low: value, high: value * OPEN_BOUND_REACH.value};
    if (claim?.hedge === "up_to") return {low: value / OPEN_BOUND_REACH.value, high: value};
    return {low: value - half, high: claim?.hedge === "nearly" ? value : value + half};
  }
  if (!claim) return null;
  const {value_low: low, value_high: high} = claim;
  if (low !== null && high !== null) return {low, high};
  if (low !== null) return {low, high: low * OPEN_BOUND_REACH.value};
  if (high !== null) return {low: high / OPEN_BOUND_REACH.value, high};
  return null;
}

/** Do two figures leave room for one number? They must share more than an edge, unless one is exact. */
export function overlap(a: Bounds, b: Bounds): boolean {
  if (a.low === a.high || b.low === b.high) return a.low <= b.high && b.low <= a.high;
  return a.low < b.high && b.low < a.high;
}

/**
 * The step to which a figure was rounded: what its last digit that is not an idle zero counts. "2.4 million" steps by 100,000,
 * "25,000" by 1,000, "199,951" is exact (0), and so is any whole number below a hundred. Two digits
 * are always taken to be meant: "10,000" steps by 1,000 and "$500 million" by 10 million.
 */
function roundingUnit(value: number, printed: string | null, unit: string | null): number {
  if (unit === "percent" && Number.isInteger(value)) return 1;
  if (
    value === 0 ||
    (Number.isInteger(value) && Math.abs(value) < COUNTED_BELOW.value && !/[.,]\d/.test(printed ?? ""))
  )
    return 0;
  const word = /(thousand|million|billion|trillion)/i.exec(printed ?? "")?.[1]?.toLowerCase();
  const scale = {thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12}[word ?? ""] ?? 1;
  const decimals = /\.(\d+)/.exec(printed ?? String(value))?.[1]?.length ?? 0;
  if (decimals > 0) return scale / 10 ** decimals;
  const digits = String(Math.round(Math.abs(value) / scale));
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  if (zeros === 0) return scale === 1 ? 0 : scale;
  return scale * 10 ** Math.min(zeros, Math.max(digits.length - 2, 0));
}
