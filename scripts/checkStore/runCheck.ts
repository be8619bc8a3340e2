import type {Check, CheckInput, CheckResult, FindingDraft} from "../../loaders/checks/check.js";
import {draftsOf} from "../../loaders/checks/draftsOf.js";
import {CHECKS} from "../../loaders/checks/index.js";
import {LONG_ID, toFindings} from "../../loaders/checks/toFindings.js";

const byName = new Map(CHECKS.map((check) => [check.name, check]));

/** @throws for a bug: a name that no check has */
export function checkNamed(name: string): Check {
  const check = byName.get(name);
  if (!check) throw new Error(`no such check: ${name}`);
  return check;
}

/**
 * What a check finds in some documents. Other claims of the same words are added when all is found: they need not be among these.
 *
 * @param isMeant leaves out what other documents are needed for
 */
export function runCheck(
  name: string,
  input: CheckInput,
  isMeant: (draft: FindingDraft) => boolean = () => true
): CheckResult {
  const check = checkNamed(name);
  const drafts = draftsOf(input)(check).filter(isMeant);
  return toFindings([{check, drafts}], () => [], LONG_ID);
}

/** The claims that a finding is about or holds against that, by their ids. */
export const claimIdsOf = ({about, against = []}: FindingDraft): string[] =>
  [...about, ...against].flatMap((row) => ("claim" in row ? row.claim.claim_id : []));
