import type {Check, CheckInput, CheckResult} from "../checks/check.js";
import {draftsOf} from "../checks/draftsOf.js";
import {CHECKS} from "../checks/index.js";
import {sameEvents} from "../checks/sameEvents.js";
import {LONG_ID, toFindings} from "../checks/toFindings.js";
import {withoutRepeats} from "../checks/withoutRepeats.js";

/** The checks that need no more than one document at a time, in the order of all. */
export const DOCUMENT_CHECKS: readonly Check[] = CHECKS.filter(({reach}) => reach !== "dossier");

/** What they find in one document, or in several of which none is held against another. */
export function documentFindings(input: CheckInput): CheckResult {
  const found = DOCUMENT_CHECKS.map((check) => ({check, drafts: draftsOf(input)(check)}));
  return toFindings(withoutRepeats(found), sameEvents(input), LONG_ID);
}
