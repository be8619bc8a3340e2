import {dependents, type Places} from "./dependents.js";
import type {ChangedClaim, EditionChanges, LoneClaim} from "./editionChanges.js";
import {fieldChanges, sharedColumns} from "./fieldChanges.js";
import {claimLine, publishersOf, type FrozenClaim} from "./frozenClaims.js";
import {claimTablesOf, tableOf, type FrozenEdition} from "./frozenEdition.js";
import type {Pairs} from "./pairRows.js";

/** Of a claim: its key, where it stands, and what its findings say, which are told as findings. */
const SILENT = ["claim_id", "quote_start", "quote_end", "caveats"];

/** Which claims changed, came and went, with what hangs on each. Those that only stand elsewhere, for a text before them grew, are counted. */
export function compareClaims(
  before: FrozenEdition,
  after: FrozenEdition,
  {pairs, gone, added}: Pairs<FrozenClaim>,
  places: Places | null
): EditionChanges["claims"] {
  const [earlier, later] = [publishersOf(before), publishersOf(after)];
  const depends = dependents(before, after, places);
  const columns = new Map(
    claimTablesOf(after).map((table) => [
      table,
      sharedColumns(tableOf(before, table), tableOf(after, table)).filter(
        (column) => !SILENT.includes(column)
      )
    ])
  );
  const changed: ChangedClaim[] = [];
  let moved = 0;
  let renamed = 0;
  for (const [one, other] of pairs) {
    const fields = fieldChanges(other.table, one.row, other.row, columns.get(other.table) ?? []);
    if (fields.length > 0)
      changed.push({
        before: claimLine(one, earlier),
        after: claimLine(other, later),
        fields,
        depends: depends([one.id, other.id])
      });
    else {
      if (one.row.quote_start !== other.row.quote_start) moved++;
      if (one.id !== other.id) renamed++;
    }
  }
  const lone = (claim: FrozenClaim, publishers: ReadonlyMap<string, string>): LoneClaim => ({
    ...claimLine(claim, publishers),
    depends: depends([claim.id])
  });
  return {
    changed,
    added: added.map((claim) => lone(claim, later)),
    gone: gone.map((claim) => lone(claim, earlier)),
    moved,
    renamed
  };
}
