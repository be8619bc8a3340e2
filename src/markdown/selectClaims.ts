import type {Claim, ReviewRow} from "../../loaders/model.js";
import {sayReview} from "../../loaders/reviews/sayReview.js";
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
  const others = conditions.filter(({column}) => column !== NTH);
  const nth = conditions.find(({column}) => column === NTH);
  if (!nth) return selectAll(index, index.dossier.claims, source, others);
  const rows = withRejected(index, {source, conditions: others});
  const row = rows[Number(nth.value) - 1];
  if (row && !index.claims.has(row.claim_id))
    throw new Error(decidedAway(index, [row]) ?? "no claim matches");
  return row ? [row] : [];
}

/** A rejected claim keeps its place in the count, so that `nth` never names another claim after a decision than before it. */
function withRejected(index: DossierIndex, {source, conditions}: Query): readonly Claim[] {
  const present = new Set(selectAll(index, index.dossier.claims, source, conditions));
  const asRead = new Set(selectAll(index, index.dossier.asRead, source, conditions));
  return index.dossier.asRead.flatMap((read) => {
    const claim = index.claims.get(read.claim_id);
    if (!claim) return asRead.has(read) ? [read] : [];
    return present.has(claim) ? [claim] : [];
  });
}

function selectAll(
  index: DossierIndex,
  claims: readonly Claim[],
  source: string,
  conditions: readonly Condition[]
): readonly Claim[] {
  return selectRows(rowsOf(index, claims, source), conditions);
}

/** The claims of a table, all of them, or the one with an id. */
function rowsOf(index: DossierIndex, claims: readonly Claim[], source: string): readonly Claim[] {
  if (source === "claims") return claims;
  const tables = index.dossier.tables.map(({name}) => name);
  if (tables.includes(source)) return claims.filter(({table}) => table === source);
  const own = claims === index.dossier.claims ? index.claims.get(source) : undefined;
  if (own) return [own];
  const read = index.dossier.asRead.filter(({claim_id}) => claim_id === source);
  if (read.length > 0 && claims === index.dossier.asRead) return read;
  throw new Error(
    decidedAway(index, read) ??
      (/^\d{3}-\d+-/.test(source)
        ? `no claim has this id: ${source}`
        : `no such table: ${source}; tables are ${tables.join(", ") || "none yet"}`)
  );
}

/** The only claim that a query names. @throws Error that lists the candidates */
export function selectClaim(index: DossierIndex, query: Query): Claim {
  const claims = selectClaims(index, query);
  const [claim] = claims;
  if (claim && claims.length === 1) return claim;
  if (!claim)
    throw new Error(
      noneLeft(index, query) ?? `no claim matches; nearest are:\n${list(nearest(index, query))}`
    );
  throw new Error(`${claims.length} claims match, expected one:\n${list(claims)}`);
}

/** Why a query that fitted a claim as it was read fits none any more: an editor's decision. Null where that is not why. */
export function noneLeft(index: DossierIndex, {source, conditions}: Query): string | null {
  const others = conditions.filter(({column}) => column !== NTH);
  return decidedAway(index, selectAll(index, index.dossier.asRead, source, others));
}

/** The rejections of claims that a query fits as they were read, in their order. */
export function rejectedBy(index: DossierIndex, {source, conditions}: Query): readonly ReviewRow[] {
  if (index.dossier.reviews.length === 0 || conditions.some(({column}) => column === NTH)) return [];
  const read = new Set(
    selectAll(index, index.dossier.asRead, source, conditions).map(({claim_id}) => claim_id)
  );
  return index.dossier.reviews.filter(
    ({target, kind, state}) => kind === "reject" && state === "applied" && read.has(target)
  );
}

/** Names claims that an editor rejected or corrected, with the decisions. */
function decidedAway({dossier}: DossierIndex, read: readonly Claim[]): string | null {
  const decisions = read.flatMap(({claim_id, quote}) =>
    dossier.reviews
      .filter(({target, state, kind}) => target === claim_id && state === "applied" && kind !== "confirm")
      .map((review) => `its claim ${claim_id} “${quote}” was decided on: ${sayReview(review)}`)
  );
  return decisions.length === 0
    ? null
    : `${decisions.join("; ")}. Edit the prose, or delete the row of this decision in data/manual/reviews.csv`;
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
