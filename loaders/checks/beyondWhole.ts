import type {Threshold} from "./check.js";
import type {PrintedNumber} from "./printedNumbers.js";

const ROUNDED: Threshold = {
  name: "share by which a part may pass its whole through rounding",
  value: 0.05,
  source: "judged: “about 7,000, including 7,200” is loosely said; more cannot be"
};
const OPEN_BOUND: Threshold = {
  name: "times an open bound (“more than 5,000”) that a part may be",
  value: 2,
  source: "judged: who says as much as is needed does not say “more than 5,000” of 10,000"
};
const COUNTED: Threshold = {
  name: "whole below which a part may not pass it at all",
  value: 100,
  source: "judged: “18 helicopters” are counted, not rounded"
};
export const BEYOND_THRESHOLDS: readonly Threshold[] = [ROUNDED, OPEN_BOUND, COUNTED];
/** "one hundred", "two and a half": the number that was read is not the whole of it. */
const GOES_ON = /^[ -](?:hundred|thousand|dozen|score|and a half|million|billion)\b|^(?:st|nd|rd|th)\b/iu;
/** "more than 5,000 men, 5,432 of them": an open bound leaves room. */
const OPEN = /\b(?:more than|over|at least|upwards? of|thousands of) (?:the )?[$€£]?$/iu;

/** Whether a figure is more than another one in the same unit, whichever way the two were rounded. */
export function isBeyond(part: PrintedNumber, whole: PrintedNumber): boolean {
  if (part.unit !== whole.unit || part.unit === "percent") return false;
  if ([part, whole].some(({sentence, end}) => GOES_ON.test(sentence.text.slice(end)))) return false;
  const open = OPEN.test(whole.sentence.text.slice(0, whole.start));
  const slack = open ? OPEN_BOUND.value : whole.value < COUNTED.value ? 1 : 1 + ROUNDED.value;
  return part.value > whole.value * slack && !/^one$/iu.test(whole.text);
}

/** Whether some figures are indeed parts of a whole: together they make half of it or more, and not more than it. */
export const areMostOf = (parts: readonly PrintedNumber[], {value}: PrintedNumber): boolean => {
  const sum = parts.reduce((total, part) => total + part.value, 0);
  return sum >= value / 2 && sum <= value * (1 + ROUNDED.value);
};
