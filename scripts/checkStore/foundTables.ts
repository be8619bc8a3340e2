import type {DuckDBConnection} from "@duckdb/node-api";
import type {CheckResult} from "../../loaders/checks/check.js";

/** What dossier checks found so far, kept in the database so that it need not fit into memory. */
export interface FoundTables {
  /** @param note what the caveat has to say of how much was looked at */
  add(result: CheckResult, note?: string): void;
  close(): void;
}

/** Makes the tables `held` and `held_claims`, for findings that hold documents against one another; `nth` is the order in which they were found. */
export async function foundTables(connection: DuckDBConnection): Promise<FoundTables> {
  await connection.run(`CREATE TABLE held (nth INTEGER, finding_id VARCHAR, "check" VARCHAR, severity VARCHAR,
    verdict VARCHAR, caveat VARCHAR, hypothesis VARCHAR)`);
  await connection.run(`CREATE TABLE held_claims (nth INTEGER, place INTEGER, finding_id VARCHAR, claim_id VARCHAR,
    reference_id VARCHAR, article_id VARCHAR, quote_start INTEGER, quote_end INTEGER, role VARCHAR)`);
  const findings = await connection.createAppender("held");
  const evidence = await connection.createAppender("held_claims");
  let nth = 0;
  const text = (to: typeof findings, cell: string | null): void =>
    cell === null ? to.appendNull() : to.appendVarchar(cell);
  const integer = (to: typeof findings, cell: number | null): void =>
    cell === null ? to.appendNull() : to.appendInteger(cell);
  return {
    add({findings: found, findingClaims}, note = "") {
      const numbers = new Map<string, number>();
      for (const {finding_id, check, severity, verdict, caveat, hypothesis} of found) {
        numbers.set(finding_id, ++nth);
        findings.appendInteger(nth);
        for (const cell of [finding_id, check, severity, verdict, caveat + note, hypothesis])
          text(findings, cell);
        findings.endRow();
      }
      for (const [place, row] of findingClaims.entries()) {
        evidence.appendInteger(numbers.get(row.finding_id) ?? 0);
        evidence.appendInteger(place);
        for (const cell of [row.finding_id, row.claim_id, row.reference_id, row.article_id])
          text(evidence, cell);
        for (const cell of [row.quote_start, row.quote_end]) integer(evidence, cell);
        text(evidence, row.role);
        evidence.endRow();
      }
    },
    close() {
      findings.closeSync();
      evidence.closeSync();
    }
  };
}
