import type {Claim} from "../../../loaders/model.js";
import type {FigureData} from "../../figures/figure.js";
import type {Arquero, ArqueroTable} from "./arquero.js";

/** Rows of published tables, as their JSON files have them. */
type Rows = readonly object[];

/** Fetches a published table as rows, by its name. */
export type FetchRows = (name: string) => Promise<Rows>;

/** The name under which all tables of claims are one. */
export const CLAIMS = "claims";

/** The published tables, opened when somebody asks for them. */
export interface OpenTables {
  readonly names: readonly string[];
  open(names: readonly string[]): Promise<void>;
  /** undefined as long as it is not open */
  get(name: string): ArqueroTable | undefined;
  /** what is known of claims, findings and articles so far, as figures take it */
  data(): FigureData;
}

/** What says of every result which doubts there are about it, whatever table it comes from. */
const ALWAYS = ["findings", "finding_claims", "articles"];

/**
 * @param tables of claims, and all others
 */
export function openTables(
  aq: Arquero,
  tables: {readonly claims: readonly string[]; readonly others: readonly string[]},
  fetchRows: FetchRows
): OpenTables {
  const names = [CLAIMS, ...tables.claims, ...tables.others];
  const rows = new Map<string, Rows>();
  const opened = new Map<string, ArqueroTable>();
  let data: FigureData | null = null;
  const fetchOnce = async (name: string): Promise<void> => {
    if (rows.has(name)) return;
    rows.set(name, await fetchRows(name));
    data = null;
  };
  return {
    names,
    async open(wanted) {
      const known = wanted.filter((name) => names.includes(name));
      const files = known.flatMap((name) => (name === CLAIMS ? tables.claims : [name]));
      await Promise.all([...new Set([...ALWAYS, ...files])].map(fetchOnce));
      for (const name of known)
        if (!opened.has(name)) opened.set(name, aq.traced(rowsOf(name, tables.claims, rows)));
    },
    get: (name) => opened.get(name),
    data: () => (data ??= toData(tables.claims, rows))
  };
}

/** The rows of a table by its name, with the ids of every claim that they name. */
export function rowsOf(name: string, claims: readonly string[], rows: ReadonlyMap<string, Rows>): Rows {
  if (name === CLAIMS)
    return claims.flatMap((table) => (rows.get(table) ?? []).map((row) => ({table, ...row})));
  return (rows.get(name) ?? []).map((row) => ({...row, claim_ids: namedClaims(row)}));
}

/** Every claim that a row of a published table names: a decision its target, an agreement both of its sides. */
function namedClaims(row: object): readonly string[] {
  const {claim_id, other_claim_id, claim_ids, target, table} = row as Readonly<Record<string, unknown>>;
  const all = [claim_id, other_claim_id, claim_ids, target !== undefined && table !== null ? target : null];
  return all.flat().filter((id) => typeof id === "string");
}

/** What figures need to know of the tables that are open: claims, findings, articles. */
export function toData(claims: readonly string[], rows: ReadonlyMap<string, Rows>): FigureData {
  const of = (name: string): readonly unknown[] => rows.get(name) ?? [];
  return {
    claims: claims.flatMap((table) => of(table).map((row) => ({...(row as Claim), table}))),
    findings: of("findings") as FigureData["findings"],
    findingClaims: of("finding_claims") as FigureData["findingClaims"],
    articles: of("articles") as FigureData["articles"],
    references: [],
    agreements: [],
    origins: [],
    claimOrigins: []
  };
}
