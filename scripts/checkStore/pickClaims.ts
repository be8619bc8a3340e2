import type {DuckDBConnection} from "@duckdb/node-api";
import type {Block} from "./blocks.js";

/** Of one figure for one thing so many claims are held against others: the first by document. The rest say the same again. */
export const TEXTS_A_FIGURE = 8;
/** Of one thing so many claims are held against each other: those whose figures most texts give. */
export const CLAIMS_A_THING = 200;

/** What makes two claims of a block say the same. */
const SAID = ["value", "value_text", "value_low", "value_high", "unit", "standing", "text", "item"].map(
  (name) => `"${name}"`
);

/**
 * Makes the table `picked` of a store: which claims checks are to look at together, block by block. In a block with few claims it is all of them;
 * in a large one `kept` is less than `told`.
 */
export async function pickClaims(connection: DuckDBConnection, block: Block): Promise<void> {
  const said = SAID.join(", ");
  await connection.run(`CREATE OR REPLACE TABLE picked AS
    WITH blocked AS (
      SELECT article_id, claim_number, unnest(${block.of}) AS block, "table", measure, attributed_to, list_id, ${said}
      FROM claims WHERE ${block.where}
    ), open AS (
      SELECT block, count(*) AS told, ${block.texts ?? "FALSE"} AS texts FROM blocked GROUP BY block HAVING ${block.having}
    ), counted AS (
      SELECT blocked.*, told, texts,
        row_number() OVER (PARTITION BY block, ${said} ORDER BY article_id, claim_number) AS nth,
        count(*) OVER (PARTITION BY block, ${said}) AS times
      FROM blocked JOIN open USING (block)
    ), placed AS (
      SELECT block, article_id, claim_number, told, texts,
        row_number() OVER (PARTITION BY block ORDER BY times DESC, value, value_text, nth, article_id, claim_number) AS place
      FROM counted WHERE told <= ${CLAIMS_A_THING} OR nth <= ${TEXTS_A_FIGURE}
    )
    SELECT block, article_id, claim_number, told, texts, count(*) OVER (PARTITION BY block) AS kept
    FROM placed WHERE place <= ${CLAIMS_A_THING}`);
}
