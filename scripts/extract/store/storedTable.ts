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
}

export type StoredRow = readonly unknown[];
