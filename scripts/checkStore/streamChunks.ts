import type {DuckDBConnection, DuckDBDataChunk} from "@duckdb/node-api";

/**
 * The chunks of a query, some two thousand rows each. While they come no other query may run on the same connection.
 *
 * @throws what DuckDB throws
 */
export async function* streamChunks(
  connection: DuckDBConnection,
  sql: string
): AsyncGenerator<DuckDBDataChunk> {
  const result = await connection.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
    yield chunk;
}
