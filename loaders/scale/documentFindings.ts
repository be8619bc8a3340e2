import type {Check, CheckInput, CheckResult} from "../checks/check.js";
import {draftsOf} from "../checks/draftsOf.js";
import {CHECKS} from "../checks/index.js";
import {sameEvents} from "../checks/sameEvents.js";
import {LONG_ID, toFindings} from "../checks/toFindings.js";
import {withoutRepeats} from "../checks/withoutRepeats.js";

/** The checks that need no more than one document at a time, in the order of all. */
export const DOCUMENT_CHECKS: readonly Check[] = CHECKS.filter(({reach}) => reach !== "dossier");

/**
 * What they find in each of some documents of which none is held against another.
 *
 * @param inputs each holds one document
 * @param at is told which of them is looked at next, from 0
 */
export function documentFindings(inputs: readonly CheckInput[], at: (nth: number) => void): CheckResult[] {
  // One check goes through all documents before the next does: its code stays in the processor's cache.
  const found = DOCUMENT_CHECKS.map((check) =>
    inputs.map((input, i) => {
      at(i);
      return {check, drafts: draftsOf(input)(check)};
    })
  );
  return inputs.map((input, i) => {
    at(i);
    const own = found.flatMap((results) => results[i] ?? []);
    return toFindings(withoutRepeats(own), sameEvents(input), LONG_ID);
  });
}
