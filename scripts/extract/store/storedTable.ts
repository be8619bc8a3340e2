/** How DuckDB keeps a cell. Dates come as ISO days, lists as arrays of numbers, typed or not. */
export type ColumnType = "VARCHAR" | "INTEGER" | "UINTEGER" | "DOUBLE" | "DATE" | "UINTEGER[]" | "DOUBLE[]";

export interface StoredColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** A table of the store. Its first column is `document_hash`; the rows of a document stand together, in their order. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly StoredColumn[];
  /** whether a document has no more than one row of it; of others no column is a list */
  readonly single?: true;
}

export type StoredRow = readonly unknown[];
