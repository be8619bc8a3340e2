import {matterOf} from "../checks/matterOf.js";
import type {Claim} from "../model.js";

/**
 * What a claim is a statement on, so that only claims with the same are held against each other as statements on one thing. `null` for what
 * cannot be compared.
 *
 * @param published the first day on which its document may have appeared; null if unknown
 */
export function thingOf(claim: Claim, published: string | null): string | null {
  const matter = matterOf(claim, published);
  return matter && `${claim.table} ${matter.nameKey ?? matter.key}`;
}
