import type {DuckDBConnection} from "@duckdb/node-api";
import type {Block} from "./blocks.js";

/** Of one figure for one thing so many claims are held against others: the first by document. The rest say the same again. */
export const TEXTS_A_FIGURE = 8;
/** Of one thing so many claims are held against each other: those whose figures most texts give. */
export const CLAIMS_A_THING = 200;

/** What makes two claims of a block say the same. */
const SAID = ["value", "value_text", "value_low", "value_high", "unit", "standing", "text", "item"];

/**
 * Fills the table `picked`, block by block: which claims checks are to look at together. In a group with few claims it is all of them; in a large one `kept`
 * is less than `told`.
 *
 * @param nth of the block among all
 */
export async function pickClaims(connection: DuckDBConnection, block: Block, nth: number): Promise<void> {
  const said = SAID.join(", ");
  const name = block.overlap ? "name" : "NULL";
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW every AS SELECT ${block.of} AS name, * FROM placed WHERE ${block.where}`
  );
  if (block.telling !== undefined)
    await connection.run(`CREATE OR REPLACE TEMP TABLE telling AS ${block.telling}`);
  const telling = block.telling === undefined ? "every" : "telling";
  await connection.run(`CREATE OR REPLACE TEMP TABLE groups AS
    SELECT name, row_number() OVER (ORDER BY name) AS group_nth, told, texts
    FROM (SELECT name, count(*) AS told, ${block.texts ?? "FALSE"} AS texts FROM ${telling} GROUP BY name HAVING ${block.having})`);
  await connection.run(`INSERT INTO picked
    WITH grouped AS (SELECT * FROM ${telling} JOIN groups USING (name)),
    counted AS (
      SELECT *, row_number() OVER (PARTITION BY group_nth, ${said} ORDER BY spot) AS copy, count(*) OVER (PARTITION BY group_nth, ${said}) AS times
      FROM grouped WHERE told > ${CLAIMS_A_THING}
    ), chosen AS (
      SELECT *, count(*) OVER (PARTITION BY group_nth) AS kept FROM counted WHERE copy <= ${TEXTS_A_FIGURE}
      QUALIFY row_number() OVER (PARTITION BY group_nth ORDER BY times DESC, value, value_text, copy, spot) <= ${CLAIMS_A_THING}
    )
    SELECT ${nth} AS nth, group_nth, spot, doc, told, told AS kept, texts, published_start, published_end, ${name} FROM grouped WHERE told <= ${CLAIMS_A_THING}
    UNION ALL SELECT ${nth}, group_nth, spot, doc, told, least(kept, ${CLAIMS_A_THING}), texts, published_start, published_end, ${name} FROM chosen`);
}

/** Makes the table `picked`, empty. */
export async function makePicked(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE picked (nth INTEGER, group_nth INTEGER, spot BIGINT, doc BIGINT, told INTEGER, kept INTEGER, texts BOOLEAN,
    published_start DATE, published_end DATE, name VARCHAR)`);
}
