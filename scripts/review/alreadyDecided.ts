import type {ReviewRow} from "../../loaders/model.js";
import {sayReview} from "../../loaders/reviews/sayReview.js";
import {sameWords} from "../../loaders/reviews/sameWords.js";
import type {Review} from "../../loaders/sources/readReviews.js";

/**
 * The earlier decisions whose place a new one takes: questions that are open again, since this answers them, and with `replace` any other on
 * the same thing.
 *
 * @param sheet what rows above in the sheet decide
 * @param existing what is kept already
 * @param rows what became of that
 * @throws Error for a second decision that nobody asked for
 */
export function alreadyDecided(
  decision: Review,
  sheet: readonly Review[],
  existing: readonly Review[],
  rows: readonly ReviewRow[],
  replace: boolean
): Review[] {
  const above = sheet.find((other) => onSame(other, decision));
  if (above)
    throw new Error(
      `column target: ${decision.target} is decided in row ${above.line} too; keep one of the two`
    );
  const earlier = existing.filter((other) => onSame(other, decision));
  const standing = earlier.find((other) => !replace && !isOpenQuestion(other, rows));
  if (standing)
    throw new Error(
      `column target: ${decision.target} was ${sayReview(standing)}; empty the row, or let this decision take its place with --replace`
    );
  return earlier;
}

/** The same decision, taken back a second time with the same sheet. */
export const sameDecision = (a: Review, b: Review): boolean =>
  a.target === b.target &&
  a.kind === b.kind &&
  a.field === b.field &&
  a.value === b.value &&
  a.who === b.who &&
  a.when === b.when &&
  sameWords(a.why, b.why) &&
  sameWords(a.expects, b.expects);

/** Corrections of different fields of one claim stand beside each other. */
const onSame = (a: Review, b: Review): boolean =>
  a.target === b.target && (a.kind !== "correct" || b.kind !== "correct" || a.field === b.field);

const isOpenQuestion = ({target, field}: Review, rows: readonly ReviewRow[]): boolean =>
  rows.some((row) => row.target === target && row.field === field && row.state === "open question");
