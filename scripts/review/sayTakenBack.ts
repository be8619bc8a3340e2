import type {ReviewRow} from "../../loaders/model.js";
import {sayReview} from "../../loaders/reviews/sayReview.js";
import {REVIEWS} from "../../loaders/dossier.js";
import type {TakenBack} from "./takeBack.js";

/**
 * What came of a sheet, in a few lines: each decision, what it replaces, and which of them is an open question at once because another
 * changed what it was about.
 *
 * @param rows what became of all decisions
 */
export function sayTakenBack(
  {decisions, replaced, refusals, repeated, empty}: TakenBack,
  rows: readonly ReviewRow[],
  dryRun: boolean
): string {
  const isOpen = (target: string): boolean =>
    rows.some((row) => row.target === target && row.state === "open question");
  const lines = decisions.map((decision) => {
    const {target, value} = decision;
    const to = value === null ? "" : ` (${value})`;
    const open = isOpen(target)
      ? "; an open question at once, since another decision changed what it is about"
      : "";
    return `  ${target}: ${sayReview(decision)}${to}${open}`;
  });
  const parts = [
    `${decisions.length} ${decisions.length === 1 ? "decision" : "decisions"} ${dryRun ? "would be taken" : "taken"} into ${REVIEWS}`,
    ...(replaced.length > 0 ? [`${replaced.length} earlier replaced`] : []),
    ...(repeated > 0 ? [`${repeated} there already`] : []),
    `${refusals.length} refused`,
    `${empty} empty`
  ];
  return [...lines, `${parts.join(", ")}.`].join("\n");
}
