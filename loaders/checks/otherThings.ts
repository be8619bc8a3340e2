import type {Claim} from "../model.js";
import type {Threshold} from "./check.js";
import {isOneACountry, isStable} from "./comparePair.js";

export const OTHER_THINGS: Threshold = {
  name: "times that two figures of one name differ, from which on they more likely count two things",
  value: 3,
  source:
    "judged: a contingent, a part or a year's share passes for a strength or a sum more often than a report is wrong threefold; a slip by ten keeps its digits, which “The same digits, another size” finds"
};

/** Area, population and the like are one thing under any name; strengths, sums and holdings have parts that go by the name of the whole. */
export function mayCountOtherThings(claims: readonly Claim[]): boolean {
  const values = claims.flatMap(({value}) => (typeof value === "number" ? value : []));
  return (
    !claims.some(({measure}) => isStable(measure) || isOneACountry(measure)) &&
    Math.max(...values) > OTHER_THINGS.value * Math.max(Math.min(...values), 1)
  );
}
