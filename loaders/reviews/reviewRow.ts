import type {Claim, Finding, ReviewField, ReviewRow} from "../model.js";
import type {Review} from "../sources/readReviews.js";
import {writeAmount} from "./amount.js";

/** What is there of a decision's target. */
interface Target {
  readonly claim?: Claim;
  readonly finding?: Pick<Finding, "finding_id">;
  /** its words now */
  readonly found?: string;
  /** are they what the editor saw? */
  readonly applied?: boolean;
  readonly suggestion?: string | null;
}

/** A decision with what became of it. */
export function reviewRow(
  {target, kind, field, value, who, when, why, expects}: Review,
  {claim, finding, found, applied = false, suggestion = null}: Target
): ReviewRow {
  return {
    target,
    kind,
    field,
    state: applied ? "applied" : "open question",
    value,
    as_read: claim ? asRead(claim, field) : null,
    who,
    when,
    why,
    expects,
    found: found ?? null,
    suggestion,
    caveats: [],
    finding_id: finding?.finding_id ?? null,
    table: claim?.table ?? null,
    article_id: claim?.article_id ?? null,
    measure: claim?.measure ?? null,
    item: claim?.item ?? null,
    unit: claim?.unit ?? null,
    original_value: claim?.original_value ?? null,
    quote: claim?.quote ?? null,
    quote_start: claim?.quote_start ?? null,
    quote_end: claim?.quote_end ?? null
  };
}

/** What a field held before any correction. */
function asRead(claim: Claim, field: ReviewField | null): number | string | null {
  switch (field) {
    case null:
    case "value":
      return writeAmount(claim);
    case "as_of":
      return claim.as_of_start === null && claim.as_of_end === null
        ? null
        : `${claim.as_of_start ?? ".."}/${claim.as_of_end ?? ".."}`;
    default:
      return claim[field] ?? null;
  }
}
