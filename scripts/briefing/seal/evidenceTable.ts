import {readFileSync} from "node:fs";
import {join} from "node:path";
import {rearm} from "../../../loaders/sources/formulaCells.js";
import {toCsv} from "../../../loaders/tables/csv.js";
import {csvRows} from "../../site/csvRows.js";

/** Of the article that a claim is from. */
const ARTICLE_COLUMNS = ["publisher", "title", "url", "seed", "seed_sha256"] as const;
/** Of the claim: what it says, and the words that it is read from. */
const CLAIM_COLUMNS = [
  "subject",
  "counterparty",
  "measure",
  "item",
  "value",
  "value_low",
  "value_high",
  "unit",
  "hedge",
  "attributed_to",
  "original_value",
  "status",
  "review",
  "caveats",
  "quote",
  "quote_start",
  "quote_end"
] as const;

/**
 * The claims that a page shows, table by table, each with the article that it is from, the hash of the document and where its words stand in that.
 *
 * @param tables the published ones, by name; only claims have a printed value and an id
 */
export function evidenceTable(folder: string, tables: readonly string[], shown: ReadonlySet<string>): string {
  const articles = new Map(rowsOf(folder, "articles").map((row) => [row["article_id"], row]));
  const columns = ["claim_id", "table", "article_id", ...ARTICLE_COLUMNS, ...CLAIM_COLUMNS];
  const rows = tables.flatMap((table) =>
    rowsOf(folder, table)
      .filter((row) => "original_value" in row && shown.has(row["claim_id"] ?? ""))
      .map((row): Readonly<Record<string, string>> => ({
        ...articles.get(row["article_id"]),
        ...row,
        table
      }))
  );
  return toCsv(
    columns,
    rows.map((row) => columns.map((name) => rearm(row[name] ?? "")))
  );
}

/** A published table of a built site. */
const rowsOf = (folder: string, table: string) =>
  csvRows(readFileSync(join(folder, "data", `${table}.csv`), "utf8"));
