import type {ColumnTable} from "arquero";
import type {Lineage} from "./lineage.js";

const known = new WeakMap<object, Lineage>();

/** Remembers what a table that readers hold stands for. */
export function remember(handle: object, lineage: Lineage): void {
  known.set(handle, lineage);
}

/** A table that keeps its ids; null for any other value. */
export const lineageOf = (value: unknown): Lineage | null =>
  typeof value === "object" && value !== null ? (known.get(value) ?? null) : null;

/** Arquero's own table, for Arquero. */
export const tableOf = (value: unknown): ColumnTable => lineageOf(value)?.table ?? (value as ColumnTable);

/** A table with its ids; a plain one has none. */
export function asLineage(value: unknown): Lineage {
  const found = lineageOf(value);
  if (found) return found;
  const table = value as ColumnTable;
  return {table, ids: Array.from({length: table.totalRows()}, () => [])};
}
