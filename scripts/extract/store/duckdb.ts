import {DuckDBInstance, type DuckDBConnection, type DuckDBValue} from "@duckdb/node-api";

/** How Parquet is pressed: the first level writes a third faster than the usual third one, and a tenth more. */
export const ZSTD = "COMPRESSION zstd, COMPRESSION_LEVEL 1";

/** A text in SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A column or table in SQL. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Files for DuckDB to read, each as it is named: `*`, `?` and `[` stand for themselves. */
export const filesNamed = (paths: readonly string[]): string =>
  `[${paths.map((path) => quoted(path.replace(/[*?[]/g, "[$&]"))).join(", ")}]`;

/**
 * A database of its own in memory. It works in one thread, so that the same rows give the same bytes, and fetches nothing from elsewhere.
 *
 * @param folder where it puts what it has no room for
 */
export async function openDuckDb(folder: string, memory: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    memory_limit: memory,
    temp_directory: folder,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  });
  return instance.connect();
}

/** The rows of a query as objects. */
export async function rowsOf(
  connection: DuckDBConnection,
  sql: string
): Promise<Record<string, DuckDBValue>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjects();
}
