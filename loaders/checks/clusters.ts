import {type Bounds, overlap} from "./figureBounds.js";

/** Rows whose figures leave room for one common value, and that value's bounds. */
export interface Cluster<T> {
  readonly bounds: Bounds;
  readonly rows: readonly T[];
}

/**
 * Sorts rows into as few groups as have a value in common, by one sweep over their lower bounds.
 * Which rows go together is decided from the lowest figure up; cost n log n.
 */
export function clusters<T>(rows: readonly {readonly row: T; readonly bounds: Bounds}[]): Cluster<T>[] {
  const found: {bounds: Bounds; rows: T[]}[] = [];
  for (const {row, bounds} of [...rows].sort(
    (a, b) => a.bounds.low - b.bounds.low || a.bounds.high - b.bounds.high
  )) {
    const last = found.at(-1);
    if (last && overlap(last.bounds, bounds)) {
      last.rows.push(row);
      last.bounds = {
        low: Math.max(last.bounds.low, bounds.low),
        high: Math.min(last.bounds.high, bounds.high)
      };
    } else found.push({bounds, rows: [row]});
  }
  return found;
}
