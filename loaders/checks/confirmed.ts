import type {Reference} from "../model.js";
import type {CheckInput, Threshold} from "./check.js";
import {type PrintedNumber, printedNumbers, stems} from "./printedNumbers.js";

/** What two texts may round differently. */
export const SAME_FIGURE: Threshold = {
  name: "share by which two prints of one figure differ through rounding",
  value: 0.03,
  source: "judged: rounding to two digits changes a figure by less on the average (at most by 5 %)"
};
const STEP = Math.log(1 + SAME_FIGURE.value);

const cache = new WeakMap<CheckInput, (number: PrintedNumber) => boolean>();

/**
 * Whether something else in the dossier prints a number, too: another article, near one of the same words and in the same unit, or a
 * reference. What is told twice is hardly a slip. One look-up a word.
 */
export function confirmed(input: CheckInput): (number: PrintedNumber) => boolean {
  const known = cache.get(input);
  if (known) return known;
  // which article prints a number of that size near a word; "" once there are several
  const printed = new Map<string, string>();
  for (const number of printedNumbers(input))
    for (const word of number.near) {
      const key = `${word} ${unitKey(number.unit)} ${String(stepOf(number.value))}`;
      const id = number.sentence.article_id;
      printed.set(key, (printed.get(key) ?? id) === id ? id : "");
    }
  const referred = new Set(
    input.references.flatMap((r) =>
      typeof r.value === "number" ? [`${unitKey(r.unit ?? "")} ${String(stepOf(r.value))}`] : []
    )
  );
  const test = (number: PrintedNumber): boolean => {
    const steps = [-1, 0, 1].map((n) => String(stepOf(number.value) + n));
    const unit = unitKey(number.unit);
    if (steps.some((step) => referred.has(`${unit} ${step}`))) return true;
    return [...number.near].some((word) =>
      steps.some((step) => {
        const id = printed.get(`${word} ${unit} ${step}`);
        return id !== undefined && id !== number.sentence.article_id;
      })
    );
  };
  cache.set(input, test);
  return test;
}

const stepOf = (value: number): number => (value > 0 ? Math.round(Math.log(value) / STEP) : -1);

/** References count people as persons and things as count, texts just count. */
const unitKey = (unit: string): string => (unit === "persons" || unit === "count" ? "" : unit);

/** The words that say what a reference is about. */
export const wordsOfReference = ({measure, item}: Reference): Set<string> =>
  new Set(stems(`${measure.replaceAll("_", " ")} ${item ?? ""}`));
