import {articleNumbering} from "./articleNumbering.js";
import {atOddsWithReference} from "./atOddsWithReference.js";
import type {Check, CheckInput, CheckResult} from "./check.js";
import {contamination} from "./contamination.js";
import {listedTwice} from "./listedTwice.js";
import {namedDays} from "./namedDays.js";
import {neighbourDirection} from "./neighbourDirection.js";
import {noNamedSource} from "./noNamedSource.js";
import {outOfProportion} from "./outOfProportion.js";
import {partsAndWhole} from "./partsAndWhole.js";
import {promisedDates} from "./promisedDates.js";
import {seaPortWithoutSea} from "./seaPortWithoutSea.js";
import {sharesSum} from "./sharesSum.js";
import {sourcesDisagree} from "./sourcesDisagree.js";
import {spelledTwoWays} from "./spelledTwoWays.js";
import {stalePageDate} from "./stalePageDate.js";
import {toFindings} from "./toFindings.js";
import {unresolvedDate} from "./unresolvedDate.js";

export type {Check, CheckInput, CheckResult, FindingDraft} from "./check.js";

/** Every check, in the order in which a reader should meet its findings. */
export const CHECKS: readonly Check[] = [
  outOfProportion,
  listedTwice,
  partsAndWhole,
  sharesSum,
  sourcesDisagree,
  promisedDates,
  namedDays,
  atOddsWithReference,
  neighbourDirection,
  seaPortWithoutSea,
  noNamedSource,
  unresolvedDate,
  spelledTwoWays,
  articleNumbering,
  stalePageDate,
  contamination
];

/**
 * Runs every check over one dossier. The same input gives the same findings in the same order.
 *
 * @throws only for a bug: a finding that is about nothing
 */
export function runChecks(input: CheckInput): CheckResult {
  return toFindings(
    CHECKS.map((check) => ({check, drafts: check.run(input)})),
    input.reviews ?? []
  );
}
