import type {Severity} from "../model.js";
import {groupBy} from "../checks/groupBy.js";
import type {FindingLine} from "./editionChanges.js";
import {tableOf, type FrozenEdition, type Row} from "./frozenEdition.js";

/** A finding of an edition with what it rests on. */
export interface FrozenFinding {
  readonly id: string;
  readonly row: Row;
  /** ids of the claims and references, and places of the passages, that it is about */
  readonly about: readonly string[];
  /** ids of all claims that it is about or holds against those */
  readonly claims: readonly string[];
}

/** Every finding of an edition, in its order. */
export function frozenFindings(edition: FrozenEdition): FrozenFinding[] {
  const ties = groupBy(tableOf(edition, "finding_claims").rows, ({finding_id = ""}) => finding_id);
  return tableOf(edition, "findings").rows.map((row) => {
    const id = row.finding_id ?? "";
    const own = ties.get(id) ?? [];
    return {
      id,
      row,
      about: own.filter(({role}) => role === "about").map(nameOf),
      claims: [...new Set(own.flatMap(({claim_id}) => claim_id || []))]
    };
  });
}

/** A passage is known by its article: where it stands moves with every word before it. */
const nameOf = ({claim_id, reference_id, article_id}: Row): string =>
  claim_id || reference_id || article_id || "";

/**
 * What a finding says, and which of the claims that were touched it rests on.
 *
 * @param claims those that it is about or holds against others, in either edition
 */
export const findingLine = (
  {id, row}: FrozenFinding,
  claims: readonly string[],
  touched: ReadonlySet<string>
): FindingLine => ({
  finding_id: id,
  check: row.check ?? "",
  severity: row.severity as Severity,
  verdict: row.verdict ?? "",
  state: row.state ?? "",
  caveat: row.caveat ?? "",
  review: row.review || null,
  because: [...new Set(claims)].filter((claim) => touched.has(claim))
});
