import {DuckDBInstance} from "@duckdb/node-api";
import {DOCUMENT_TABLES} from "../../loaders/scale/documentTables.js";
import {named} from "../extract/store/duckdb.js";
import {storedFiles} from "../extract/store/storedFiles.js";

/** Beside Node's own heap, so that both stay well below two gigabytes. */
const MEMORY = "700MB";

/** The tables of a store that checks read. */
const TABLES = ["claims", "documents", ...DOCUMENT_TABLES.map(({name}) => name)];

/**
 * Opens a store as views, in a database that puts into a folder what it has no room for. The number of threads decides nothing of what is found.
 *
 * @param scratch the folder; it is there
 */
export async function openStore(folder: string, scratch: string, threads: number): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: MEMORY,
    threads: String(threads),
    temp_directory: scratch,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  });
  const connection = await instance.connect();
  for (const table of TABLES)
    await connection.run(
      `CREATE VIEW ${named(table)} AS SELECT *, file_index, file_row_number FROM ${storedFiles(folder, table)}`
    );
  // one text under several names is one document
  await connection.run(`CREATE TABLE articles AS SELECT DISTINCT document_hash, article_id,
    date_start AS published_start, date_end AS published_end FROM documents WHERE refused IS NULL`);
  connection.closeSync();
  return instance;
}
