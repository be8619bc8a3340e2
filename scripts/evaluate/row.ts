import type {Span, BuiltInTable} from "../../loaders/model.js";

/** What is scored: a row that a person annotated, or one that was made of the text. Offsets in UTF-16 units of the text. */
export interface Row extends Span {
  readonly table: BuiltInTable;
  readonly quote: string;
  readonly subject: string | null;
  /** other names under which the same subject is right */
  readonly subject_alt: readonly string[];
  readonly counterparty: string | null;
  /** the measure; for equipment the item */
  readonly name: string | null;
  /** one number or ISO date, two for a range, none for an item without a count */
  readonly values: readonly (number | string)[];
  /** as in the tables; things that are counted are a `count` */
  readonly unit: string;
  readonly hedge: string | null;
  readonly attributed_to: string | null;
  /** shortest ISO form */
  readonly as_of: string | null;
  /** may be there or not: it counts neither as missed nor as too much */
  readonly optional: boolean;
}

/** A text with the rows that people annotated in it. */
export interface AnnotatedText {
  readonly id: string;
  readonly text: string;
  /** as `--date` takes it */
  readonly date: string | null;
  readonly rows: readonly Row[];
}
