import type {Claim, Measure, Reference} from "../model.js";
import type {CheckInput, Threshold} from "./check.js";
import {numberEvidence} from "./numberEvidence.js";
import {type PrintedNumber, printedNumbers, stems} from "./printedNumbers.js";
import {remember} from "./remember.js";

/** What two texts may round differently. */
export const SAME_FIGURE: Threshold = {
  name: "share by which two prints of one figure differ through rounding",
  value: 0.03,
  source: "judged: rounding to two digits changes a figure by less on the average (at most by 5%)"
};
const STEP = Math.log(1 + SAME_FIGURE.value);

/** Whether something else in the dossier has a figure, too. What is told twice is hardly a slip. One look-up a word. */
interface Confirmed {
  /** whether another article prints a number, near one of the same words and in the same unit, or a reference has it */
  readonly number: (number: PrintedNumber) => boolean;
  /** whether another article prints the number of a claim so */
  readonly claim: (claim: Claim) => boolean;
  /** whether another article prints the number of a claim so, or a reference has it */
  readonly figure: (claim: Claim) => boolean;
  /** whether any article prints the number of a reference near a word of its measure */
  readonly reference: (reference: Reference) => boolean;
}

const cache = new WeakMap<CheckInput, Confirmed>();

/** Which figures of a dossier are printed more than once. */
export function confirmed(input: CheckInput): Confirmed {
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
  const isPrinted = (near: Iterable<string>, unit: string, value: number, own: string | null): boolean => {
    const steps = stepsOf(value);
    return [...near].some((word) =>
      steps.some((step) => {
        const id = printed.get(`${word} ${unitKey(unit)} ${step}`);
        return id !== undefined && id !== own;
      })
    );
  };
  const numbers = new Map<Claim, PrintedNumber>();
  for (const number of printedNumbers(input))
    for (const row of numberEvidence(number))
      if ("claim" in row && row.claim.value === number.value) numbers.set(row.claim, number);
  const byText = (number: PrintedNumber): boolean =>
    isPrinted(number.near, number.unit, number.value, number.sentence.article_id);
  const wordsOf = wordsOfReferences(input.measures);
  const found: Confirmed = {
    number: (number) =>
      byText(number) || stepsOf(number.value).some((step) => referred.has(`${unitKey(number.unit)} ${step}`)),
    claim: (claim) => {
      const number = numbers.get(claim);
      return number !== undefined && byText(number);
    },
    figure: (claim) => {
      const number = numbers.get(claim);
      return number !== undefined && found.number(number);
    },
    reference: (reference) =>
      typeof reference.value === "number" &&
      isPrinted(wordsOf(reference), unitKey(reference.unit ?? ""), reference.value, null)
  };
  cache.set(input, found);
  return found;
}

const stepsOf = (value: number): string[] => [-1, 0, 1].map((n) => String(stepOf(value) + n));

const stepOf = (value: number): number => (value > 0 ? Math.round(Math.log(value) / STEP) : -1);

/** References count people as persons and things as count, texts just count. */
const unitKey = (unit: string): string => (unit === "persons" || unit === "count" ? "" : unit);

/** The words that say what references are about: those of their measure in `measures.csv`, and their items. */
const wordsOfReferences: (measures: readonly Measure[]) => (reference: Reference) => Set<string> = remember(
  (measures) => {
    const known = new Map(
      measures.map(({measure, label, words}) => [measure, new Set(stems([label, ...words].join(" ")))])
    );
    return remember(
      ({measure, item}) =>
        new Set([...(known.get(measure) ?? stems(measure.replaceAll("_", " "))), ...stems(item ?? "")])
    );
  }
);
