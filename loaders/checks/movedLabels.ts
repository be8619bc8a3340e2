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

/** Finds the claim of the same sentence that gives a reference's number to something else: labels of a table that have moved by a line. */
export function movedLabels(
  claims: readonly Claim[]
): (claim: Claim, reference: Reference) => Claim | undefined {
  const neighbours = groupBy(claims, (claim) =>
    typeof claim.value === "number" && claim.value >= TELLING.value ? keyOf(claim) : null
  );
  return (claim, reference) =>
    neighbours
      .get(keyOf(claim))
      ?.find(({value, measure}) => value === reference.value && measure !== claim.measure);
}

const keyOf = ({article_id, subject_code, unit, sentence}: Claim): string =>
  [article_id, subject_code, unit, sentence].join(" ");
