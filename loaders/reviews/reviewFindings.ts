import type {Finding, FindingState, ReviewKind, ReviewRow} from "../model.js";
import {isFindingId, type Review} from "../sources/readReviews.js";
import {nearest} from "./nearest.js";
import {reviewRow} from "./reviewRow.js";
import {sameWords} from "./sameWords.js";
import {sayReview} from "./sayReview.js";

/** Findings after an editor, and what became of each decision. */
export interface ReviewedFindings {
  readonly findings: readonly Finding[];
  /** one for each decision about findings, in their order */
  readonly rows: readonly ReviewRow[];
}

const STATES: Readonly<Partial<Record<ReviewKind, FindingState>>> = {
  accept: "accepted",
  dismiss: "dismissed"
};

/**
 * Accepts, dismisses and comments findings as an editor decided. A decision on another caveat than the one found now, or on a finding that is
 * gone, is an open question and changes nothing.
 */
export function reviewFindings(findings: readonly Finding[], reviews: readonly Review[]): ReviewedFindings {
  const known = new Map(findings.map((finding) => [finding.finding_id, finding]));
  const about = reviews.filter(({target}) => isFindingId(target));
  const rows = about.map((review) => {
    const finding = known.get(review.target);
    if (finding) {
      const found = finding.caveat;
      return reviewRow(review, {finding, found, applied: sameWords(found, review.expects)});
    }
    const words = findings.map(({finding_id, caveat}) => ({id: finding_id, words: caveat}));
    return reviewRow(review, {suggestion: nearest(review.expects, words)});
  });
  const applied = new Map(
    about.filter((_, i) => rows[i]?.state === "applied").map((review) => [review.target, review])
  );
  return {
    findings: findings.map((finding) => {
      const review = applied.get(finding.finding_id);
      return review ? {...finding, state: STATES[review.kind] ?? "open", review: sayReview(review)} : finding;
    }),
    rows
  };
}
