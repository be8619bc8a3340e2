import type {OtherChanges, OtherRow} from "./editionChanges.js";
import {fieldChanges, sharedColumns} from "./fieldChanges.js";
import {tableOf, type FrozenEdition, type Row} from "./frozenEdition.js";

interface OtherTable {
  readonly table: string;
  /** what makes a row the same row in both editions */
  readonly key: (row: Row, isLater: boolean) => string;
  /** columns that say nothing of their own: places, keys, what follows from others */
  readonly silent: readonly string[];
}

/** What differs in a table whose rows have a key of their own. */
export function compareOthers(
  before: FrozenEdition,
  after: FrozenEdition,
  {table, key, silent}: OtherTable
): OtherChanges {
  const [earlier, later] = [tableOf(before, table), tableOf(after, table)];
  const columns = sharedColumns(earlier, later).filter((column) => !silent.includes(column));
  const byKey = new Map(earlier.rows.map((row) => [key(row, false), row]));
  const left = new Map(byKey);
  const changed: OtherChanges["changed"][number][] = [];
  const added: OtherRow[] = [];
  for (const row of later.rows) {
    const name = key(row, true);
    const known = byKey.get(name);
    left.delete(name);
    if (!known) added.push(otherRow(name, row));
    else {
      const fields = fieldChanges(table, known, row, columns);
      if (fields.length > 0) changed.push({...otherRow(name, row), fields});
    }
  }
  return {changed, added, gone: [...left].map(([name, row]) => otherRow(name, row))};
}

/** Empty cells say nothing. */
const otherRow = (key: string, row: Row): OtherRow => ({
  key,
  cells: Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ""))
});
