import type {DuckDBConnection, DuckDBValue} from "@duckdb/node-api";

export type Row = Readonly<Record<string, DuckDBValue>>;

/**
 * The rows of a query, a chunk at a time. While they come no other query may run on the same connection.
 *
 * @throws what DuckDB throws
 */
export async function* streamRows(connection: DuckDBConnection, sql: string): AsyncGenerator<Row> {
  const result = await connection.stream(sql);
  const names = result.columnNames();
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const columns = chunk.getColumns();
    for (let row = 0; row < chunk.rowCount; row++) {
      const cells: Record<string, DuckDBValue> = {};
      for (const [i, name] of names.entries()) cells[name] = columns[i]?.[row] ?? null;
      yield cells;
    }
  }
}
