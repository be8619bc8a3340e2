import type {Claim, Reference} from "../model.js";

/** What undoes an event, as a later reference may tell. */
const UNDONE_BY: ReadonlyMap<string, string> = new Map([["broadcaster_closed", "broadcaster_reopened"]]);

/** The references that tell how what some claims on one kind of event tell was undone in one of their countries. */
export const undoneBy = (
  event: string,
  claims: readonly Claim[],
  references: readonly Reference[]
): readonly Reference[] => {
  const countries = new Set(
    claims.flatMap(({subject_code, counterparty_code}) => [subject_code, counterparty_code])
  );
  const undoing = UNDONE_BY.get(event);
  return references.filter(({measure, subject_code}) => measure === undoing && countries.has(subject_code));
};
