import {closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {diskError} from "../../terminal/diskError.js";
import {FACTS, WANTED} from "./documentsTable.js";
import {filesNamed, named, quoted, rowsOf, ZSTD} from "./duckdb.js";
import {fillTable, type Filler} from "./fillTable.js";
import type {Layout} from "./layout.js";
import type {Planned} from "./planned.js";
import type {StoredRow, StoredTable} from "./storedTable.js";

/** A partition that is to be as the inputs say. */
export interface PartitionTask {
  readonly kind: "partition";
  readonly partition: string;
  /** sorted by hash, source and name */
  readonly documents: readonly Planned[];
  /** lexicons and code */
  readonly key: string;
  /** key and documents */
  readonly state: string;
  /** partitions whose files are whole and were made with the same key, so that rows can be taken from them; none has a document of another */
  readonly reusable: readonly string[];
}

/** How many documents, by their content. */
export interface Made {
  readonly read: number;
  readonly kept: number;
}

/** The rows that each of some documents gives, by the name of their table, in the order of the documents. */
export type RowsOf = (documents: readonly Planned[]) => Iterable<ReadonlyMap<string, readonly StoredRow[]>>;

/**
 * So many documents are read and checked together: each check goes through all of them before the next does. A processor keeps the code of one
 * check near, and not that of all; with ten it is a third faster than one by one, with more than fifty no faster.
 */
const TOGETHER = 50;

/**
 * Makes the files of a partition: documents that are in the old ones keep their rows, others are read. Each file takes its name when it is whole
 * and on the disk.
 *
 * @param tables what `rowsOfDocuments` fills, besides what is made of the names
 * @throws Error that names the file that cannot be written
 */
export async function makePartition(
  {partition, documents, key, state, reusable}: PartitionTask,
  connection: DuckDBConnection,
  layout: Layout,
  tables: readonly StoredTable[],
  rowsOfDocuments: RowsOf
): Promise<Made> {
  const old = (table: string): string[] => reusable.map((name) => layout.file(table, name));
  const known = await documentsIn(connection, old("documents"));
  const wanted = await fillTable(connection, WANTED);
  const fillers = new Map<string, Filler>();
  for (const table of [FACTS, ...tables]) fillers.set(table.name, await fillTable(connection, table));
  const kept = new Set<string>();
  const unread: Planned[] = [];
  let last = "";
  for (const document of documents) {
    const {hash, source, name} = document;
    wanted.add([[hash, source, name]]);
    if (hash === last) continue;
    last = hash;
    if (known.has(hash)) kept.add(hash);
    else unread.push(document);
  }
  await wanted.end();
  for (let i = 0; i < unread.length; i += TOGETHER)
    for (const tablesOfOne of rowsOfDocuments(unread.slice(i, i + TOGETHER)))
      for (const [table, rows] of tablesOfOne) fillers.get(table)?.add(rows);
  for (const filler of fillers.values()) await filler.end();

  const write = (table: string, query: string): Promise<void> =>
    writeParquet(connection, layout, layout.file(table, partition), `${table}-${partition}`, query, {
      key,
      state
    });
  for (const {name} of tables) await write(name, kept.size === 0 ? fresh(name) : merged(name, old(name)));
  // The names come last: where they do not fit to the others, nothing is taken from any of the files.
  await write("documents", documentsQuery(kept.size === 0 ? null : old("documents")));
  return {read: unread.length, kept: kept.size};
}

/** The documents of which files have rows; refused ones are tried again. */
export async function documentsIn(
  connection: DuckDBConnection,
  files: readonly string[]
): Promise<ReadonlySet<string>> {
  if (files.length === 0) return new Set();
  const rows = await rowsOf(
    connection,
    `SELECT DISTINCT document_hash FROM read_parquet(${filesNamed(files)}) WHERE refused IS NULL`
  );
  return new Set(rows.map(({document_hash}) => String(document_hash)));
}

const KEPT =
  "document_hash IN (SELECT document_hash FROM wanted) AND document_hash NOT IN (SELECT document_hash FROM facts)";

/** Documents are read in the order of their hashes, and one thread keeps the order of the rows. */
const fresh = (table: string): string => `FROM ${named(table)}`;

const merged = (table: string, files: readonly string[]): string =>
  `SELECT * EXCLUDE (n) FROM (
     SELECT *, rowid AS n FROM ${named(table)} UNION ALL BY NAME
     SELECT * RENAME (file_row_number AS n) FROM read_parquet(${filesNamed(files)}, file_row_number = true) WHERE ${KEPT}
   ) ORDER BY document_hash, n`;

const FACT_NAMES = FACTS.columns.map(({name}) => name).join(", ");

function documentsQuery(files: readonly string[] | null): string {
  const facts =
    files === null
      ? "facts"
      : `(FROM facts UNION ALL SELECT DISTINCT ON (document_hash) ${FACT_NAMES} FROM read_parquet(${filesNamed(files)}) WHERE ${KEPT})`;
  return `SELECT document_hash, document_hash[:16] AS article_id, source, name, f.* EXCLUDE (document_hash)
    FROM wanted JOIN ${facts} f USING (document_hash) ORDER BY document_hash, source, name`;
}

/** @throws Error that names the file */
async function writeParquet(
  connection: DuckDBConnection,
  {scratch}: Layout,
  file: string,
  draftName: string,
  query: string,
  marks: Readonly<Record<string, string>>
): Promise<void> {
  const draft = join(scratch, draftName);
  const metadata = Object.entries(marks).map(([name, value]) => `${name}: ${quoted(value)}`);
  try {
    await connection.run(
      `COPY (${query}) TO ${quoted(draft)} (FORMAT parquet, ${ZSTD}, KV_METADATA {${metadata.join(", ")}})`
    );
    sync(draft);
    mkdirSync(dirname(file), {recursive: true});
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, {force: true});
    throw diskError(withCode(error), `cannot write ${file}`);
  }
}

/** Some file systems find only now that there is no room, and some would keep the new name and lose the bytes in a power cut. */
function sync(file: string): void {
  const descriptor = openSync(file, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** DuckDB says in words what the system says by a code. */
function withCode(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (/no space left on device/iu.test(message)) return Object.assign(new Error(message), {code: "ENOSPC"});
  if (/disk quota exceeded/iu.test(message)) return Object.assign(new Error(message), {code: "EDQUOT"});
  if (/permission denied/iu.test(message)) return Object.assign(new Error(message), {code: "EACCES"});
  return error;
}
