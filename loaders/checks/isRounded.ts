import type {Reference} from "../model.js";
import type {Threshold} from "./check.js";

const ROUNDED_WITHIN: Threshold = {
  name: "share by which a rounded figure may differ from what it was rounded from",
  value: 0.05,
  source: "judged: “$500 million” for 489 million is rounding, “20” for 15 is another number"
};
/** What hangs on rounding to few digits. */
export const ROUNDING_THRESHOLDS: readonly Threshold[] = [ROUNDED_WITHIN];

/** Whether a figure is what a reference gives, rounded to as many digits as the figure has before its idle zeros: 600 for 576, 500 million for 489. */
export function isRounded(value: number, reference: Reference): boolean {
  const exact = Number(reference.value);
  const digits = Number.isInteger(value) ? String(Math.abs(value)).replace(/0+$/, "").length : 0;
  if (digits === 0 || exact <= 0 || value <= 0) return false;
  return (
    Number(exact.toPrecision(Math.min(digits, 21))) === value &&
    Math.max(exact, value) / Math.min(exact, value) - 1 <= ROUNDED_WITHIN.value
  );
}
