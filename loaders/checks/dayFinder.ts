import type {Claim, Reference} from "../model.js";
import {remember} from "./remember.js";
import {aboutWhom} from "./aboutWhom.js";
import type {CheckInput} from "./check.js";
import {toDays} from "./days.js";
import {groupBy} from "./groupBy.js";

/** Finds, for sums that texts date by a month or a year alone, the references that tell the same sum on one day of that time, the earliest first. */
export function dayFinder(input: CheckInput): (claims: readonly Claim[]) => readonly Reference[] {
  const sums = sumsIn(input.references);
  return (claims) => {
    const found = claims.flatMap((claim) => {
      const {table, measure, value, as_of_start, as_of_end} = claim;
      if (table !== "aid_amounts" || typeof value !== "number" || as_of_start === null) return [];
      return (sums.get(`${aboutWhom(claim)} ${measure} ${value}`) ?? []).filter(({as_of}) => {
        const days = toDays(as_of);
        return (
          days?.start === days?.end &&
          as_of_start <= (as_of ?? "") &&
          (as_of ?? "") <= (as_of_end ?? as_of_start)
        );
      });
    });
    const first = found.map(({as_of}) => as_of ?? "").sort()[0];
    return [...new Set(found.filter(({as_of}) => as_of === first))];
  };
}

const sumsIn = remember((references: readonly Reference[]) =>
  groupBy(references, ({subject_code, measure, value, weak}) =>
    typeof value === "number" && !weak ? `${subject_code} ${measure} ${value}` : null
  )
);
