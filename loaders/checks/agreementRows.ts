import {shortHash} from "../claims/claimId.js";
import type {Agreement, Claim} from "../model.js";
import type {ClaimOrigins} from "./claimOrigins.js";
import type {StatementPair} from "./compareStatements.js";
import type {Reach} from "./figureReach.js";
import {groupBy} from "./groupBy.js";
import {mergeSets} from "./mergeSets.js";

const BASES: Readonly<Record<Reach["basis"], string>> = {
  exact: "as printed",
  rounding: "half of the last digit that is not an idle zero",
  hedge: "five percent for “about”",
  growth: "growth within a year",
  "open bound": "an open bound is read up to twice its number",
  range: "the bounds of the range"
};

type Origins = Pick<ClaimOrigins, "count" | "passingOn">;
type TimeOf = (claim: Claim) => {readonly start: string; readonly end: string} | null;

function toAgreement(
  {one, other, reaches, verdict, because}: StatementPair,
  timeOf: TimeOf,
  count: ClaimOrigins["count"],
  passingOn?: ReadonlySet<string>
): Omit<Agreement, "point_id" | "point_origins"> {
  const time = (claim: Claim): string | null => {
    const days = timeOf(claim);
    return days && (days.start === days.end ? days.start : `${days.start}/${days.end}`);
  };
  const tolerances = reaches.map(({tolerance}) => tolerance);
  const measured = tolerances.length > 0 && !tolerances.includes(null);
  return {
    agreement_id: `a-${shortHash(`${one.claim_id} ${other.claim_id}`, 7)}`,
    measure: one.measure,
    claim_id: one.claim_id,
    other_claim_id: other.claim_id,
    article_id: one.article_id,
    other_article_id: other.article_id,
    verdict,
    because,
    tolerance: measured ? tolerances.reduce<number>((sum, t) => sum + (t ?? 0), 0) : null,
    tolerance_basis:
      reaches.length === 0 ? null : [...new Set(reaches.map(({basis}) => BASES[basis]))].join("; "),
    speaker: one.attributed_to,
    other_speaker: other.attributed_to,
    time: time(one),
    other_time: time(other),
    quote: one.quote,
    other_quote: other.quote,
    origins: count([one, other], verdict === "conflict", passingOn)
  };
}

/** Whether two statements are on one thing at one time. */
export const isTied = ({verdict}: StatementPair): boolean =>
  verdict !== "different_times" && verdict !== "different_scopes";

/** One claim for all that are tied to each other by some steps. */
export const rootsOf = (tied: readonly StatementPair[]): ((claim_id: string) => string) =>
  mergeSets(tied.map(({one, other}) => [one.claim_id, other.claim_id]));

/** Names what is tied together, and counts who stands behind it. */
export function agreementRows(
  rows: readonly StatementPair[],
  timeOf: TimeOf,
  {count, passingOn}: Origins
): Agreement[] {
  const tied = rows.filter(isTied);
  const rootOf = rootsOf(tied);
  const points = new Map(
    [...groupBy(tied, ({one}) => rootOf(one.claim_id))].map(([root, same]) => {
      const claims = [...new Set(same.flatMap(({one, other}) => [one, other]))];
      const isConflict = same.some(({verdict}) => verdict === "conflict");
      const from = passingOn(claims);
      const named = {point_id: `p-${shortHash(root, 7)}`, point_origins: count(claims, isConflict, from)};
      return [root, {from, named}] as const;
    })
  );
  const none = {point_id: null, point_origins: null};
  const ties = new Set(tied);
  return rows.map((row) => {
    const point = ties.has(row) ? points.get(rootOf(row.one.claim_id)) : undefined;
    return {...toAgreement(row, timeOf, count, point?.from), ...(point?.named ?? none)};
  });
}
