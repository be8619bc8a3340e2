import type {Claim, Reference} from "../model.js";
import type {Evidence} from "./check.js";

/** Claims and references as evidence of a finding. */
export const claimEvidence = (claims: readonly Claim[]): Evidence[] => claims.map((claim) => ({claim}));
export const referenceEvidence = (references: readonly Reference[]): Evidence[] =>
  references.map((reference) => ({reference}));
