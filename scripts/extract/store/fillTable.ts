import {
  DATE,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBListValue,
  INTEGER,
  LIST,
  UINTEGER,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue
} from "@duckdb/node-api";
import {named} from "./duckdb.js";
import type {ColumnType, StoredRow, StoredTable} from "./storedTable.js";

/** DuckDB takes so many rows at a time. */
const ROWS = 2048;

const DAY_MS = 86_400_000;

interface Kind {
  readonly type: DuckDBType;
  /** absent: as it is */
  readonly value?: (cell: unknown) => DuckDBValue;
}

const KINDS: Readonly<Record<ColumnType, Kind>> = {
  VARCHAR: {type: VARCHAR},
  INTEGER: {type: INTEGER},
  UINTEGER: {type: UINTEGER},
  DOUBLE: {type: DOUBLE},
  DATE: {
    type: DATE,
    value: (day) => {
      const days = Date.parse(`${day as string}T00:00:00Z`) / DAY_MS;
      return Number.isNaN(days) ? null : new DuckDBDateValue(days);
    }
  },
  "UINTEGER[]": {type: LIST(UINTEGER), value: listValue},
  "DOUBLE[]": {type: LIST(DOUBLE), value: listValue}
};

/** It is only asked for its length and items, which typed arrays have too. */
function listValue(list: unknown): DuckDBListValue {
  return new DuckDBListValue(list as number[]);
}

/** Takes the rows of one table, as many as there are, a few thousand at a time. */
export interface Filler {
  readonly add: (row: StoredRow) => void;
  /** the last rows go in */
  readonly end: () => void;
}

/** Makes the table anew, empty, and fills it. */
export async function fillTable(connection: DuckDBConnection, table: StoredTable): Promise<Filler> {
  const {name, columns} = table;
  await connection.run(
    `CREATE OR REPLACE TABLE ${named(name)} (${columns.map((c) => `${named(c.name)} ${c.type}`).join(", ")})`
  );
  const appender = await connection.createAppender(name);
  const kinds = columns.map(({type}) => KINDS[type]);
  const types = kinds.map(({type}) => type);
  let rows: StoredRow[] = [];
  const flush = (): void => {
    if (rows.length === 0) return;
    const chunk = DuckDBDataChunk.create(types, rows.length);
    for (const [i, {value}] of kinds.entries())
      chunk.setColumnValues(
        i,
        rows.map((row) => {
          const cell = row[i] ?? null;
          return cell === null || value === undefined ? (cell as DuckDBValue) : value(cell);
        })
      );
    appender.appendDataChunk(chunk);
    rows = [];
  };
  return {
    add: (row) => {
      rows.push(row);
      if (rows.length === ROWS) flush();
    },
    end: () => {
      flush();
      appender.closeSync();
    }
  };
}
