import type {TableName} from "../model.js";
import type {ClaimLine} from "./editionChanges.js";
import {cellOf} from "./fieldChanges.js";
import {claimTablesOf, tableOf, type FrozenEdition, type Row} from "./frozenEdition.js";

/** A claim of an edition with its row. */
export interface FrozenClaim {
  readonly table: TableName;
  readonly id: string;
  readonly row: Row;
}

/** Every claim of an edition, table by table, in their order. */
export const frozenClaims = (edition: FrozenEdition): FrozenClaim[] =>
  claimTablesOf(edition).flatMap((table) =>
    tableOf(edition, table).rows.map((row) => ({table, id: row.claim_id ?? "", row}))
  );

/** What a claim says; `publishers` are those of an edition, by article. */
export function claimLine({table, id, row}: FrozenClaim, publishers: ReadonlyMap<string, string>): ClaimLine {
  const text = (field: string): string | null => row[field] || null;
  const number = (field: string): number | null => {
    const cell = cellOf(table, row, field);
    return typeof cell === "number" ? cell : null;
  };
  const article_id = row.article_id ?? "";
  return {
    claim_id: id,
    table,
    article_id,
    publisher: publishers.get(article_id) ?? article_id,
    subject: text("subject"),
    measure: row.measure ?? "",
    item: text("item"),
    value: cellOf(table, row, "value"),
    value_low: number("value_low"),
    value_high: number("value_high"),
    unit: text("unit"),
    hedge: text("hedge"),
    attributed_to: text("attributed_to"),
    as_of_start: text("as_of_start"),
    as_of_end: text("as_of_end"),
    original_value: text("original_value"),
    quote: row.quote ?? "",
    review: text("review")
  };
}

/** Who published each article of an edition, by its id. */
export const publishersOf = (edition: FrozenEdition): ReadonlyMap<string, string> =>
  new Map(tableOf(edition, "articles").rows.map((row) => [row.article_id ?? "", row.publisher ?? ""]));
