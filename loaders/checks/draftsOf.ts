import type {Claim} from "../model.js";
import type {Check, CheckInput, Evidence, FindingDraft} from "./check.js";
import {remember} from "./remember.js";

/** What a check finds in an input, found once, however many others ask for it so as not to say it again. */
export const draftsOf: (input: CheckInput) => (check: Check) => readonly FindingDraft[] = remember((input) =>
  remember((check: Check) => check.run(input))
);

/** The claims among pieces of evidence. */
export const claimsAmong = (evidence: readonly Evidence[]): ReadonlySet<Claim> =>
  new Set(evidence.flatMap((row) => ("claim" in row ? [row.claim] : [])));
