import type {Dossier} from "../model.js";
import {toCsv} from "./csv.js";
import {datapackage} from "./datapackage.js";
import {tableRows} from "./tableRows.js";

/**
 * Every published table as CSV and JSON, and the Data Package that describes them: file name → bytes. The same dossier gives the same bytes.
 */
export function tableFiles(dossier: Dossier): ReadonlyMap<string, Uint8Array> {
  const tables = tableRows(dossier);
  const files = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  for (const {schema, rows} of tables) {
    const columns = schema.fields.map(({name}) => name);
    files.set(`${schema.name}.csv`, encoder.encode(toCsv(columns, rows)));
    const objects = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
    files.set(`${schema.name}.json`, encoder.encode(`${JSON.stringify(objects, null, 1)}\n`));
  }
  files.set(
    "datapackage.json",
    encoder.encode(`${JSON.stringify(datapackage(dossier, tables, files), null, 2)}\n`)
  );
  return files;
}
