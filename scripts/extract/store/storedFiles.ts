import {readdirSync} from "node:fs";
import {join} from "node:path";
import {filesNamed} from "./duckdb.js";

/**
 * A table of a store, in SQL: all its files, in the order of their names. They are listed here, since a pattern would take signs in the folder's
 * name for its own.
 *
 * @param folder the store's
 */
export function storedFiles(folder: string, table: string): string {
  const files = readdirSync(join(folder, table))
    .filter((name) => name.endsWith(".parquet"))
    .sort()
    .map((name) => join(folder, table, name));
  return `read_parquet(${filesNamed(files)})`;
}
