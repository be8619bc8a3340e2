import type {Hedge} from "../model.js";
import type {Unit} from "../sources/readKnowledge.js";

/**
 * A number with its unit and hedge, over tokens `from`..`to` (half-open, hedge not counted).
 *
 * An "age" is somebody's, in years, months or days. A "fraction" is a part of a whole ("two-thirds", "one in five") in no unit. A
 * "multiple" says how many times as much ("twice", "tenfold"). An "attribute" says what kind a thing is of ("122-mm howitzer",
 * "four-door car").
 */
export interface Quantity {
  readonly kind: "quantity" | "money" | "percentage" | "rank" | "age" | "fraction" | "multiple" | "attribute";
  readonly from: number;
  readonly to: number;
  /** first token of the hedge, or of "another" and "an additional"; `from` where there is none */
  readonly hedgeFrom: number;
  /** token after the number itself, before its unit */
  readonly numberTo: number;
  /** null for a range and where it is vague */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  /** the unit as printed: "weeks", which are counted in days */
  readonly printed: Unit | null;
  readonly hedge: Hedge | null;
  /** of a rank: among how many ("107 among the 145") */
  readonly among: number | null;
  /** "a year", "per year", "annually" follows */
  readonly perYear: boolean;
  /** of a rate: for each of what ("year", "barrel", "share"), as the word's norm; null if it is none */
  readonly perUnit: string | null;
  /** "hundreds of", "several thousand", "mid-teens": an order of magnitude, kept in `low`, and no figure */
  readonly vague: boolean;
}

/** What a claim can be made of: a figure, not an age, a part of a whole, a comparison or an order of magnitude. */
export const isFigure = ({kind, vague}: Quantity): boolean =>
  !vague && (kind === "quantity" || kind === "money" || kind === "percentage" || kind === "rank");

/** A quantity of which only this is known. All have their fields in one order, so that whoever reads them meets one kind of object. */
export const quantity = (known: Pick<Quantity, "kind" | "from" | "to"> & Partial<Quantity>): Quantity => ({
  kind: known.kind,
  from: known.from,
  to: known.to,
  hedgeFrom: known.hedgeFrom ?? known.from,
  numberTo: known.numberTo ?? known.to,
  value: known.value ?? null,
  low: known.low ?? null,
  high: known.high ?? null,
  unit: known.unit ?? null,
  printed: known.printed ?? null,
  hedge: known.hedge ?? null,
  among: known.among ?? null,
  perYear: known.perYear ?? false,
  perUnit: known.perUnit ?? null,
  vague: known.vague ?? false
});

/** The same in another unit, which its words may say up to another token. */
export const inUnit = (q: Quantity, unit: string | null, kind: Quantity["kind"], to: number): Quantity => ({
  kind,
  from: q.from,
  to,
  hedgeFrom: q.hedgeFrom,
  numberTo: q.numberTo,
  value: q.value,
  low: q.low,
  high: q.high,
  unit,
  printed: q.printed,
  hedge: q.hedge,
  among: q.among,
  perYear: q.perYear,
  perUnit: q.perUnit,
  vague: q.vague
});

/** What a number in a unit is; without one it may be a part of a whole. */
export function kindOf(unit: Unit | null, fraction: boolean): Quantity["kind"] {
  if (unit === null) return fraction ? "fraction" : "quantity";
  if (unit.unit === "percent") return "percentage";
  if (unit.dimension === "multiple") return "multiple";
  return unit.dimension === "money" ? "money" : "quantity";
}
