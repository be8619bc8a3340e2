/** What a review sheet tells, in the order of its columns. */
export const TOLD = [
  "target",
  "what",
  "severity",
  "figure",
  "as_read",
  "unit",
  "sentence",
  "before",
  "after",
  "article",
  "date",
  "address",
  "so_far"
] as const;

/** What an editor fills in. */
export const FILLED_IN = ["decision", "field", "value", "who", "when", "why"] as const;

/** Every column; the last holds what the editor sees, so that a decision on something that changes is not applied to it. */
export const SHEET_COLUMNS = [...TOLD, ...FILLED_IN, "expects"] as const;

/** A row of a review sheet as it is written: what an editor fills in is empty. */
export type SheetRow = Readonly<Record<(typeof TOLD)[number] | "expects", string>>;

/** The cells of a row of a sheet that came back, by column; trimmed, without the apostrophes that disarm formulas. */
export interface FilledRow {
  /** as a spreadsheet counts rows, the header being 1 */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Has an editor written into this row? Name and day alone are none: they are filled down for a whole sheet. */
export function isFilledIn({cells}: FilledRow): boolean {
  return FILLED_IN.some((name) => name !== "who" && name !== "when" && (cells[name] ?? "") !== "");
}
