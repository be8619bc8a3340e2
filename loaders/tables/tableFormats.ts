import {toCsv} from "./csv.js";
import {toParquet} from "./parquet.js";
import type {Table} from "./tableRows.js";

/** A way in which every table is published; its name is how the files end. */
export interface TableFormat {
  readonly name: "csv" | "json" | "parquet";
  readonly mediatype: string;
  readonly write: (table: Table) => string | Uint8Array;
}

/** The ways in which tables are published. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  {
    name: "csv",
    mediatype: "text/csv",
    write: tableCsv
  },
  {name: "json", mediatype: "application/json", write: toJson},
  {name: "parquet", mediatype: "application/vnd.apache.parquet", write: toParquet}
];

/** A table as CSV. */
export function tableCsv({schema, rows}: Table): string {
  return toCsv(
    schema.fields.map(({name}) => name),
    rows
  );
}

/** A list of objects, one a row; unknowns are nulls, lists are lists. */
function toJson({schema, rows}: Table): string {
  const objects = rows.map((row) => Object.fromEntries(schema.fields.map(({name}, i) => [name, row[i]])));
  return `${JSON.stringify(objects, null, 1)}\n`;
}
