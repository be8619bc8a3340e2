import type {Claim} from "../model.js";
import type {Threshold} from "./check.js";
import {isFigure} from "./isFigure.js";

/** Figures change with the years; the terms of an agreement and a list of wishes do not, and a sum is of the day of its report. */
const CHANGING = new Set(["force_figures", "country_profile"]);
/** What hardly changes from year to year, what happens on one day, and places in a ranking, which have a check of their own. */
const NOT_OF_A_YEAR = new Set([
  "area_total",
  "land_area",
  "water_area",
  "distance",
  "coastline_length",
  "ethnic_share",
  "sanctioned_companies",
  "power_rank_total"
]);
export const UNDATED_AT_LEAST: Threshold = {
  name: "figures without a date that are worth a note",
  value: 3,
  source:
    "judged: one everyday number in a dated report is of its day; a table of them was copied from somewhere"
};

/** The figures of one article that change with the years and have no date; none where they are too few for a note. */
export function undatedFigures(claims: readonly Claim[]): readonly Claim[] {
  const open = claims.filter(
    (claim) =>
      CHANGING.has(claim.table) &&
      claim.as_of_start === null &&
      claim.as_of_basis === "unknown" &&
      claim.unit !== "rank" &&
      !NOT_OF_A_YEAR.has(claim.measure) &&
      isFigure(claim)
  );
  return open.length < UNDATED_AT_LEAST.value ? [] : open;
}
