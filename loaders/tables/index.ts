import type {Dossier} from "../model.js";
import {annotations} from "./annotations.js";
import {csvTables} from "./csvTables.js";
import {datapackage, type PackageHome} from "./datapackage.js";
import {schemasOf} from "./schema.js";
import {TABLE_FORMATS} from "./tableFormats.js";
import {tableRows} from "./tableRows.js";

/** Every published table in every format, the annotations, and the Data Package that describes them: file name → bytes. The same dossier gives the same bytes. */
export function tableFiles(dossier: Dossier, home?: PackageHome): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  const json = (value: object): Uint8Array => encoder.encode(`${JSON.stringify(value, null, 1)}\n`);
  const tables = tableRows(dossier);
  for (const table of tables)
    for (const {name, write} of TABLE_FORMATS) {
      const content = write(table);
      files.set(
        `${table.schema.name}.${name}`,
        typeof content === "string" ? encoder.encode(content) : content
      );
    }
  files.set("annotations.jsonld", json(annotations(dossier)));
  const schemas = tables.map(({schema}) => schema);
  files.set("datapackage.json", json(datapackage(dossier, schemas, files, home)));
  return files;
}

/** What of it is kept in the repository, so that a change of any number shows in a diff: the CSVs, since JSON would say the same again, and what describes them. */
export function editionFiles(dossier: Dossier): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const [name, {csv}] of csvTables(dossier)) files.set(`${name}.csv`, encoder.encode(csv));
  files.set(
    "datapackage.json",
    encoder.encode(`${JSON.stringify(datapackage(dossier, schemasOf(dossier), files), null, 2)}\n`)
  );
  return files;
}
