import {closeSync, fsyncSync, mkdirSync, openSync, renameSync} from "node:fs";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {CHECKS} from "../../loaders/checks/index.js";
import {quoted, ZSTD} from "../extract/store/duckdb.js";
import {SEVERITIES} from "../check/readOptions.js";
import {diskError} from "../terminal/diskError.js";

/** The tables that checks of a store write, each a file of that name. */
export const FINDINGS_TABLES = ["findings", "finding_claims"] as const;

const COLUMNS = `finding_id, "check", severity, verdict, caveat, hypothesis`;
const EVIDENCE = "finding_id, claim_id, reference_id, article_id, quote_start, quote_end, role";

/**
 * Writes all findings of a store, those on one document and those that hold documents against one another: the gravest first, then in the order
 * of the checks. A document is called by its `article_id`.
 *
 * @param folder where the files go; what is there stays until each new one is whole
 */
export async function writeFindings(
  connection: DuckDBConnection,
  folder: string,
  scratch: string
): Promise<void> {
  await connection.run(`CREATE TABLE ranks ("check" VARCHAR, kind VARCHAR, place INTEGER)`);
  const rows = CHECKS.map(({name, kind}, i) => `(${quoted(name)}, ${quoted(kind)}, ${i})`);
  await connection.run(`INSERT INTO ranks VALUES ${rows.join(", ")}`);
  await connection.run(`CREATE TABLE all_findings AS
    SELECT ${COLUMNS} FROM found UNION ALL
    SELECT ${COLUMNS} FROM (SELECT *, row_number() OVER (PARTITION BY finding_id ORDER BY nth) AS copy FROM held) WHERE copy = 1`);
  await connection.run(`CREATE VIEW all_evidence AS
    SELECT ${EVIDENCE}, row_number() OVER () AS nth, 0 AS place FROM found_claims UNION ALL
    SELECT ${EVIDENCE}, nth, place FROM held_claims WHERE nth IN (SELECT min(nth) FROM held GROUP BY finding_id)`);
  for (const check of CHECKS) await leaveOut(connection, check.name, check.yieldsTo ?? []);
  const severity = SEVERITIES.map((name, i) => `WHEN ${quoted(name)} THEN ${i}`).join(" ");
  await connection.run(`CREATE TABLE places AS
    SELECT finding_id, kind, CAST(row_number() OVER (ORDER BY CASE severity ${severity} END, place, finding_id) AS INTEGER) AS place
    FROM all_findings JOIN ranks USING ("check")`);
  mkdirSync(folder, {recursive: true});
  await write(
    "findings",
    `SELECT finding_id, "check", kind, severity, verdict, caveat, hypothesis FROM all_findings JOIN places USING (finding_id) ORDER BY place`
  );
  await write(
    "finding_claims",
    `SELECT ${EVIDENCE} FROM all_evidence e JOIN places p USING (finding_id) ORDER BY p.place, e.nth, e.place`
  );

  async function write(table: (typeof FINDINGS_TABLES)[number], query: string): Promise<void> {
    const file = join(folder, `${table}.parquet`);
    const draft = join(scratch, `${table}.parquet`);
    try {
      await connection.run(`COPY (${query}) TO ${quoted(draft)} (FORMAT parquet, ${ZSTD})`);
      const descriptor = openSync(draft, "r+");
      fsyncSync(descriptor);
      closeSync(descriptor);
      renameSync(draft, file);
    } catch (error) {
      throw diskError(error, `cannot write ${file}`);
    }
  }
}

/**
 * Leaves out what a catch-all check found where checks that it yields to have something about each of the same sentences, as `withoutRepeats` does
 * for findings in memory.
 */
async function leaveOut(
  connection: DuckDBConnection,
  check: string,
  yieldsTo: readonly string[]
): Promise<void> {
  if (yieldsTo.length === 0) return;
  const sentences = (names: readonly string[]): string =>
    `SELECT e.finding_id, coalesce(c.article_id, e.article_id) AS article_id, coalesce(c.sentence_start, e.quote_start) AS start
     FROM all_findings f JOIN all_evidence e USING (finding_id) LEFT JOIN claims c ON c.claim_id = e.claim_id
     WHERE e.role = 'about' AND f."check" IN (${names.map(quoted).join(", ")})`;
  await connection.run(`DELETE FROM all_findings WHERE finding_id IN (
    SELECT finding_id FROM (${sentences([check])}) own
      LEFT JOIN (SELECT DISTINCT article_id, start, TRUE AS told FROM (${sentences(yieldsTo)})) USING (article_id, start)
    GROUP BY finding_id HAVING bool_and(coalesce(told, FALSE)))`);
}
