import {version} from "@duckdb/node-api";
import {hashCode} from "../../../loaders/sources/hashCode.js";
import {readManualFiles} from "../../../loaders/sources/readInputs.js";
import {sha256} from "../../../loaders/sources/sha256.js";

/** What decides how a document is read and stored. */
const CODE = ["loaders", "scripts/extract"];

/** These are about the dossier's own documents and decide nothing of others. */
const OF_THE_DOSSIER = new Set(["sources.csv", "reviews.csv"]);

/**
 * One SHA-256, lower-case hex, of all but the document that decides its rows: lexicons, code, and the versions of what they run on that may
 * show in them (DuckDB in the bytes, Unicode in what is a letter).
 *
 * @param root the project's folder
 */
export function storeKey(root: string): string {
  const lexicons = [...readManualFiles(root)]
    .filter(([name]) => !OF_THE_DOSSIER.has(name))
    .map(([name, text]) => `${name} ${sha256(text)}`);
  return sha256([hashCode(root, CODE), ...lexicons, version(), process.versions["unicode"]].join("\n"));
}
