import {REVIEW_FIELDS, REVIEW_KINDS, type ReviewField, type ReviewKind} from "../model.js";
import {rearm} from "./formulaCells.js";
import {type Cell, isoDate, oneOf, readManual, required} from "./readManual.js";

/** An editor's decision: a row of `data/manual/reviews.csv`. */
export interface Review {
  /** claim_id or finding_id */
  readonly target: string;
  readonly kind: ReviewKind;
  /** what a correction corrects; null for every other kind */
  readonly field: ReviewField | null;
  /** what the editor saw: a claim's quote in its sentence, a finding's caveat; where that has changed the question is open again */
  readonly expects: string;
  /** what a correction puts in place of what was read; null for every other kind */
  readonly value: string | null;
  readonly who: string;
  /** ISO date of the decision */
  readonly when: string;
  readonly why: string;
  /** of the file, from 1 */
  readonly line: number;
}

/** The kinds of decision that settle a finding; the others are about claims. */
const ABOUT_FINDINGS: readonly ReviewKind[] = ["accept", "dismiss", "comment"];

/** Is the target of a decision a finding, and not a claim? */
export const isFindingId = (target: string): boolean => target.startsWith("f-");

type Row = Omit<Review, "line">;

/**
 * Reads `reviews.csv`. One row decides on a target; corrections of several fields of one claim are a row each.
 *
 * @param file the path to name in errors
 * @throws ManualError `file:line: what is wrong; remedy` for the first row that is not understood
 */
export function readReviews(file: string, text: string): Review[] {
  const refuseSecond = decidedOnce();
  const lines: number[] = [];
  const rows = readManual<Row>(file, text, REVIEW_COLUMNS, (row, line) => {
    checkReview(row);
    refuseSecond(row);
    lines.push(line);
  });
  return rows.map((row, i) => ({
    ...row,
    field: row.kind === "correct" ? (row.field ?? "value") : null,
    line: lines[i] ?? 0
  }));
}

/** Apostrophes that keep a spreadsheet from running a cell are no part of it. */
const words: Cell<string> = (cell) => rearm(required(cell));

/** The columns of `reviews.csv`, in the order in which they are written. */
export const REVIEW_COLUMNS: {readonly [Name in keyof Row]: Cell<Row[Name]>} = {
  target: required,
  kind: oneOf(...REVIEW_KINDS),
  field: (cell) => (cell === "" ? null : oneOf(...REVIEW_FIELDS)(cell)),
  expects: words,
  value: (cell) => rearm(cell) || null,
  who: words,
  when: wholeDay,
  why: words
};

/**
 * Refuses cells of a decision that do not go together.
 *
 * @throws Error `column: what is wrong; remedy`
 */
export function checkReview({
  target,
  kind,
  field,
  value
}: Pick<Row, "target" | "kind" | "field" | "value">): void {
  if (isFindingId(target) !== ABOUT_FINDINGS.includes(kind))
    throw new Error(
      `column kind: unexpected "${kind}" for ${target}; a finding (f-…) takes accept, dismiss or comment, a claim confirm, correct or reject`
    );
  if (kind === "correct" && value === null)
    throw new Error("column value: empty cell; a correction needs the corrected value");
  if (kind === "correct") return;
  if (value !== null) throw new Error(`column value: unexpected "${value}"; only a correction takes a value`);
  if (field !== null) throw new Error(`column field: unexpected "${field}"; only a correction takes a field`);
}

/** Tells two decisions on one thing; corrections of two fields of one claim are none. */
function decidedOnce(): (row: Row) => void {
  const taken = new Map<string, Set<string>>();
  return ({target, kind, field}) => {
    const fields = taken.get(target) ?? new Set();
    const what = kind === "correct" ? (field ?? "value") : "";
    if (fields.has(what) || fields.has("") || (what === "" && fields.size > 0))
      throw new Error(
        `column target: ${target}${what === "" ? "" : ` (${what})`} was decided in an earlier row; keep one row for it`
      );
    taken.set(target, fields.add(what));
  };
}

function wholeDay(cell: string): string {
  const day = isoDate(required(cell));
  if (day?.length !== 10) throw new Error(`unexpected "${cell}"; write the day as 2013-09-23`);
  return day;
}
