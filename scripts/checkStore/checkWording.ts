import type {DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {CheckInput} from "../../loaders/checks/check.js";
import type {KnownToChecks} from "../../loaders/scale/documentTables.js";
import {hashOf} from "../../loaders/scale/wordHashes.js";
import type {FoundTables} from "./foundTables.js";
import {runCheck} from "./runCheck.js";
import {storedGroups} from "./storedDocuments.js";
import {streamRows} from "./streamRows.js";

/** A word in more documents than that says nothing of where they come from; it is what `sharedSentences` has for sentences. */
const COMMON_WORD = 40;
/** Two documents with so many of the other words in common may tell of one thing in like words: as many as `sharedSentences` wants in a sentence. */
const WORDS_IN_COMMON = 7;
/** So many documents that go back to one another are looked at together. */
const DOCUMENTS_TOGETHER = 40;

/** Checks that hold texts against one another which share their wording. */
const CHECKS = [
  "same-digits",
  "retold-otherwise",
  "day-retold",
  "reach-shifts",
  "near-verbatim",
  "shared-quotation"
];

/**
 * Makes the table `kin_groups`: documents that share rare words with one another, the closest together.
 *
 * @returns the hashes of words that too many documents have
 */
export async function makeKin(connection: DuckDBConnection): Promise<ReadonlySet<number>> {
  const common = new Set<number>();
  for await (const {word} of streamRows(
    connection,
    `SELECT word FROM (SELECT unnest(words) AS word FROM words JOIN articles USING (document_hash))
     GROUP BY word HAVING count(*) > ${COMMON_WORD}`
  ))
    common.add(Number(word));
  await connection.run(`CREATE TABLE kin AS
    WITH numbered AS (SELECT document_hash, CAST(row_number() OVER (ORDER BY article_id) AS INTEGER) AS number FROM articles),
    spread AS (SELECT number, unnest(words) AS word FROM words JOIN numbered USING (document_hash)),
    telling AS (
      SELECT word, list(number ORDER BY number) AS ids FROM spread GROUP BY word
      HAVING count(*) BETWEEN 2 AND ${COMMON_WORD}
    ), pairs AS (
      SELECT one, other FROM (SELECT ids, unnest(ids) AS one FROM telling), unnest(ids) AS t(other) WHERE one < other
    )
    SELECT a.article_id AS one, b.article_id AS other, common
    FROM (SELECT one, other, count(*) AS common FROM pairs GROUP BY one, other HAVING count(*) >= ${WORDS_IN_COMMON})
      JOIN (SELECT * FROM numbered JOIN articles USING (document_hash)) a ON a.number = one
      JOIN (SELECT * FROM numbered JOIN articles USING (document_hash)) b ON b.number = other`);
  const groupOf = new Map<string, string[]>();
  for await (const {one, other} of streamRows(
    connection,
    "SELECT one, other FROM kin ORDER BY common DESC, one, other"
  ))
    join(groupOf, String(one), String(other));
  await connection.run("DROP TABLE kin");
  await connection.run("CREATE TABLE kin_groups (name VARCHAR, article_id VARCHAR)");
  const appender = await connection.createAppender("kin_groups");
  for (const group of new Set(groupOf.values())) {
    const name = group.reduce((a, b) => (a < b ? a : b));
    for (const id of group) {
      appender.appendVarchar(name);
      appender.appendVarchar(id);
      appender.endRow();
    }
  }
  appender.closeSync();
  return common;
}

/** Runs the checks on the groups of `kin_groups`. */
export async function checkWording(
  instance: DuckDBInstance,
  known: KnownToChecks,
  common: ReadonlySet<number>,
  found: FoundTables
): Promise<void> {
  for await (const {documents} of storedGroups(instance, "FROM kin_groups")) {
    const input: CheckInput = {...known, ...documents, isCommon: (word) => common.has(hashOf(word))};
    for (const check of CHECKS) found.add(runCheck(check, input));
  }
}

/** Puts two documents into one group, unless it would grow too large: the closest come first. */
function join(groupOf: Map<string, string[]>, one: string, other: string): void {
  const [a, b] = [groupOf.get(one) ?? [one], groupOf.get(other) ?? [other]];
  if (a === b || a.length + b.length > DOCUMENTS_TOGETHER) return;
  const [large, small] = a.length >= b.length ? [a, b] : [b, a];
  large.push(...small);
  for (const id of large) groupOf.set(id, large);
}
