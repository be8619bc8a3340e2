/** An editor's decision on a claim or a finding: a row of `data/manual/reviews.csv`. */
export interface Review {
  /** claim_id or finding_id */
  readonly target: string;
  readonly kind: ReviewKind;
  /** what the editor saw: the quote of the claim or the caveat of the finding; if it has changed the question is open again */
  readonly expects: string;
  /** the value that a correction puts beside the original; null for every other kind */
  readonly value: string | null;
  readonly who: string;
  /** ISO date */
  readonly when: string;
  readonly why: string;
}

export const REVIEW_KINDS = ["confirm", "correct", "reject", "accept", "dismiss", "comment"] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
