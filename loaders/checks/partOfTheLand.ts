import type {Claim} from "../model.js";
import type {CheckInput, Threshold} from "./check.js";
import {unitSize} from "./dimensions.js";
import {groupBy} from "./groupBy.js";
import {digitsOf} from "./howApart.js";
import {remember} from "./remember.js";

/** From when on a figure is that of a town or a district. */
export const PART_OF_THE_LAND: Threshold = {
  name: "times that a country's people or land are those of what a text may speak of instead",
  value: 7,
  source:
    "judged: a capital, or the land that lies under mines, may be a seventh; a slip keeps the digits that the whole has"
};
const OF_PLACES = new Set(["population", "area_total"]);

/** Whether a figure of people or land is so far below its country's, and in other digits, that it is that of a town or a district. */
export const partOfTheLand: (input: CheckInput) => (claim: Claim) => boolean = remember(({references}) => {
  const wholes = groupBy(references, ({measure, subject_code}) =>
    OF_PLACES.has(measure) ? `${subject_code} ${measure}` : null
  );
  return ({subject_code, measure, value, unit}) => {
    if (!OF_PLACES.has(measure) || typeof value !== "number" || value <= 0) return false;
    const known = wholes.get(`${subject_code ?? ""} ${measure}`) ?? [];
    return (
      known.length > 0 &&
      known.every((whole) => {
        if (typeof whole.value !== "number") return false;
        const times = inFirstUnit(whole.value, whole.unit) / inFirstUnit(value, unit);
        return times >= PART_OF_THE_LAND.value && !hasDigitsOf(value, whole.value);
      })
    );
  };
});

const inFirstUnit = (value: number, unit: string | null): number => value * (unitSize(unit)?.size ?? 1);

/** "19.7 million" has the digits of 19,693,423, give or take rounding. */
function hasDigitsOf(value: number, whole: number): boolean {
  const digits = Math.min(3, Math.max(1, digitsOf(value).length));
  return digitsOf(Number(value.toPrecision(digits))) === digitsOf(Number(whole.toPrecision(digits)));
}
