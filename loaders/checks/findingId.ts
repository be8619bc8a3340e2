import {hash} from "node:crypto";

/** 36^6 ids: ten thousand findings share one with a probability of 2%, and then `toFindings` takes more letters. */
const ID_LENGTH = 6;

/**
 * The id of a finding: the same check about the same evidence keeps it when other seeds, claims or references come or go.
 *
 * @param check name of the check
 * @param about ids of what the finding is about, in any order
 * @param facet tells findings of one check about the same evidence apart
 * @param length letters after `f-`
 */
export function findingId(check: string, about: readonly string[], facet = "", length = ID_LENGTH): string {
  const digest = hash("sha256", JSON.stringify([check, facet, [...about].sort()]), "hex");
  return `f-${BigInt(`0x${digest}`).toString(36).slice(-length)}`;
}
