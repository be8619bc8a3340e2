import {op} from "arquero";
import type {Claim, Finding} from "../model.js";
import {traced} from "./traced/traced.js";

/** How many claims of a table an article makes, and how many of them are in doubt. */
export interface SummaryRow {
  readonly article_id: string;
  readonly table: string;
  readonly claims: number;
  readonly with_caveats: number;
  readonly with_errors: number;
  /** the rows that this one was made from */
  readonly claim_ids: readonly string[];
  /** ids of the findings about any of them, each once */
  readonly caveats: readonly string[];
}

/** Claims counted by article and table, in the order of articles and tables. Each row keeps the ids of what it counts. */
export function summary(claims: readonly Claim[], findings: readonly Finding[]): SummaryRow[] {
  const errors = new Set(findings.filter((f) => f.severity === "error").map((f) => f.finding_id));
  const rows = claims.map(({article_id, table, claim_id, caveats}) => ({
    article_id,
    table,
    claim_id,
    doubted: caveats.length > 0 ? 1 : 0,
    wrong: caveats.some((id) => errors.has(id)) ? 1 : 0
  }));
  if (rows.length === 0) return [];
  const caveats = new Map(claims.map((claim) => [claim.claim_id, claim.caveats]));
  const counted = traced(rows)
    .groupby("article_id", "table")
    .rollup({
      claims: op.count(),
      with_caveats: op.sum("doubted"),
      with_errors: op.sum("wrong")
    })
    .objects() as Omit<SummaryRow, "caveats">[];
  return counted.map((row) => ({
    ...row,
    caveats: [...new Set(row.claim_ids.flatMap((id) => caveats.get(id) ?? []))]
  }));
}
