import type {DuckDBInstance} from "@duckdb/node-api";
import type {CheckInput} from "../../loaders/checks/check.js";
import type {KnownToChecks} from "../../loaders/scale/documentTables.js";
import {BLOCKS, type Block} from "./blocks.js";
import type {FoundTables} from "./foundTables.js";
import {pickClaims} from "./pickClaims.js";
import {claimIdsOf, runCheck} from "./runCheck.js";
import {ARTICLE_COLUMNS, CLAIM_COLUMNS, storedArticle, storedClaim} from "./storedClaim.js";
import {groupsOf, storedGroups} from "./storedDocuments.js";
import {streamRows, type Row} from "./streamRows.js";

/** So many claims are looked at in one go: enough that what people know is looked through seldom, few enough to stay in the cache. */
const BATCH = 4000;

/** Runs the checks that hold claims on one thing against each other, block by block. */
export async function checkBlocks(
  instance: DuckDBInstance,
  known: KnownToChecks,
  found: FoundTables
): Promise<void> {
  const connection = await instance.connect();
  for (const block of BLOCKS) {
    await pickClaims(connection, block);
    await checkClaims(instance, block, known, found);
    if (block.texts !== undefined) await checkTexts(instance, block, known, found);
  }
  await connection.run("DROP TABLE picked");
  connection.closeSync();
}

async function checkClaims(
  instance: DuckDBInstance,
  {checks}: Block,
  known: KnownToChecks,
  found: FoundTables
): Promise<void> {
  const connection = await instance.connect();
  const run = (rows: readonly Row[], note = ""): void => {
    if (rows.length === 0) return;
    const input = inputOf(rows, known);
    for (const check of checks) found.add(runCheck(check, input), note);
  };
  let batch: Row[] = [];
  const rows = streamRows(
    connection,
    `SELECT p.block AS name_of_group, p.told AS told, p.kept AS kept, ${CLAIM_COLUMNS}, ${ARTICLE_COLUMNS}
     FROM picked p JOIN claims c USING (article_id, claim_number) JOIN articles a USING (article_id)
     WHERE NOT p.texts ORDER BY p.block, c.article_id, c.claim_number`
  );
  for await (const {rows: own} of groupsOf(rows)) {
    const [first] = own;
    const [told, kept] = [Number(first?.["told"]), Number(first?.["kept"])];
    // where claims were left out, the findings say so, and so no other block is among them
    if (kept < told)
      run(own, ` Of ${told} statements on it, ${kept} with the figures that most texts give were compared.`);
    else batch.push(...own);
    if (batch.length < BATCH) continue;
    run(batch);
    batch = [];
  }
  run(batch);
  connection.closeSync();
}

function inputOf(rows: readonly Row[], known: KnownToChecks): CheckInput {
  // a claim may be in several blocks, and an article has many claims
  const claims = new Map(rows.map((row) => [String(row["claim_id"]), row]));
  const articles = new Map(rows.map((row) => [String(row["article_id"]), row]));
  return {
    ...known,
    claims: [...claims.values()].map(storedClaim),
    articles: [...articles.values()].map(storedArticle),
    seeds: [],
    regions: new Map()
  };
}

/** The same with the texts of the documents, for checks that read them. What rests on no claim of the block is another block's. */
async function checkTexts(
  instance: DuckDBInstance,
  {checks}: Block,
  known: KnownToChecks,
  found: FoundTables
): Promise<void> {
  const connection = await instance.connect();
  const members = groupsOf(
    streamRows(
      connection,
      `SELECT p.block AS name_of_group, c.claim_id AS claim_id FROM picked p JOIN claims c USING (article_id, claim_number)
       WHERE p.texts ORDER BY p.block`
    )
  );
  const wanted = "SELECT DISTINCT block AS name, article_id FROM picked WHERE texts";
  for await (const {name, documents} of storedGroups(instance, wanted)) {
    const {value} = (await members.next()) as {value: {name: string; rows: Row[]}};
    if (value.name !== name) throw new Error(`blocks out of step: ${value.name} beside ${name}`);
    const own = new Set(value.rows.map((row) => String(row["claim_id"])));
    const input: CheckInput = {...known, ...documents};
    for (const check of checks)
      found.add(runCheck(check, input, (draft) => claimIdsOf(draft).some((id) => own.has(id))));
  }
  connection.closeSync();
}
