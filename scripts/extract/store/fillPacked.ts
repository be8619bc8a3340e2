import {randomBytes} from "node:crypto";
import {DuckDBDataChunk, VARCHAR, type DuckDBConnection} from "@duckdb/node-api";
import {dayNumber} from "./dayNumber.js";
import {named, quoted, rowsOf} from "./duckdb.js";
import type {Filler} from "./fillTable.js";
import type {StoredColumn, StoredRow, StoredTable} from "./storedTable.js";

/**
 * What stands between cells, and for a cell that is null. No document can hold them: they are made up anew in every process. They leave no trace in what
 * is written.
 */
const MARK = randomBytes(6).toString("base64");
const BETWEEN = `\u001f${MARK}`;
const NOTHING = `\u0001${MARK}`;

/** So many documents are handed over at a time. */
const DOCUMENTS = 256;

/**
 * Fills a table of which a document has many rows: the cells of a document's column go over as one text, and the database takes them apart, which costs a
 * third of handing over each by itself.
 */
export async function fillPacked(
  connection: DuckDBConnection,
  {name, columns}: StoredTable
): Promise<Filler> {
  const packed = `${name}_packed`;
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${named(packed)} (${columns.map((_, i) => `c${i} VARCHAR`).join(", ")})`
  );
  const appender = await connection.createAppender(packed);
  const types = columns.map(() => VARCHAR);
  let documents: (readonly StoredRow[])[] = [];
  let count = 0;
  const flush = (): void => {
    if (documents.length === 0) return;
    const chunk = DuckDBDataChunk.create(types, documents.length);
    for (const [i, {type}] of columns.entries())
      chunk.setColumnValues(
        i,
        documents.map((rows) => (i === 0 ? String(rows[0]?.[0]) : pack(rows, i, type)))
      );
    appender.appendDataChunk(chunk);
    documents = [];
  };
  return {
    add: (rows) => {
      if (rows.length === 0) return;
      documents.push(rows);
      count += rows.length;
      if (documents.length === DOCUMENTS) flush();
    },
    end: async () => {
      flush();
      appender.closeSync();
      await connection.run(`INSERT INTO ${named(name)}
        SELECT c0, ${columns.slice(1).map(cellOf).join(", ")}
        FROM (SELECT c0, ${columns.slice(1).map(listOf).join(", ")} FROM ${named(packed)})`);
      await connection.run(`DROP TABLE ${named(packed)}`);
      const [row] = await rowsOf(connection, `SELECT count(*) AS n FROM ${named(name)}`);
      if (Number(row?.["n"]) !== count)
        throw new Error(`${name}: ${count} rows were handed over, ${String(row?.["n"])} came`);
    }
  };
}

/** The cells of a column. Those at the end that are null are left out, but of the first column: it says how many rows there are. */
function pack(rows: readonly StoredRow[], i: number, type: StoredColumn["type"]): string | null {
  let text: string | null = null;
  let nulls = 0;
  for (const row of rows) {
    const given = (row[i] ?? null) as string | number | null;
    const cell = type === "DATE" ? dayNumber(given as string | null) : given;
    if (cell === null && i > 1) nulls++;
    else {
      if (text !== null) text += BETWEEN;
      else text = "";
      for (; nulls > 0; nulls--) text += NOTHING + BETWEEN;
      text += String(cell ?? NOTHING);
    }
  }
  return text;
}

const listOf = (_: StoredColumn, i: number): string =>
  `unnest(string_split(c${i + 1}, ${quoted(BETWEEN)})) AS c${i + 1}`;

function cellOf({type}: StoredColumn, i: number): string {
  const cell = `nullif(c${i + 1}, ${quoted(NOTHING)})`;
  if (type === "VARCHAR") return cell;
  return type === "DATE" ? `DATE '1970-01-01' + CAST(${cell} AS INTEGER)` : `CAST(${cell} AS ${type})`;
}
