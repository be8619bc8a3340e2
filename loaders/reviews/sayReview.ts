import type {ReviewField, ReviewKind} from "../model.js";

const DONE: Readonly<Record<ReviewKind, string>> = {
  confirm: "confirmed",
  correct: "corrected",
  reject: "rejected",
  accept: "accepted",
  dismiss: "dismissed",
  comment: "commented"
};

/** A decision in words: "corrected by AB on 2024-01-02: the report has 5,268", "subject corrected by …". */
export function sayReview({
  kind,
  field,
  who,
  when,
  why
}: {
  readonly kind: ReviewKind;
  readonly field: ReviewField | null;
  readonly who: string;
  readonly when: string;
  readonly why: string;
}): string {
  const what = field === null || field === "value" ? "" : `${field.replaceAll("_", " ")} `;
  return `${what}${DONE[kind]} by ${who} on ${when}: ${why}`;
}
