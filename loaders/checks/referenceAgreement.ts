import type {Claim, Reference} from "../model.js";
import type {CheckInput, Threshold} from "./check.js";
import {claimYears, referenceYear} from "./claimTime.js";
import {type Bounds, BOUNDS_THRESHOLDS, figureBounds, overlap} from "./figureBounds.js";
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

/** A reference with what claims are compared by. */
interface Figure {
  readonly reference: Reference;
  readonly year: number | null;
  readonly bounds: Bounds | null;
}

/** Compares claims that are numbers with the references of their subject and measure; `null` where there are none or no year is known. */
export const referenceAgreement: (input: CheckInput) => (claim: Claim) => Agreement | null = remember(
  (input) => {
    const referencesOf = referenceIndex(input.references);
    const yearOf = claimYears(input.articles);
    // What many claims are held against is read once.
    const figuresOf = remember((references: readonly Reference[]): readonly Figure[] =>
      references.map((reference) => ({
        reference,
        year: referenceYear(reference),
        bounds: figureBounds(reference)
      }))
    );
    return remember((claim) => {
      const figures = figuresOf(referencesOf(claim)).filter(
        ({reference: {measure, value}}) => measure === claim.measure && typeof value === "number"
      );
      if (figures.length === 0) return null;
      const bounds = figureBounds(claim);
      const year = yearOf(claim);
      if (!bounds || year === null) return null;
      const referenceOf = ({reference}: Figure): Reference => reference;
      return {
        all: figures.map(referenceOf),
        age: (r) => year - (referenceYear(r) ?? year),
        timely: figures
          .filter((figure) => {
            const age = year - (figure.year ?? year);
            return age >= 0 && age <= TIMELY_YEARS.value;
          })
          .map(referenceOf),
        agreeing: figures
          .filter(
            ({reference, bounds: other}) =>
              overlap(bounds, other ?? bounds) || ratioTo(claim, reference) - 1 < NEGLIGIBLE.value
          )
          .map(referenceOf)
      };
    });
  }
);

/** How many times the larger of two figures is the smaller; something is beyond any ratio to nothing. */
export function ratioTo({value}: Claim, reference: Reference): number {
  const [a, b] = [Number(value), Number(reference.value)];
  const [low, high] = a <= b ? [a, b] : [b, a];
  return low === high ? 1 : low === 0 ? Infinity : high / low;
}
