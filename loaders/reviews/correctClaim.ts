import {
  HEDGES,
  MODALITIES,
  REVIEW_FIELDS,
  STANDINGS,
  type Claim,
  type Entity,
  type Measure,
  type ReviewField
} from "../model.js";
import {isoInterval} from "./isoInterval.js";
import {oneOf} from "../sources/readManual.js";
import {readAmount} from "./amount.js";
import {correctHedge} from "./correctHedge.js";

/** The words that a correction may use. */
export interface Vocabulary {
  readonly entities: readonly Entity[];
  readonly measures: readonly Measure[];
  readonly units: readonly {readonly unit: string}[];
}

/** What a correction changes of a claim. @throws Error what is wrong with the value; remedy */
type Correction = (claim: Claim, value: string, known: Vocabulary) => Partial<Claim>;

/** What an editor writes into a field that is to be empty. */
const NONE = "none";

const CORRECTIONS: Readonly<Record<ReviewField, Correction>> = {
  measure({table, measure}, value, {measures}) {
    const terms = measures.filter((term) => term.table === table).map((term) => term.measure);
    if (!terms.includes(value))
      throw new Error(
        `unexpected "${value}" in place of ${measure}; write a measure of ${table} (${terms.join(", ")}), or reject the row`
      );
    return {measure: value};
  },
  unit(_claim, value, {units, measures}) {
    const known = new Set([...units.map(({unit}) => unit), ...measures.flatMap(({unit}) => unit ?? [])]);
    return {unit: oneOf(...[...known].sort())(value)};
  },
  item: (_claim, value) => ({item: orNone(value)}),
  subject(_claim, value, known) {
    const {entity_id, name} = entityOf(value, known);
    return {subject_code: entity_id, subject: name};
  },
  counterparty(_claim, value, known) {
    if (value === NONE) return {counterparty_code: null, counterparty: null};
    const {entity_id, name} = entityOf(value, known);
    return {counterparty_code: entity_id, counterparty: name};
  },
  as_of({table}, value) {
    if (table === "timeline") throw new Error("the date of an event is its value; correct the value");
    if (value === NONE) return {as_of_start: null, as_of_end: null, as_of_basis: "unknown"};
    const {start, end} = isoInterval(value);
    return {as_of_start: start, as_of_end: end, as_of_basis: "corrected by an editor"};
  },
  hedge: (claim, value) => correctHedge(claim, orNone(oneOf(...HEDGES, NONE)(value))),
  modality: (_claim, value) => ({
    modality: oneOf(...MODALITIES)(value)
  }),
  standing({table}, value) {
    if (table !== "equipment") throw new Error(`only equipment has a standing, not ${table}; empty the cell`);
    return {
      standing: orNone(oneOf(...STANDINGS, NONE)(value))
    };
  },
  attributed_to: (_claim, value) => ({attributed_to: orNone(value)}),
  value(claim, value) {
    if (claim.unit === "date") {
      const {start, end} = isoInterval(value);
      return {value, as_of_start: start, as_of_end: end, as_of_basis: "corrected by an editor"};
    }
    const amount = readAmount(value, claim.unit);
    // "more than 1 billion" stays an open bound at another number
    return typeof amount.value === "number" && isOpen(claim) ? atBound(claim, amount.value) : amount;
  }
};

/** A correction of one field of a claim. */
export interface FieldCorrection {
  readonly field: ReviewField;
  readonly value: string;
}

/**
 * The claim with corrections made, in the order of `REVIEW_FIELDS`, so that a value is read in its corrected unit.
 *
 * @param onError is called with the correction that cannot be made and says why; it throws
 */
export function correctClaim<C extends FieldCorrection>(
  claim: Claim,
  corrections: readonly C[],
  known: Vocabulary,
  onError: (correction: C, reason: string) => never
): Claim {
  const order = (c: C): number => REVIEW_FIELDS.indexOf(c.field);
  return corrections
    .toSorted((a, b) => order(a) - order(b))
    .reduce((corrected, correction) => {
      try {
        return fitting(
          {
            ...corrected,
            ...CORRECTIONS[correction.field](corrected, correction.value, known)
          },
          corrections
        );
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        return onError(correction, error.message);
      }
    }, claim);
}

/** A date is no count: with a corrected unit a value of the other kind must be corrected too. */
function fitting(claim: Claim, corrections: readonly FieldCorrection[]): Claim {
  const isDate = typeof claim.value === "string";
  const hasAmount = claim.value !== null || claim.value_low !== null || claim.value_high !== null;
  if (hasAmount && isDate !== (claim.unit === "date") && corrections.every(({field}) => field !== "value"))
    throw new Error(
      `${String(claim.value)} is no value in ${claim.unit ?? "no unit"}; correct the value too, in a row of its own`
    );
  return claim;
}

function entityOf(value: string, {entities}: Vocabulary): Entity {
  const found =
    entities.find(({entity_id}) => entity_id === value) ?? entities.find(({name}) => name === value);
  if (!found)
    throw new Error(
      `unexpected "${value}"; write an entity_id or a name of entities.csv, or add it there first`
    );
  return found;
}

const orNone = <T extends string>(value: T): Exclude<T, "none"> | null =>
  value === NONE ? null : (value as Exclude<T, "none">);

/** Only one bound is known. */
const isOpen = ({value, value_low, value_high}: Claim): boolean =>
  value === null && (value_low === null) !== (value_high === null);

const atBound = ({value_low}: Claim, bound: number): Partial<Claim> => ({
  value: null,
  value_low: value_low === null ? null : bound,
  value_high: value_low === null ? bound : null
});
