import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {groupBy} from "../../loaders/checks/groupBy.js";
import type {Severity} from "../../loaders/model.js";
import {filesNamed, quoted, rowsOf} from "../extract/store/duckdb.js";
import {storedFiles} from "../extract/store/storedFiles.js";
import {CHECKS_FOLDER} from "./checkStore.js";

/** How many findings of one check and severity there are. */
export interface FoundCount {
  readonly check: string;
  readonly severity: Severity;
  readonly findings: number;
}

/** A finding of a store, with the sentences that it rests on. */
export interface FoundInStore {
  readonly finding_id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly verdict: string;
  /** a document is called by its name */
  readonly caveat: string;
  readonly sentences: readonly {readonly name: string; readonly start: number; readonly text: string}[];
}

export interface FoundAll {
  readonly counts: readonly FoundCount[];
  readonly gravest: readonly FoundInStore[];
}

const SENTENCES_AT_MOST = 6;

/** Reads what the checks of a store wrote: counts of what is wanted, and the first of that with its sentences. */
export async function readFindings(
  folder: string,
  {severities, checks}: {readonly severities: readonly string[]; readonly checks: readonly string[]},
  top: number
): Promise<FoundAll> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1", memory_limit: "400MB"});
  const connection = await instance.connect();
  const table = (name: string): string =>
    `read_parquet(${filesNamed([join(folder, CHECKS_FOLDER, `${name}.parquet`)])}, file_row_number = true)`;
  const below = (name: string): string => storedFiles(folder, name);
  const list = (words: readonly string[]): string => words.map(quoted).join(", ");
  const wanted = `${table("findings")} WHERE severity IN (${list(severities)}) AND "check" IN (${list(checks)})`;
  try {
    const counts = await rowsOf(
      connection,
      `SELECT "check", severity, count(*) AS n, min(file_row_number) AS first FROM ${wanted} GROUP BY "check", severity ORDER BY first`
    );
    await connection.run(`CREATE TABLE top AS SELECT * FROM ${wanted} ORDER BY file_row_number LIMIT ${top}`);
    await connection.run(
      `CREATE TABLE evidence AS SELECT e.* FROM ${table("finding_claims")} e SEMI JOIN top USING (finding_id)`
    );
    await connection.run(`CREATE TABLE own AS SELECT c.claim_id, c.article_id, c.sentence, c.sentence_start
      FROM ${below("claims")} c SEMI JOIN evidence USING (claim_id)`);
    const ids = await rowsOf(connection, `SELECT caveat FROM top`);
    const named = new Set(ids.flatMap(({caveat}) => String(caveat).match(/\b[0-9a-f]{16}\b/g) ?? []));
    const names = await rowsOf(
      connection,
      `SELECT article_id, min(name) AS name FROM ${below("documents")} WHERE article_id IN (SELECT article_id FROM own)
         OR article_id IN (SELECT article_id FROM evidence) OR article_id IN (${list([...named, ""])}) GROUP BY article_id`
    );
    const nameOf = new Map(names.map(({article_id, name}) => [String(article_id), String(name)]));
    const passages = await rowsOf(
      connection,
      `SELECT DISTINCT e.finding_id, e.article_id, e.quote_start AS start, substring(t.text, e.quote_start + 1, e.quote_end - e.quote_start) AS text
       FROM evidence e JOIN ${below("texts")} t ON left(t.document_hash, 16) = e.article_id WHERE e.quote_start IS NOT NULL
       UNION ALL SELECT DISTINCT e.finding_id, own.article_id, own.sentence_start, own.sentence FROM evidence e JOIN own USING (claim_id)
       ORDER BY 1, 2, 3`
    );
    const sentences = groupBy(passages, ({finding_id}) => String(finding_id));
    const findings = await rowsOf(connection, "SELECT * FROM top ORDER BY file_row_number");
    return {
      counts: counts.map((row) => ({
        check: String(row["check"]),
        severity: String(row["severity"]) as Severity,
        findings: Number(row["n"])
      })),
      gravest: findings.map((row) => ({
        finding_id: String(row["finding_id"]),
        check: String(row["check"]),
        severity: String(row["severity"]) as Severity,
        verdict: String(row["verdict"]),
        caveat: String(row["caveat"]).replace(/\b[0-9a-f]{16}\b/g, (id) => nameOf.get(id) ?? id),
        sentences: (sentences.get(String(row["finding_id"])) ?? [])
          .slice(0, SENTENCES_AT_MOST)
          .map((one) => ({
            name: nameOf.get(String(one["article_id"])) ?? String(one["article_id"]),
            start: Number(one["start"]),
            text: String(one["text"])
          }))
      }))
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
