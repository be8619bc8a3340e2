import type {Dossier} from "../model.js";
import {sha256} from "../sources/sha256.js";
import {editionDay} from "./editionDay.js";
import {parquetColumns} from "./parquet.js";
import type {Field, TableSchema} from "./schema.js";
import {TABLE_FORMATS, type TableFormat} from "./tableFormats.js";

/** Where the package is at home, and who answers for it; a copy in a repository says neither. */
export interface PackageHome {
  /** the site's public address */
  readonly url: string;
  readonly author: string;
}

/**
 * The tables as one Data Package, version 2 (https://datapackage.org/standard/data-package/): each file with its schema, hash and size. The
 * licence and the sources of the package are those of each of its resources. Descriptions and keys stand with the CSV of a table.
 *
 * @param files bytes by file name: what of the tables is there, and other files
 */
export function datapackage(
  dossier: Dossier,
  schemas: readonly TableSchema[],
  files: ReadonlyMap<string, Uint8Array>,
  home?: PackageHome
): object {
  const resource = (path: string, more: object): object[] => {
    const bytes = files.get(path);
    if (!bytes) return [];
    const hash = `sha256:${sha256(bytes)}`;
    return [{path, ...more, bytes: bytes.length, hash}];
  };
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: dossier.settings.name,
    title: dossier.settings.tables,
    ...(home ? {homepage: home.url, contributors: [{title: home.author, roles: ["author"]}]} : {}),
    version: dossier.edition,
    created: `${editionDay(dossier)}T00:00:00Z`,
    licenses: [
      {
        name: "CC-BY-4.0",
        path: "https://creativecommons.org/licenses/by/4.0/",
        title: "Creative Commons Attribution 4.0"
      }
    ],
    sources: dossier.articles.map(({title, publisher, url}) => ({
      title: `${title} (${publisher})`,
      ...(url ? {path: url} : {})
    })),
    resources: [
      ...schemas.flatMap((schema) =>
        TABLE_FORMATS.flatMap((format) =>
          resource(`${schema.name}.${format.name}`, {
            name: schema.name.replaceAll("_", "-") + (format.name === "csv" ? "" : `-${format.name}`),
            title: schema.title,
            ...(format.name === "csv" ? {description: schema.description} : {}),
            type: "table",
            format: format.name,
            mediatype: format.mediatype,
            ...(format.name === "parquet" ? {} : {encoding: "utf-8"}),
            schema: schemaIn(schema, format.name)
          })
        )
      ),
      ...resource("annotations.jsonld", {
        name: "annotations",
        title: "Every claim at its words",
        description:
          "W3C Web Annotations: each claim with its quote, the place of that in the document, and its caveats.",
        format: "jsonld",
        mediatype: "application/ld+json",
        encoding: "utf-8"
      })
    ]
  };
}

const DIALECT = "https://datapackage.org/profiles/2.0/tableschema.json";

function schemaIn({fields, primaryKey, foreignKeys}: TableSchema, format: TableFormat["name"]): object {
  if (format !== "csv") {
    const columns = format === "parquet" ? fields.flatMap(parquetColumns) : fields;
    return {$schema: DIALECT, fields: columns.map(({name, type}) => ({name, type}))};
  }
  return {
    $schema: DIALECT,
    fields: fields.map(fieldIn),
    missingValues: [""],
    ...(primaryKey.length > 0 ? {primaryKey} : {}),
    ...(foreignKeys.length > 0
      ? {
          foreignKeys: foreignKeys.map(({field, table, column}) => ({
            fields: [field],
            reference: {resource: table.replaceAll("_", "-"), fields: [column]}
          }))
        }
      : {})
  };
}

const fieldIn = ({name, type, description, values}: Field): object => ({
  name,
  type,
  ...(type === "list" ? {delimiter: ";", itemType: "string"} : {}),
  description,
  ...(values ? {constraints: {enum: values}} : {})
});
