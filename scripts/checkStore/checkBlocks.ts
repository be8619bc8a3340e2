import type {DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {CheckInput} from "../../loaders/checks/check.js";
import type {Article, Claim} from "../../loaders/model.js";
import type {KnownToChecks} from "../../loaders/scale/documentTables.js";
import {BLOCKS} from "./blocks.js";
import {rowsOf} from "../extract/store/duckdb.js";
import type {FoundTables} from "./foundTables.js";
import {makeKnownTables} from "./knownTables.js";
import {makePicked, pickClaims} from "./pickClaims.js";
import {AT, placeClaims} from "./placeClaims.js";
import {articleOf} from "./articleOf.js";
import {claimsOf, READ_COLUMNS} from "./readClaims.js";
import {claimIdsOf, runCheck} from "./runCheck.js";
import {groupsOf, storedGroups} from "./storedDocuments.js";
import {streamChunks} from "./streamChunks.js";
import {streamRows, type Row} from "./streamRows.js";

/** So many claims are looked at in one go: enough that what people know is looked through seldom, few enough to stay in the cache. */
const BATCH = 4000;

/** So many are sorted with their texts at a time: they take some 150 MB, twice while they are read. */
const SORTED = 100_000;

/** Makes the table `picked`: which claims on one thing are to be held against each other, block by block. */
export async function pickBlocks(connection: DuckDBConnection, known: KnownToChecks): Promise<void> {
  await placeClaims(connection);
  await makeKnownTables(connection, known);
  await makePicked(connection);
  for (const [nth, block] of BLOCKS.entries()) await pickClaims(connection, block, nth);
  await connection.run("DROP TABLE placed");
}

/** What comes before the columns of claims. */
const BEFORE = [
  "p.nth",
  "p.group_nth",
  "p.told",
  "p.kept",
  "CAST(p.spot AS DOUBLE)",
  "CAST(p.published_start AS VARCHAR)",
  "CAST(p.published_end AS VARCHAR)",
  "p.name"
];

/** Claims that are looked at together: each once, for it may be in several groups. */
interface Batch {
  readonly claims: Map<number, Claim>;
  readonly articles: Map<string, Article>;
  /** of groups that share claims with others */
  readonly names: Set<string>;
}

const newBatch = (): Batch => ({claims: new Map(), articles: new Map(), names: new Set()});

/** Runs the checks on the claims of `picked` that need no more than these. */
export async function checkPicked(
  instance: DuckDBInstance,
  known: KnownToChecks,
  found: FoundTables
): Promise<void> {
  const connection = await instance.connect();
  const run = (nth: number, {claims, articles, names}: Batch, note = ""): void => {
    if (claims.size === 0) return;
    const input: CheckInput = {
      ...known,
      claims: [...claims.values()],
      articles: [...articles.values()],
      seeds: [],
      regions: new Map(),
      ...(names.size > 0 ? {isWhole: (name) => names.has(name)} : {})
    };
    for (const check of BLOCKS[nth]?.checks ?? []) found.add(runCheck(check, input), note);
  };
  let [batch, group] = [newBatch(), newBatch()];
  let last = {nth: 0, group: 0, told: 0, kept: 0};
  const endGroup = (): void => {
    const {nth, told, kept} = last;
    // where claims were left out, the findings say so, and so no other group is among them
    if (kept < told)
      run(
        nth,
        group,
        ` Of ${told} statements on it, ${kept} with the figures that most texts give were compared.`
      );
    else {
      for (const [at, claim] of group.claims) batch.claims.set(at, claim);
      for (const [id, article] of group.articles) batch.articles.set(id, article);
      for (const name of group.names) batch.names.add(name);
    }
    group = newBatch();
  };
  const endBatch = (): void => {
    run(last.nth, batch);
    batch = newBatch();
  };
  // Whole groups at a time: their texts are sorted in memory.
  await connection.run(`CREATE TABLE stretches AS
    SELECT nth, group_nth, CAST((sum(count(*)) OVER (ORDER BY nth, group_nth)) // ${SORTED} AS INTEGER) AS stretch FROM picked WHERE NOT texts GROUP BY nth, group_nth`);
  const [most] = await rowsOf(connection, "SELECT coalesce(max(stretch), -1) AS stretch FROM stretches");
  for (let stretch = 0; stretch <= Number(most?.["stretch"]); stretch++) {
    const rows = streamChunks(
      connection,
      `SELECT ${[...BEFORE, ...READ_COLUMNS.map(({sql}) => sql)].join(", ")}
     FROM (FROM picked SEMI JOIN (FROM stretches WHERE stretch = ${stretch}) USING (nth, group_nth) WHERE NOT texts) p
       JOIN (SELECT *, ${AT} AS spot FROM claims) c USING (spot) ORDER BY p.nth, p.group_nth, p.spot`
    );
    for await (const chunk of rows) {
      const cells = BEFORE.map((_, i) => chunk.getColumnValues(i));
      for (const [row, claim] of claimsOf(chunk, BEFORE.length).entries()) {
        const [nth, groupNth, told, kept, at, start, end, name] = cells.map((column) => column[row]) as [
          number,
          bigint,
          number,
          number,
          number,
          string | null,
          string | null,
          string | null
        ];
        const next = {nth, group: Number(groupNth), told, kept};
        if (next.nth !== last.nth || next.group !== last.group) {
          endGroup();
          if (next.nth !== last.nth || batch.claims.size >= BATCH) endBatch();
          last = next;
        }
        group.claims.set(at, claim);
        if (name !== null) group.names.add(name);
        const {article_id} = claim;
        if (!group.articles.has(article_id))
          group.articles.set(article_id, articleOf(article_id, start, end));
      }
    }
  }
  await connection.run("DROP TABLE stretches");
  endGroup();
  endBatch();
  connection.closeSync();
}

/** The same with the texts of the documents, for checks that read them. What rests on no claim of the group is another group's. */
export async function checkPickedTexts(
  instance: DuckDBInstance,
  known: KnownToChecks,
  found: FoundTables
): Promise<void> {
  for (const [nth, {texts}] of BLOCKS.entries())
    if (texts !== undefined) await checkTexts(instance, nth, known, found);
}

async function checkTexts(
  instance: DuckDBInstance,
  nth: number,
  known: KnownToChecks,
  found: FoundTables
): Promise<void> {
  const connection = await instance.connect();
  const members = groupsOf(
    streamRows(
      connection,
      `SELECT p.group_nth AS name_of_group, c.claim_id AS claim_id FROM picked p JOIN near_claims c USING (spot)
       WHERE p.texts AND p.nth = ${nth} ORDER BY p.group_nth`
    )
  );
  const wanted = `SELECT DISTINCT group_nth AS name, article_id FROM picked p JOIN near_claims c USING (spot)
    WHERE p.texts AND p.nth = ${nth}`;
  for await (const {name, documents} of storedGroups(instance, wanted)) {
    const {value} = (await members.next()) as {value: {name: string; rows: Row[]}};
    if (value.name !== name) throw new Error(`blocks out of step: ${value.name} beside ${name}`);
    const own = new Set(value.rows.map((row) => String(row["claim_id"])));
    const input: CheckInput = {...known, ...documents};
    for (const check of BLOCKS[nth]?.checks ?? [])
      found.add(runCheck(check, input, (draft) => claimIdsOf(draft).some((id) => own.has(id))));
  }
  connection.closeSync();
}
