import type {NumberRead} from "./numbers.js";

/** Why digits or number words in a text are no quantity. */
export type Reason =
  | "date or name"
  | "year"
  | "clock time"
  | "score"
  | "footnote"
  | "list mark"
  | "label"
  | "designation"
  | "calibre"
  | "telephone or code"
  | "pronoun"
  | "rate";

/** What the test of a number may look at: the number, and what was found around it. */
export interface Candidate {
  readonly read: NumberRead;
  /** upper end of a range */
  readonly high: NumberRead | null;
  /** first token, with a currency sign; the first of the hedge */
  readonly from: number;
  readonly to: number;
  readonly hedgeFrom: number;
  readonly hasUnit: boolean;
  readonly isMoney: boolean;
  readonly hasHedge: boolean;
}
