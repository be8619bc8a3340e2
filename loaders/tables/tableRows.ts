import {codePointOffsets} from "../sources/codePoints.js";
import type {Agreement, Claim, ClaimTable, Dossier} from "../model.js";
import {summary} from "./summary.js";
import {claimCells, schemasOf, type TableSchema} from "./schema.js";

/** One published table: its schema and its cells, row by row in the schema's order of columns. */
export interface Table {
  readonly schema: TableSchema;
  readonly rows: readonly (readonly unknown[])[];
}

/** Every table of a dossier, in the schema's order; rows in the order of seeds and texts, or of their lists. */
export function tableRows(dossier: Dossier): Table[] {
  return schemasOf(dossier).map((schema) => ({schema, rows: rowsOf(schema, dossier)}));
}

function rowsOf(schema: TableSchema, dossier: Dossier): unknown[][] {
  const table = dossier.tables.find(({name}) => name === schema.name);
  if (table) return claimsIn(table, dossier.claims).map((claim) => claimCells(claim, schema));
  const pick = (row: object): unknown[] =>
    schema.fields.map(({name}) => (row as Record<string, unknown>)[name] ?? null);
  switch (schema.name) {
    case "articles": {
      const texts = new Map(dossier.seeds.map((seed) => [seed.seed, codePointOffsets(seed.text)]));
      return dossier.articles.map((article) => {
        const toCodePoints = texts.get(article.seed) ?? ((offset: number) => offset);
        return pick({...article, start: toCodePoints(article.start), end: toCodePoints(article.end)});
      });
    }
    case "references":
      return dossier.references.map(pick);
    case "findings":
      return dossier.findings.map(pick);
    case "finding_claims":
      return dossier.findingClaims.map(pick);
    case "reviews":
      return dossier.reviews.map(pick);
    case "agreements":
      return withCaveats(dossier).map(pick);
    case "origins":
      return dossier.origins.map(pick);
    case "claim_origins":
      return dossier.claimOrigins.map(pick);
    case "summary":
      return summary(dossier.claims, dossier.findings).map(pick);
    default:
      throw new Error(`table without rows: ${schema.name}`);
  }
}

/** The claims of a table, sorted as it says; unknowns last. */
function claimsIn({name, sort}: ClaimTable, claims: readonly Claim[]): readonly Claim[] {
  const own = claims.filter(({table}) => table === name);
  if (sort.length === 0) return own;
  const cell = (claim: Claim, column: string): Cell =>
    (claim as unknown as Readonly<Record<string, Cell | undefined>>)[column] ?? null;
  return [...own].sort((a, b) => {
    for (const column of sort) {
      const order = compareCells(cell(a, column), cell(b, column));
      if (order !== 0) return order;
    }
    return 0;
  });
}

type Cell = string | number | null;

/** Numbers by size and before texts, which go by code unit: the same on every machine. */
function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : 1;
}

/** Each agreement with the findings about either side. */
export function withCaveats({
  agreements,
  claims
}: Pick<Dossier, "agreements" | "claims">): (Agreement & {readonly caveats: readonly string[]})[] {
  const caveats = new Map(claims.map((claim) => [claim.claim_id, claim.caveats]));
  return agreements.map((agreement) => ({
    ...agreement,
    caveats: [
      ...new Set([agreement.claim_id, agreement.other_claim_id].flatMap((id) => caveats.get(id) ?? []))
    ]
  }));
}
