import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {filesNamed, openDuckDb, rowsOf} from "../extract/store/duckdb.js";
import {layoutOf} from "../extract/store/layout.js";
import {storedFiles} from "../extract/store/storedFiles.js";
import type {StoreRecord} from "../extract/store/storeRecord.js";
import {InputError} from "../terminal/main.js";

/** A row of a query: numbers, texts and nothing else, as the queries here ask for them. */
export type Row = Readonly<Record<string, string | number | null>>;

/** What a store says of itself, and a way to ask it. */
export interface OpenStore {
  readonly record: StoreRecord;
  /** whether its checks have run */
  readonly checked: boolean;
  readonly ask: (sql: string) => Promise<Row[]>;
  readonly close: () => void;
}

/** What is not in it goes to the disk. */
const MEMORY = "600MB";

/**
 * Opens a store of many documents for questions in SQL: `claims`, `documents` (one row a document: of several names the first), and `findings`
 * with `finding_claims` where its checks have run.
 *
 * @param scratch a folder for what has no room in memory
 * @throws InputError for a folder that is no store, or one that was not finished
 */
export async function openStore(folder: string, scratch: string): Promise<OpenStore> {
  const layout = layoutOf(folder);
  if (!existsSync(layout.record))
    throw new InputError(
      existsSync(join(folder, "claims"))
        ? `${folder}: not whole, its run was ended; run the same "npm run extract -- --out" again`
        : `${folder}: no store of claims; make one with "npm run extract -- --out ${folder} DOCUMENTS"`
    );
  const record = JSON.parse(readFileSync(layout.record, "utf8")) as StoreRecord;
  const connection = await openDuckDb(scratch, MEMORY);
  await connection.run(`CREATE VIEW claims AS SELECT * FROM ${storedFiles(folder, "claims")}`);
  await connection.run(
    `CREATE VIEW documents AS SELECT document_hash, min(name) AS name, any_value(title) AS title, any_value(date_start) AS date_start,
       any_value(claims) AS claims, any_value(characters) AS characters, any_value(refused) AS refused
     FROM ${storedFiles(folder, "documents")} GROUP BY document_hash`
  );
  if (existsSync(join(folder, "texts")))
    await connection.run(`CREATE VIEW texts AS SELECT * FROM ${storedFiles(folder, "texts")}`);
  const checked = existsSync(join(folder, "checks/findings.parquet"));
  if (checked)
    for (const table of ["findings", "finding_claims"])
      await connection.run(
        `CREATE VIEW ${table} AS SELECT * FROM read_parquet(${filesNamed([join(folder, "checks", `${table}.parquet`)])})`
      );
  return {
    record,
    checked,
    ask: async (sql) => (await rowsOf(connection, sql)).map(plainRow),
    close: () => {
      connection.closeSync();
    }
  };
}

/** Counts come as big integers, dates as objects. */
function plainRow(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value === null || value === undefined ? null : typeof value === "bigint" ? Number(value) : plain(value)
    ])
  );
}

const plain = (value: unknown): string | number =>
  typeof value === "number" || typeof value === "string" ? value : String(value);
