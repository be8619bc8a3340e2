import type {Claim, Reference} from "../model.js";
import type {Threshold} from "./check.js";
import {groupBy} from "./groupBy.js";

const TELLING: Threshold = {
  name: "smallest number whose repetition under another name is telling",
  value: 100,
  source: "judged: small counts repeat by chance"
};
/** What hangs on numbers that come back under another name. */
export const MOVED_THRESHOLDS: readonly Threshold[] = [TELLING];

/** A reference and the claim that gives its number to something else. */
export interface MovedLabel {
  readonly reference: Reference;
  readonly label: Claim;
}

/**
 * Finds the first of some references whose number a claim of the same sentence gives to something else: labels of a table that have moved
 * by a line.
 */
export function movedLabels(
  claims: readonly Claim[]
): (claim: Claim, references: readonly Reference[]) => MovedLabel | undefined {
  const neighbours = groupBy(claims, (claim) =>
    typeof claim.value === "number" && claim.value >= TELLING.value ? keyOf(claim) : null
  );
  return (claim, references) => {
    if (references.length === 0) return undefined;
    const others = neighbours.get(keyOf(claim))?.filter(({measure}) => measure !== claim.measure) ?? [];
    if (others.length === 0) return undefined;
    for (const reference of references) {
      const label = others.find(({value}) => value === reference.value);
      if (label) return {reference, label};
    }
    return undefined;
  };
}

const keyOf = ({article_id, subject_code, unit, sentence}: Claim): string =>
  [article_id, subject_code, unit, sentence].join(" ");
