import {sha256} from "../../../loaders/sources/sha256.js";
import {tableRows} from "../../../loaders/tables/tableRows.js";
import type {Dossier} from "../../../loaders/model.js";
import type {Citation} from "../../../src/markdown/citation.js";
import type {EditionFacts} from "../editionFacts.js";

/** What lies in the archive, for whoever opens it: tables, formats, how to cite, and the hash of every file in the form that `sha256sum -c` reads. */
export function packageReadme(
  dossier: Dossier,
  {title, edition, url}: EditionFacts,
  [citation]: readonly Citation[],
  files: ReadonlyMap<string, Uint8Array>
): string {
  const tables = tableRows(dossier).map(
    ({schema: {name, description}, rows}) => `  ${name} (${rows.length}): ${description}`
  );
  const hashes = [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}`);
  return [
    `${title}: every figure of the reports, with the words it was said in. Edition ${edition}.`,
    url,
    "",
    "Tables, with their number of rows, each as .csv, .json and .parquet:",
    ...tables,
    "",
    "datapackage.json describes every column, key and file (Data Package 2.0); " +
      `${url}data.html#dictionary is the same to read.`,
    "annotations.jsonld has each claim at its words (W3C Web Annotations).",
    "",
    "A row’s column caveats names findings: what they say in findings goes wherever the row goes.",
    "What a text prints is what the row holds, however odd.",
    "In Parquet a column that may hold a number or a text is two: value has the numbers, value_text the rest.",
    "",
    "Licence: CC BY 4.0, see LICENSE.md. The quotations stay their publishers’.",
    `Cite as: ${citation?.text.trim() ?? ""}`,
    "",
    "SHA-256 of each file; “sha256sum -c README.txt” checks them and passes over these lines:",
    ...hashes,
    ""
  ].join("\n");
}
