import {refuseUnbounded} from "./boundedExpression.js";
import {type Cell, numberOrNull, readManual, required, several} from "./readManual.js";

/** The most there has been of something: a row of `data/manual/limits.csv`. */
export interface Limit {
  /** what is counted or measured, for people */
  readonly of: string;
  /** a regular expression for the words right before the figure, but for "of", "about" and the like; null: any */
  readonly before: string | null;
  /** a regular expression for the words right behind the figure; null: any */
  readonly behind: string | null;
  /** one of these words must stand in the sentence or the one before; none: any sentence */
  readonly context: readonly string[];
  /** greater than anything of the kind, with room */
  readonly most: number;
  /** the largest that there has been, and when */
  readonly source: string;
}

/** Reads `limits.csv`. @throws ManualError `file:line: column: what is wrong; remedy` for the first row that does not fit */
export const readLimits = (file: string, text: string): Limit[] =>
  readManual<Limit>(
    file,
    text,
    {
      of: required,
      before: expression,
      behind: expression,
      context: several,
      most: (cell) => {
        const value = numberOrNull(cell);
        if (value === null || value <= 0) throw new Error(`unexpected "${cell}"; write a number above 0`);
        return value;
      },
      source: required
    },
    ({before, behind}) => {
      if (before === null && behind === null)
        throw new Error("no words; fill in before or behind, so that the row can be found");
    }
  );

/** A regular expression that takes no longer than it is long; empty is none. */
const expression: Cell<string | null> = (cell) => {
  if (cell === "") return null;
  refuseUnbounded(cell);
  return cell;
};
