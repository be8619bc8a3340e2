import type {Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import {comparableMeasures} from "./comparableMeasures.js";
import {groupBy} from "./groupBy.js";
import {itemKey} from "./itemKey.js";

/**
 * Finds the references that count the same thing as a claim: same subject, measure, unit and item. A reference to a part ("lump sum",
 * "mobilisation reserve") counts something else than a claim of the whole.
 */
export function referenceIndex(references: readonly Reference[]): (claim: Claim) => readonly Reference[] {
  const index = groupBy(references, (reference) => {
    const {subject_code, measure, item, unit, value} = reference;
    if (value === null || (item !== null && itemKey(reference) === "")) return null;
    return [subject_code, measure, unit ?? "", itemKey(reference)].join("|");
  });
  return (claim) =>
    comparableMeasures(claim.measure).flatMap(
      (measure) => index.get([aboutWhom(claim), measure, claim.unit ?? "", itemKey(claim)].join("|")) ?? []
    );
}
