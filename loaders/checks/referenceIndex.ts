import type {Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import {comparableMeasures} from "./comparableMeasures.js";
import {groupBy} from "./groupBy.js";
import {itemKey} from "./itemKey.js";
import {remember} from "./remember.js";

/**
 * Finds the references that count the same thing as a claim: same subject, measure, unit and item. A reference to a part ("lump sum",
 * "mobilisation reserve") counts something else than a claim of the whole.
 */
export const referenceIndex: (references: readonly Reference[]) => (claim: Claim) => readonly Reference[] =
  remember((references) => {
    const index = groupBy(references, (reference) => {
      const {subject_code, measure, item, unit, value} = reference;
      if (value === null || (item !== null && itemKey(reference) === "")) return null;
      return [subject_code, measure, unit ?? "", itemKey(reference)].join("|");
    });
    // Claims on one thing share one list, so that others may remember what they read from it.
    const found = new Map<string, readonly Reference[]>();
    return (claim) => {
      const [whom, unit, item] = [aboutWhom(claim), claim.unit ?? "", itemKey(claim)];
      const key = [whom, claim.measure, unit, item].join("|");
      let all = found.get(key);
      if (!all) {
        all = comparableMeasures(claim.measure).flatMap(
          (measure) => index.get([whom, measure, unit, item].join("|")) ?? []
        );
        found.set(key, all);
      }
      return all;
    };
  });
