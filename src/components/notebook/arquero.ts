/** The part of Arquero that the notebook uses. */
export interface Arquero {
  /** functions and helpers that steps may call, by name */
  readonly helpers: Readonly<Record<string, unknown>>;
  /** verbs that keep the ids of claims */
  readonly verbs: readonly string[];
  /** a table whose rows know the claims that they come from, whatever is done with it */
  readonly traced: (rows: readonly object[]) => ArqueroTable;
  readonly toCsv: (columns: readonly string[], rows: readonly (readonly unknown[])[]) => string;
}

export interface ArqueroTable {
  columnNames(): string[];
  objects(options?: {limit?: number}): Row[];
  numRows(): number;
  groups(): {readonly size: number} | null;
}

/** A row of a result, with the ids of the claims that it comes from under `IDS`. */
export type Row = Readonly<Record<string, unknown>>;

/** The column in which a table keeps the ids of the claims that each row comes from. */
export const IDS = "claim_ids";

/** The ids of the claims that a row comes from. */
export function idsOf(row: Row): readonly string[] {
  const ids = row[IDS];
  return Array.isArray(ids) ? (ids as string[]) : [];
}
