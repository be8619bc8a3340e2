import type {Claim} from "../../../loaders/model.js";

/** Did an editor put a value in place of the one that was read? Then the figure is drawn with an outline and says so. */
export const isCorrected = ({value_read}: Claim): boolean => value_read !== null;

/** What follows a corrected value wherever a drawing writes it. */
export const correctedNote = (claim: Claim): string => (isCorrected(claim) ? " (corrected)" : "");

/** Who corrected or confirmed a claim, when and why, and what is printed; null where no editor has looked at it. */
export function decisionWords({
  review,
  quote,
  value_read
}: Pick<Claim, "review" | "quote" | "value_read">): string | null {
  if (review === null) return null;
  const decided = `${review.charAt(0).toUpperCase()}${review.slice(1)}`;
  const ended = /[.!?…]$/u.test(decided) ? decided : `${decided}.`;
  return value_read === null ? ended : `${ended} As read: ${String(value_read)}; printed: “${quote}”.`;
}
