import type {Dependents, Shown} from "./editionChanges.js";
import {tableOf, type FrozenEdition} from "./frozenEdition.js";

/** Where claims are shown, by their ids; a claim that nowhere shows has an empty list, one that is not in it is not known. */
export type Places = ReadonlyMap<string, readonly Shown[]>;

/**
 * Looks up what hangs on a claim in either of two editions.
 *
 * @param places where claims are shown; null where nobody knows
 * @returns asked with the ids that the claim has in them
 */
export function dependents(
  before: FrozenEdition,
  after: FrozenEdition,
  places: Places | null
): (ids: readonly string[]) => Dependents {
  const findings = new Map<string, Set<string>>();
  const agreements = new Map<string, Set<string>>();
  for (const edition of [after, before]) {
    for (const {claim_id = "", finding_id = ""} of tableOf(edition, "finding_claims").rows)
      add(findings, claim_id, finding_id);
    for (const {claim_id = "", other_claim_id = "", agreement_id = ""} of tableOf(edition, "agreements").rows)
      for (const side of [claim_id, other_claim_id]) add(agreements, side, agreement_id);
  }
  return (claimIds) => ({
    findings: together(claimIds.map((id) => findings.get(id) ?? [])),
    agreements: together(claimIds.map((id) => agreements.get(id) ?? [])),
    shown: placesOf(claimIds.flatMap((id) => (places?.has(id) ? [places.get(id) ?? []] : [])))
  });
}

/** Both editions may name one place; null where neither says anything. */
function placesOf(lists: readonly (readonly Shown[])[]): Shown[] | null {
  if (lists.length === 0) return null;
  const byName = new Map<string, Shown>();
  for (const place of lists.flat()) {
    const name = `${place.kind} ${place.page} ${place.fragment}`;
    if (!byName.has(name)) byName.set(name, place);
  }
  return [...byName.values()];
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  if (key === "") return;
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

const together = <T>(lists: readonly Iterable<T>[]): T[] => [...new Set(lists.flatMap((list) => [...list]))];
