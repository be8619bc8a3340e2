import {isoDate, oneOf, optional, readManual, required} from "./readManual.js";

export const REVIEW_KINDS = ["confirm", "correct", "reject", "accept", "dismiss", "comment"] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** An editor's decision: claims are confirmed, corrected or rejected, findings accepted, dismissed or commented. */
export interface Review {
  /** claim_id or finding_id */
  readonly target: string;
  readonly kind: ReviewKind;
  /** what the editor saw: a claim's quote, a finding's caveat; where that has changed the question is open again */
  readonly expects: string;
  /** the value that a correction puts beside the original; null for every other kind */
  readonly value: string | null;
  readonly who: string;
  /** ISO date of the decision */
  readonly when: string;
  readonly why: string;
}

/** The kinds of decision that settle a finding; the others are about claims. */
const ABOUT_FINDINGS: readonly ReviewKind[] = ["accept", "dismiss", "comment"];

/**
 * Reads `reviews.csv`.
 *
 * @param file the path to name in errors
 * @throws ManualError `file:line: what is wrong; remedy` for the first row that is not understood
 */
export function readReviews(file: string, text: string): Review[] {
  const taken = new Set<string>();
  return readManual<Review>(
    file,
    text,
    {
      target: required,
      kind: oneOf(...REVIEW_KINDS),
      expects: required,
      value: optional,
      who: required,
      when: (cell) => isoDate(required(cell)) ?? cell,
      why: required
    },
    ({target, kind, value}) => {
      const isFinding = target.startsWith("f-");
      if (isFinding !== ABOUT_FINDINGS.includes(kind))
        throw new Error(
          `column kind: unexpected "${kind}" for ${target}; a finding (f-…) takes accept, dismiss or comment, a claim confirm, correct or reject`
        );
      if ((kind === "correct") !== (value !== null))
        throw new Error(
          kind === "correct"
            ? "column value: empty cell; a correction needs the corrected value"
            : `column value: unexpected "${value}"; only a correction takes a value`
        );
      if (taken.has(target))
        throw new Error(`column target: ${target} was decided in an earlier row; keep one row for it`);
      taken.add(target);
    }
  );
}
