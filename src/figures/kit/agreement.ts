import type {Agreement, Claim, Origin} from "../../../loaders/model.js";
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

/**
 * The articles that pass on what they say of a thing from nobody by name, which is no origin. An article that names somebody for it too is none of
 * them.
 */
export function namingNobody(data: FigureData, claims: readonly Claim[]): ReadonlySet<string> {
  const kinds = kindsOf(data);
  const articlesWith = (...sought: readonly Origin["kind"][]): ReadonlySet<string> =>
    new Set(
      claims
        .filter(({claim_id}) => kinds.get(claim_id)?.some((kind) => sought.includes(kind)))
        .map(({article_id}) => article_id)
    );
  const naming = articlesWith("speaker", "agency", "release");
  return new Set([...articlesWith("unnamed")].filter((article_id) => !naming.has(article_id)));
}

const kindsOf = once(({origins, claimOrigins}) => {
  const kinds = new Map(origins.map(({origin_id, kind}) => [origin_id, kind]));
  const found = new Map<string, Origin["kind"][]>();
  for (const {claim_id, origin_id} of claimOrigins) {
    const kind = kinds.get(origin_id);
    if (kind) found.set(claim_id, [...(found.get(claim_id) ?? []), kind]);
  }
  return found;
});

function verdictOf(rows: readonly Agreement[], claims: readonly Claim[]): PointVerdict {
  const verdicts = new Set(rows.map(({verdict}) => verdict));
  if (verdicts.has("conflict")) return "conflict";
  if (new Set(claims.map(({article_id}) => article_id)).size < 2) return "once";
  if (verdicts.has("superseded")) return "superseded";
  if (verdicts.has("compatible")) return "compatible";
  return (rows[0]?.point_origins ?? 1) > 1 ? "agree" : "one voice";
}
