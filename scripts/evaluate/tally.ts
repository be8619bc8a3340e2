import {TABLE_NAMES, type BuiltInTable} from "../../loaders/model.js";

/** How many rows are right, too much, and missed. */
export interface Tally {
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
}

export type Tallies = Readonly<Record<BuiltInTable, Tally>>;

export const NONE: Tally = {right: 0, extra: 0, missed: 0};

/** Tables of figures; the timeline is counted apart. */
export const NUMERIC: readonly BuiltInTable[] = TABLE_NAMES.filter((name) => name !== "timeline");

export const eachTable = (tally: (table: BuiltInTable) => Tally): Tallies =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, tally(table)])) as unknown as Tallies;

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (a, b) => ({right: a.right + b.right, extra: a.extra + b.extra, missed: a.missed + b.missed}),
    NONE
  );

/** Precision, recall and their harmonic mean F1 (van Rijsbergen 1979); null where nothing was there to be right or wrong. */
export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export function rates({right, extra, missed}: Tally): Rates {
  const part = (all: number): number | null => (all === 0 ? null : right / all);
  const precision = part(right + extra);
  const recall = part(right + missed);
  return {precision, recall, f1: part(right + (extra + missed) / 2)};
}
