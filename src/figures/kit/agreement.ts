import type {Agreement, Claim} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {group} from "./d3.js";
import {once} from "./once.js";

/** How two or more articles stand to each other on one point, from the gravest to none. */
export const VERDICTS = ["conflict", "superseded", "compatible", "one voice", "agree", "once"] as const;
export type PointVerdict = (typeof VERDICTS)[number];

/** One thing that articles speak of: one measure of one subject, or one item of a list. */
export interface Point {
  readonly key: string;
  readonly verdict: PointVerdict;
  readonly claims: readonly Claim[];
  /** how many independent origins stand behind it */
  readonly origins: number;
}

/**
 * All claims, by the point that they speak to, in the order in which the points first occur. What belongs together and how it stands is read from
 * the published agreements, as the checks read it; a claim that has no neighbour there is a point of its own.
 */
export const points = once((data: FigureData): readonly Point[] => {
  const shown = new Set(data.claims.map(({claim_id}) => claim_id));
  const rows = data.agreements.filter(
    ({point_id, claim_id, other_claim_id}) =>
      point_id !== null && shown.has(claim_id) && shown.has(other_claim_id)
  );
  const pointOf = new Map(
    rows.flatMap(({point_id, claim_id, other_claim_id}) =>
      [claim_id, other_claim_id].map((id) => [id, point_id] as const)
    )
  );
  const rowsOf = group(rows, ({point_id}) => point_id);
  return [...group(data.claims, ({claim_id}) => pointOf.get(claim_id) ?? claim_id)].map(([key, claims]) => {
    const own = rowsOf.get(key) ?? [];
    return {key, claims, verdict: verdictOf(own, claims), origins: own[0]?.point_origins ?? 1};
  });
});

function verdictOf(rows: readonly Agreement[], claims: readonly Claim[]): PointVerdict {
  const verdicts = new Set(rows.map(({verdict}) => verdict));
  if (verdicts.has("conflict")) return "conflict";
  if (new Set(claims.map(({article_id}) => article_id)).size < 2) return "once";
  if (verdicts.has("superseded")) return "superseded";
  if (verdicts.has("compatible")) return "compatible";
  return (rows[0]?.point_origins ?? 1) > 1 ? "agree" : "one voice";
}
