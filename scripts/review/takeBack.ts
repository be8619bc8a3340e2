import {REVIEW_KINDS, type Dossier} from "../../loaders/model.js";
import type {Vocabulary} from "../../loaders/reviews/correctClaim.js";
import {expectsOf} from "../../loaders/reviews/expectsOf.js";
import {reviewClaims} from "../../loaders/reviews/reviewClaims.js";
import {oneLine, sameWords} from "../../loaders/reviews/sameWords.js";
import {oneOf} from "../../loaders/sources/readManual.js";
import {checkReview, isFindingId, REVIEW_COLUMNS, type Review} from "../../loaders/sources/readReviews.js";
import {alreadyDecided, sameDecision} from "./alreadyDecided.js";
import {FILLED_IN, isFilledIn, type FilledRow} from "./sheetColumns.js";

export interface TakeBackOptions {
  /** where a row's own cell is empty */
  readonly who: string;
  readonly when: string;
  /** a decision may take the place of an earlier one */
  readonly replace: boolean;
}

/** What came of a sheet. */
export interface TakenBack {
  /** in the sheet's order; `line` is the sheet's row */
  readonly decisions: readonly Review[];
  /** earlier decisions whose place these take */
  readonly replaced: readonly Review[];
  /** what is wrong and the remedy, by the sheet's row */
  readonly refusals: readonly {readonly row: number; readonly reason: string}[];
  /** rows that say what was decided already */
  readonly repeated: number;
  /** rows that nobody filled in */
  readonly empty: number;
}

/**
 * Understands a sheet row by row: a row that is not understood is refused by itself, the others stand.
 *
 * @param existing the decisions that are kept already
 */
export function takeBack(
  rows: readonly FilledRow[],
  dossier: Dossier,
  existing: readonly Review[],
  known: Vocabulary,
  options: TakeBackOptions
): TakenBack {
  const decisions: Review[] = [];
  const replaced = new Set<Review>();
  const refusals: {row: number; reason: string}[] = [];
  const filled = rows.filter(isFilledIn);
  let repeated = 0;
  for (const row of filled) {
    try {
      const decision = readDecision(row, options);
      if (existing.some((earlier) => sameDecision(earlier, decision))) {
        repeated++;
        continue;
      }
      refuseStale(decision, dossier);
      const others = existing.filter((earlier) => !replaced.has(earlier));
      for (const earlier of alreadyDecided(decision, decisions, others, dossier.reviews, options.replace))
        replaced.add(earlier);
      const kept = [...others, ...decisions].filter((earlier) => !replaced.has(earlier));
      refuseValue([...kept.filter(({target}) => target === decision.target), decision], dossier, known);
      decisions.push(decision);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      refusals.push({row: row.row, reason: error.message});
    }
  }
  return {
    decisions,
    replaced: [...replaced],
    refusals,
    repeated,
    empty: rows.length - filled.length
  };
}

/** @throws Error `column: what is wrong; remedy` */
function readDecision({row, cells}: FilledRow, {who, when}: TakeBackOptions): Review {
  const read = <T>(column: string, cell: string, reader: (cell: string) => T): T => {
    try {
      return reader(cell);
    } catch (error) {
      throw new Error(`column ${column}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error
      });
    }
  };
  for (const name of FILLED_IN) read(name, cells[name] ?? "", refuseErrorCell);
  const cell = (name: string): string => oneLine(cells[name] ?? "");
  const target = read("target", cell("target"), REVIEW_COLUMNS.target);
  const kind = read("decision", cell("decision").toLowerCase(), oneOf(...REVIEW_KINDS));
  const field = read("field", cell("field").toLowerCase(), REVIEW_COLUMNS.field);
  const value = cell("value") === "" ? null : cell("value");
  checkReview({target, kind, field, value});
  return {
    target,
    kind,
    field: kind === "correct" ? (field ?? "value") : null,
    expects: read("expects", cell("expects"), REVIEW_COLUMNS.expects),
    value,
    who: read("who", cell("who") || who, withOption("--who")),
    when: read("when", cell("when") || when, wholeDay),
    why: read("why", cell("why"), REVIEW_COLUMNS.why),
    line: row
  };
}

/** What spreadsheets show in place of a formula that they cannot work out. */
const ERROR_CELL = /^(?:#[A-Z/0]+[!?]?|Err:\d+)$/;

function refuseErrorCell(cell: string): void {
  if (ERROR_CELL.test(cell))
    throw new Error(
      `the spreadsheet’s own error “${cell}”; a cell that begins with = is a formula: begin it with an apostrophe`
    );
}

const withOption =
  (option: string) =>
  (cell: string): string => {
    if (cell === "") throw new Error(`empty cell; fill it in, or give it once for all rows as ${option}`);
    return cell;
  };

/** Spreadsheets rewrite days as their country does; which of 4/5 is the month nobody can know. */
function wholeDay(cell: string): string {
  try {
    return REVIEW_COLUMNS.when(withOption("--when 2024-05-04")(cell));
  } catch (error) {
    if (cell === "" || !(error instanceof Error)) throw error;
    throw new Error(
      `unexpected "${cell}"; write the day as 2024-05-04 (format the column as text first), or empty the cell and give it once as --when 2024-05-04`,
      {cause: error}
    );
  }
}

/** @throws Error for a target that is gone, or has changed since the sheet was written */
function refuseStale({target, expects}: Review, {asRead, findings, reviews}: Dossier): void {
  const claim = asRead.find(({claim_id}) => claim_id === target);
  const finding = findings.find(({finding_id}) => finding_id === target);
  const found = claim ? expectsOf(claim) : finding?.caveat;
  if (found === undefined) {
    const suggestion = reviews.find((row) => row.target === target)?.suggestion ?? null;
    throw new Error(
      `column target: no ${isFindingId(target) ? "finding" : "claim"} is called ${target}; ${suggestion === null ? "write a new sheet" : `decide on ${suggestion} in its row, and delete the decision on ${target} in reviews.csv`}`
    );
  }
  if (!sameWords(found, expects))
    throw new Error(
      `column expects: ${target} has changed since the sheet was written; it is now: ${oneLine(found)}; write a new sheet and look again`
    );
}

/** @throws Error for a corrected value that the claim cannot hold */
function refuseValue(decisions: readonly Review[], {asRead}: Dossier, known: Vocabulary): void {
  const [first] = decisions;
  try {
    reviewClaims(
      asRead.filter(({claim_id}) => claim_id === first?.target),
      decisions,
      known,
      ""
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Error(error.message.replace(/^:\d+: /, ""), {cause: error});
  }
}
