import type {Claim} from "../model.js";
import {isTied, rootsOf} from "./agreementRows.js";
import {statementPairs} from "./agreements.js";
import type {CheckInput} from "./check.js";
import type {StatementPair} from "./compareStatements.js";
import {groupBy} from "./groupBy.js";
import {type Manner, matterOf} from "./matterOf.js";
import {mergeSets} from "./mergeSets.js";

/** The statements on one thing, as the agreements tie them together. */
export interface AgreementPoint {
  readonly rows: readonly StatementPair[];
  readonly manner: Manner;
  /** its statements, in the order of the texts */
  readonly claims: readonly Claim[];
  /** those that leave room for one figure are one side, from the lowest or earliest on */
  readonly sides: readonly (readonly Claim[])[];
}

const cache = new WeakMap<CheckInput, readonly AgreementPoint[]>();

/** All points of the agreements, in their order. What two articles say of different times or things is no point. */
export function agreementPoints(input: CheckInput): readonly AgreementPoint[] {
  const known = cache.get(input);
  if (known) return known;
  const places = new Map(input.claims.map((claim, i) => [claim.claim_id, i]));
  const published = new Map(input.articles.map((article) => [article.article_id, article.published_start]));
  const tied = statementPairs(input).pairs.filter(isTied);
  const rootOf = rootsOf(tied);
  const points = [...groupBy(tied, ({one}) => rootOf(one.claim_id)).values()].map((rows) => {
    const ids = [...new Set(rows.flatMap(({one, other}) => [one.claim_id, other.claim_id]))];
    const sideOf = mergeSets(
      rows
        .filter(({verdict}) => verdict === "equal" || verdict === "compatible")
        .map(({one, other}) => [one.claim_id, other.claim_id])
    );
    const claims = ids
      .flatMap((id) => places.get(id) ?? [])
      .sort((a, b) => a - b)
      .flatMap((i) => input.claims[i] ?? []);
    // The rows go from the lowest figure up, and so do their first mentions.
    const rank = new Map(ids.map((id, i) => [sideOf(id), i]).reverse() as [string, number][]);
    const [first] = claims;
    return {
      rows,
      manner: (first && matterOf(first, published.get(first.article_id) ?? null)?.manner) ?? "stock",
      claims,
      sides: [...groupBy(claims, ({claim_id}) => sideOf(claim_id))]
        .sort(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
        .map(([, side]) => side)
    };
  });
  cache.set(input, points);
  return points;
}

/** The articles of claims, each once. */
export const articlesOf = (claims: readonly Claim[]): string[] => [
  ...new Set(claims.map(({article_id}) => article_id))
];
