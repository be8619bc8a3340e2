import {TABLE_NAMES, type Claim} from "../../loaders/model.js";
import type {DossierIndex} from "./dossierIndex.js";
import type {Condition, Query} from "./parseExpression.js";

const MAX_CANDIDATES = 12;

/** Not a column: which of the rows that meet all other conditions, counted from 1 in the order of the text. */
const NTH = "nth";

/**
 * The claims that a query names, in the dossier's order; with `nth=2` only the second of them, so that a query need not hold the very
 * words or numbers that it is to look up.
 *
 * @throws Error for an unknown table, claim or column
 */
export function selectClaims(index: DossierIndex, {source, conditions}: Query): readonly Claim[] {
  const rows = selectAll(
    index,
    source,
    conditions.filter(({column}) => column !== NTH)
  );
  const nth = conditions.find(({column}) => column === NTH);
  return nth ? rows.slice(Number(nth.value) - 1, Number(nth.value)) : rows;
}

function selectAll(index: DossierIndex, source: string, conditions: readonly Condition[]): readonly Claim[] {
  const one = index.claims.get(source);
  if (one) return conditions.length === 0 ? [one] : selectRows([one], conditions);
  if (source === "claims") return selectRows(index.dossier.claims, conditions);
  if (!(TABLE_NAMES as readonly string[]).includes(source)) {
    throw new Error(
      /^\d{3}-\d+-/.test(source)
        ? `no claim has this id: ${source}`
        : `no such table: ${source}; tables are ${TABLE_NAMES.join(", ")}`
    );
  }
  return selectRows(
    index.dossier.claims.filter(({table}) => table === source),
    conditions
  );
}

/** The only claim that a query names. @throws Error that lists the candidates */
export function selectClaim(index: DossierIndex, query: Query): Claim {
  const claims = selectClaims(index, query);
  const [claim] = claims;
  if (claim && claims.length === 1) return claim;
  if (!claim) throw new Error(`no claim matches; nearest are:\n${list(nearest(index, query))}`);
  throw new Error(`${claims.length} claims match, expected one:\n${list(claims)}`);
}

/** Rows that meet every condition. @throws Error for a column that no row has */
export function selectRows<T extends object>(
  rows: readonly T[],
  conditions: readonly Condition[]
): readonly T[] {
  const [sample] = rows;
  for (const {column} of conditions) {
    if (sample && !rows.some((row) => column in row))
      throw new Error(`no such column: ${column}; columns are ${Object.keys(sample).join(", ")}`);
  }
  return rows.filter((row) => conditions.every((condition) => meets(row, condition)));
}

function meets(row: object, {column, operator, value}: Condition): boolean {
  const cell: unknown = (row as Record<string, unknown>)[column] ?? null;
  if (cell === null || value === null) return cell === value;
  const text = Array.isArray(cell) ? cell.join(";") : typeof cell === "string" ? cell : JSON.stringify(cell);
  return operator === "=" ? text === value : text.toLowerCase().includes(value.toLowerCase());
}

/** What is left when the last conditions are dropped one by one. */
function nearest(index: DossierIndex, {source, conditions}: Query): readonly Claim[] {
  for (let kept = conditions.length - 1; kept > 0; kept--) {
    const claims = selectClaims(index, {source, conditions: conditions.slice(0, kept)});
    if (claims.length > 0) return claims;
  }
  return selectClaims(index, {source, conditions: []});
}

function list(claims: readonly Claim[]): string {
  const shown = claims
    .slice(0, MAX_CANDIDATES)
    .map(
      ({claim_id, table, measure, item, value, value_low, quote}) =>
        `  ${claim_id}  ${table} measure=${measure}${item === null ? "" : ` item="${item}"`} value=${value ?? value_low ?? "none"}  “${quote}”`
    );
  const more = claims.length - shown.length;
  return [...shown, ...(more > 0 ? [`  … and ${more} more`] : [])].join("\n");
}
