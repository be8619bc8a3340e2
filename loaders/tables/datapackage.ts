import {createHash} from "node:crypto";
import type {Dossier} from "../model.js";
import type {Table} from "./tableRows.js";

/**
 * The tables as one Data Package, version 2 (https://datapackage.org/profiles/2.0/datapackage.json): each CSV with its schema,
 * keys, hash and sources.
 *
 * @param files bytes of the CSVs by file name
 */
export function datapackage(
  dossier: Dossier,
  tables: readonly Table[],
  files: ReadonlyMap<string, Uint8Array>
): object {
  const sources = dossier.articles.map(({title, publisher, url}) => ({
    title: `${title} (${publisher})`,
    ...(url ? {path: url} : {})
  }));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "arming-kyrgyzstan",
    title: "Figures, promises and terms in six reports on Russia arming Kyrgyzstan",
    version: dossier.edition,
    created: `${dossier.dataDate}T00:00:00Z`,
    licenses: [
      {
        name: "CC-BY-4.0",
        path: "https://creativecommons.org/licenses/by/4.0/",
        title: "Creative Commons Attribution 4.0"
      }
    ],
    sources,
    resources: tables.map(({schema}) => {
      const path = `${schema.name}.csv`;
      const bytes = files.get(path) ?? new Uint8Array();
      return {
        name: schema.name.replaceAll("_", "-"),
        title: schema.title,
        type: "table",
        path,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: bytes.length,
        hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
        sources,
        schema: {
          $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
          fields: schema.fields,
          missingValues: [""],
          ...(schema.primaryKey.length > 0 ? {primaryKey: schema.primaryKey} : {}),
          ...(schema.foreignKeys.length > 0
            ? {
                foreignKeys: schema.foreignKeys.map(({field, table, column}) => ({
                  fields: [field],
                  reference: {resource: table.replaceAll("_", "-"), fields: [column]}
                }))
              }
            : {})
        }
      };
    })
  };
}
