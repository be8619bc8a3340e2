import type {Dossier} from "../model.js";
import {tableCsv} from "./tableFormats.js";
import {tableRows} from "./tableRows.js";

interface CsvTable {
  readonly csv: string;
  readonly rows: number;
}

/** Kept as long as the dossier lives: every record of an edition asks. */
const known = new WeakMap<Dossier, ReadonlyMap<string, CsvTable>>();

/** Every published table as CSV, by its name, in the schema's order. */
export function csvTables(dossier: Dossier): ReadonlyMap<string, CsvTable> {
  const tables = known.get(dossier) ?? makeTables(dossier);
  known.set(dossier, tables);
  return tables;
}

function makeTables(dossier: Dossier): ReadonlyMap<string, CsvTable> {
  return new Map(
    tableRows(dossier).map((table) => [table.schema.name, {csv: tableCsv(table), rows: table.rows.length}])
  );
}
