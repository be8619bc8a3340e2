import type {Claim, Reference} from "../model.js";
import {referenceYear} from "./claimTime.js";
import {groupBy} from "./groupBy.js";

/** How references to parts of a thing stand to a figure of it. */
export interface PartReferences {
  /** those that give the figure to a part */
  readonly same: readonly Reference[];
  /** those that count one of these parts in the same year and have another number: then neither confirms */
  readonly other: readonly Reference[];
}

/** Finds the references to parts of what a claim counts that have its very number, and those that contradict them; both are looked up. */
export function partReferences(references: readonly Reference[]): (claim: Claim) => PartReferences {
  const parts = references.filter(({item, value}) => item !== null && typeof value === "number");
  const byValue = groupBy(parts, ({subject_code, measure, value}) =>
    [subject_code, measure, value].join("|")
  );
  const byYear = groupBy(parts, yearKey);
  const places = new Map(parts.map((reference, i) => [reference, i]));
  return ({subject_code, measure, value}) => {
    const same = byValue.get([subject_code, measure, value].join("|")) ?? [];
    const other = [...new Set(same.map(yearKey))]
      .flatMap((key) => byYear.get(key) ?? [])
      .filter((r) => r.value !== value)
      .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    return {same, other};
  };
}

const yearKey = (reference: Reference): string =>
  [reference.subject_code, reference.measure, referenceYear(reference), reference.item].join("|");
