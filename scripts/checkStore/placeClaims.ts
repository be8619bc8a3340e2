import type {DuckDBConnection} from "@duckdb/node-api";

/** Where a claim stands in the store: claims come by document, and in each in the order of the text. */
export const AT = "(file_index << 32) + file_row_number";

/**
 * Makes the table `placed`: of each claim where it stands (`spot`), its document (`doc`: where the first claim of it stands) and what decides with which
 * others it is looked at. That is read once, for all blocks.
 */
export async function placeClaims(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE placed AS
    SELECT ${AT} AS spot, ${AT} - claim_number AS doc, thing, "table", measure, subject_code, counterparty_code, item, value, value_text, value_low,
      value_high, unit, hedge, modality, attributed_to, as_of_basis, category, standing, text, list_id, published_start, published_end,
      year(coalesce(as_of_start, date_start, published_start)) AS year
    FROM claims JOIN articles USING (document_hash)`);
}
