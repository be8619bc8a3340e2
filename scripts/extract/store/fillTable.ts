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
import {dayNumber} from "./dayNumber.js";
import {named} from "./duckdb.js";
import {fillPacked} from "./fillPacked.js";
import type {ColumnType, StoredRow, StoredTable} from "./storedTable.js";

/** DuckDB takes so many rows at a time. */
const ROWS = 2048;

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
      const days = dayNumber(day as string);
      return days === null ? null : new DuckDBDateValue(days);
    }
  },
  "UINTEGER[]": {type: LIST(UINTEGER), value: listValue},
  "DOUBLE[]": {type: LIST(DOUBLE), value: listValue}
};

/** It is only asked for its length and items, which typed arrays have too. */
function listValue(list: unknown): DuckDBListValue {
  return new DuckDBListValue(list as number[]);
}

/** Takes the rows of one table, as many as there are. */
export interface Filler {
  /** all rows of one document */
  readonly add: (rows: readonly StoredRow[]) => void;
  /** the last rows go in */
  readonly end: () => Promise<void>;
}

/** Makes the table anew, empty, and fills it. */
export async function fillTable(connection: DuckDBConnection, table: StoredTable): Promise<Filler> {
  const {name, columns} = table;
  await connection.run(
    `CREATE OR REPLACE TABLE ${named(name)} (${columns.map((c) => `${named(c.name)} ${c.type}`).join(", ")})`
  );
  if (!table.single) return fillPacked(connection, table);
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
    add: (own) => {
      for (const row of own) {
        rows.push(row);
        if (rows.length === ROWS) flush();
      }
    },
    end: () => {
      flush();
      appender.closeSync();
      return Promise.resolve();
    }
  };
}
