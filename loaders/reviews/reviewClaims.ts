import type {Claim, ReviewRow} from "../model.js";
import {ManualError} from "../sources/readManual.js";
import {isFindingId, type Review} from "../sources/readReviews.js";
import {writeAmount} from "./amount.js";
import {correctClaim, type FieldCorrection, type Vocabulary} from "./correctClaim.js";
import {expectsOf} from "./expectsOf.js";
import {nearest} from "./nearest.js";
import {reviewRow} from "./reviewRow.js";
import {sameWords} from "./sameWords.js";
import {sayReview} from "./sayReview.js";

/** Claims after an editor, and what became of each decision. */
export interface ReviewedClaims {
  /** without rejected ones */
  readonly claims: readonly Claim[];
  /** one for each decision about claims, in their order */
  readonly rows: readonly ReviewRow[];
}

/**
 * Confirms, corrects and takes out claims as an editor decided. A decision whose quote or sentence has changed, or whose claim is gone, is
 * an open question and changes nothing.
 *
 * @param file the path of the decisions, to name in errors
 * @throws ManualError `file:line: column: what is wrong; remedy` for a corrected value that the field cannot hold
 */
export function reviewClaims(
  asRead: readonly Claim[],
  reviews: readonly Review[],
  known: Vocabulary,
  file: string
): ReviewedClaims {
  const claims = new Map(asRead.map((claim) => [claim.claim_id, claim]));
  const about = reviews.filter(({target}) => !isFindingId(target));
  const rows = about.map((review) => {
    const claim = claims.get(review.target);
    if (claim) {
      const found = expectsOf(claim);
      return reviewRow(review, {claim, found, applied: sameWords(found, review.expects)});
    }
    const words = asRead.map((claim) => ({id: claim.claim_id, words: expectsOf(claim)}));
    return reviewRow(review, {suggestion: nearest(review.expects, words)});
  });
  const applied = new Map<string, Review[]>();
  about.forEach((review, i) => {
    if (rows[i]?.state !== "applied") return;
    applied.set(review.target, [...(applied.get(review.target) ?? []), review]);
  });
  return {
    claims: asRead.flatMap((claim) => {
      const decisions = applied.get(claim.claim_id);
      return decisions ? decide(claim, decisions, known, file) : [claim];
    }),
    rows
  };
}

/** One claim, or none where it was rejected. */
function decide(claim: Claim, decisions: readonly Review[], known: Vocabulary, file: string): Claim[] {
  if (decisions.some(({kind}) => kind === "reject")) return [];
  const review = decisions.map(sayReview).join("; ");
  if (decisions.some(({kind}) => kind === "confirm")) return [{...claim, status: "confirmed", review}];
  const corrected = correctClaim(claim, decisions.flatMap(toCorrection), known, ({line, field}, reason) => {
    throw new ManualError(`${file}:${line}: column value: ${field} of ${claim.claim_id}: ${reason}`);
  });
  const before = writeAmount(claim);
  const value_read = before === writeAmount(corrected) ? null : before;
  return [{...corrected, status: "corrected", value_read, review}];
}

const toCorrection = ({field, value, line}: Review): (FieldCorrection & {line: number})[] =>
  field === null || value === null ? [] : [{field, value, line}];
