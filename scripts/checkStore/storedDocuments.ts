import type {DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {CheckInput} from "../../loaders/checks/check.js";
import type {Article, Claim, Seed} from "../../loaders/model.js";
import {KINDS} from "../../loaders/scale/documentTables.js";
import type {Sentence} from "../../loaders/sources/findSentences.js";
import {AT} from "./placeClaims.js";
import {ARTICLE_COLUMNS, CLAIM_COLUMNS, storedArticle, storedClaim} from "./storedClaim.js";
import {streamRows, type Row} from "./streamRows.js";

/** What is known of some documents, to be joined with what people know. */
export type Documents = Pick<CheckInput, "claims" | "articles" | "seeds" | "sentences"> & {
  readonly regions: ReadonlyMap<string, readonly never[]>;
};

/** Documents that are looked at together, with their texts and all of their claims. */
export interface Group {
  readonly name: string;
  readonly documents: Documents;
}

/**
 * Makes the table `near_claims`: all claims of the documents that are to be looked at with their texts. They lie all over the store, so that it is read
 * through for them once.
 *
 * @param placed SQL: documents by where the first claim of each stands
 * @param named SQL: documents by `article_id`
 */
export async function gatherClaims(
  connection: DuckDBConnection,
  placed: string,
  named: string
): Promise<void> {
  await connection.run(`CREATE TABLE near_claims AS SELECT * EXCLUDE (document_hash, thing, file_index, file_row_number), ${AT} AS spot
    FROM claims WHERE ${AT} - claim_number IN (${placed}) OR article_id IN (${named})`);
}

/**
 * Reads groups of documents, one after the other. Their claims are in `near_claims`.
 *
 * @param wanted SQL that gives pairs of `name` and `article_id`, each once
 */
export async function* storedGroups(instance: DuckDBInstance, wanted: string): AsyncGenerator<Group> {
  const [texts, claims] = [await instance.connect(), await instance.connect()];
  try {
    const claimRows = groupsOf(
      streamRows(
        claims,
        `SELECT w.name AS name_of_group, ${CLAIM_COLUMNS} FROM (${wanted}) w JOIN near_claims c USING (article_id)
         ORDER BY w.name, c.article_id, c.claim_number`
      )
    );
    let waiting: IteratorResult<{name: string; rows: Row[]}, unknown> = await claimRows.next();
    for await (const {name, rows} of groupsOf(textRows(texts, wanted))) {
      // a group of documents without any claim has none
      const own = waiting.done !== true && waiting.value.name === name ? waiting.value.rows : [];
      if (own.length > 0) waiting = await claimRows.next();
      yield {name, documents: documentsOf(rows, own.map(storedClaim))};
    }
  } finally {
    texts.closeSync();
    claims.closeSync();
  }
}

const textRows = (connection: DuckDBConnection, wanted: string) =>
  streamRows(
    connection,
    `SELECT w.name AS name_of_group, a.article_id AS article_id, ${ARTICLE_COLUMNS}, t.text AS text, t.sentences AS sentences
     FROM (${wanted}) w JOIN articles a USING (article_id) JOIN texts t USING (document_hash)
     ORDER BY w.name, a.article_id`
  );

/** Rows that come sorted by their group, each group at once. */
export async function* groupsOf(rows: AsyncGenerator<Row>): AsyncGenerator<{name: string; rows: Row[]}> {
  let own: Row[] = [];
  let name = "";
  for await (const row of rows) {
    const next = String(row["name_of_group"]);
    if (own.length > 0 && next !== name) {
      yield {name, rows: own};
      own = [];
    }
    name = next;
    own.push(row);
  }
  if (own.length > 0) yield {name, rows: own};
}

function documentsOf(rows: readonly Row[], claims: readonly Claim[]): Documents {
  const articles = rows.map((row): Article => ({...storedArticle(row), end: String(row["text"]).length}));
  return {
    claims,
    articles,
    seeds: rows.map((row, i): Seed => ({
      seed: articles[i]?.seed ?? "",
      sha256: "",
      text: String(row["text"])
    })),
    sentences: new Map(rows.map((row, i) => [articles[i]?.article_id ?? "", sentencesOf(row)])),
    regions: new Map()
  };
}

function sentencesOf({sentences}: Row): Sentence[] {
  const cells = JSON.parse(String(sentences)) as number[];
  return Array.from({length: cells.length / 4}, (_, i) => {
    const [start = 0, end = 0, kind = 0, paragraph = 0] = cells.slice(i * 4, i * 4 + 4);
    return {start, end, kind: KINDS[kind] ?? "body", paragraph};
  });
}
