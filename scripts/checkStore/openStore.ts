import {existsSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {DOCUMENT_TABLES} from "../../loaders/scale/documentTables.js";
import {InputError} from "../terminal/main.js";
import {quoted} from "./streamRows.js";

/** Beside Node's own heap, so that both stay below two gigabytes. */
const MEMORY = "800MB";
const THREADS = 2;

/** The tables of a store that checks read. */
const TABLES = ["claims", "documents", ...DOCUMENT_TABLES.map(({name}) => name)];

/**
 * Opens the claims and documents of a store as views, in a database of its own that spills into a folder for scratch.
 *
 * @throws InputError where the folder is no store
 */
export async function openStore(folder: string, scratch: string): Promise<DuckDBInstance> {
  for (const table of TABLES)
    if (!existsSync(join(folder, table)))
      throw new InputError(
        `${folder}: no ${table}/ in it; make a store of claims with npm run -s extract -- --out ${folder} DOCUMENTS`
      );
  mkdirSync(scratch, {recursive: true});
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: MEMORY,
    threads: String(THREADS),
    temp_directory: scratch
  });
  const connection = await instance.connect();
  for (const table of TABLES)
    await connection.run(
      `CREATE VIEW ${table} AS SELECT * FROM read_parquet(${quoted(join(folder, table, "*.parquet"))})`
    );
  // One text under several names is one document; it goes by the first of them.
  await connection.run(`CREATE TABLE articles AS
    SELECT document_hash, any_value(article_id) AS article_id, arg_min(name, source || ' ' || name) AS name,
      any_value(date_start) AS published_start, any_value(date_end) AS published_end
    FROM documents WHERE refused IS NULL GROUP BY document_hash`);
  connection.closeSync();
  return instance;
}
