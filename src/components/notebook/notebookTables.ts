import type {FigureData} from "../../figures/figure.js";

type Row = Readonly<Record<string, unknown>>;

/** Of a claim, what is no column of its table. */
const NOT_COLUMNS = new Set(["table", "sentence", "sentence_start", "sentence_end", "list_id"]);

/** The published tables by name, as rows of plain values, and `claims` for all six at once. */
export function notebookTables(data: FigureData): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map<string, Row[]>([["claims", []]]);
  for (const claim of data.claims) {
    const cells = Object.entries(claim).filter(([name]) => !NOT_COLUMNS.has(name));
    const row = {...Object.fromEntries(cells), caveats: claim.caveats.join(";")};
    tables.get("claims")?.push({table: claim.table, ...row});
    tables.set(claim.table, [...(tables.get(claim.table) ?? []), row]);
  }
  const others = {
    articles: data.articles,
    references: data.references,
    findings: data.findings,
    finding_claims: data.findingClaims,
    reviews: data.reviews ?? []
  };
  for (const [name, rows] of Object.entries(others))
    tables.set(
      name,
      rows.map((row) => ({...row}))
    );
  return tables;
}
