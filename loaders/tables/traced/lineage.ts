import {parse, type ColumnTable} from "arquero";

/** A table, and for each of its rows the claims that it was made from. */
export interface Lineage {
  readonly table: ColumnTable;
  /** by the table's own row index, filtered rows included; each id once */
  readonly ids: readonly (readonly string[])[];
}

export type Args = readonly unknown[];

/** A verb with the ids taken along. */
export type Verb = (from: Lineage, args: Args) => Lineage;

/** Under which the ids are read. */
export const IDS = "claim_ids";

/** Calls a verb of Arquero by its name. */
export function call(table: ColumnTable, verb: string, args: Args): ColumnTable {
  const methods = table as unknown as Record<string, (...args: Args) => ColumnTable>;
  const method = methods[verb];
  if (!method) throw new Error(`no such verb of Arquero: ${verb}`);
  return method.apply(table, [...args]);
}

/** The ids of several rows together, each once, in the order in which they come. */
export function together(lists: Iterable<readonly string[]>): readonly string[] {
  const seen = new Set<string>();
  for (const list of lists) for (const id of list) seen.add(id);
  return [...seen];
}

/** The ids of each group of a table, in the order of its groups; of all its rows, where it is not grouped. */
export function idsOfGroups({table, ids}: Lineage): readonly (readonly string[])[] {
  const groups = groupsOf(table);
  const sets = Array.from({length: groups?.size ?? 1}, () => new Set<string>());
  table.scan((row) => {
    const set = sets[groups?.keys[Number(row)] ?? 0];
    for (const id of ids[Number(row)] ?? []) set?.add(id);
  });
  return sets.map((set) => [...set]);
}

/** Each row with the ids of its whole group: for cells worked out from all of them. */
export function withGroup(from: Lineage): Lineage["ids"] {
  const groups = groupsOf(from.table);
  const shared = idsOfGroups(from);
  return from.ids.map((own, row) => together([own, shared[groups?.keys[row] ?? 0] ?? []]));
}

interface Groups {
  readonly size: number;
  /** the group of each row */
  readonly keys: ArrayLike<number>;
}

export const groupsOf = (table: ColumnTable): Groups | null => table.groups();

/** Does an expression look beyond its own row: at sums, ranks, neighbours? */
export function looksAround(table: ColumnTable, values: unknown): boolean {
  return [values].flat().some((value) => {
    if (typeof value !== "object" || value === null) return false;
    const {ops} = parse(value, {table}) as unknown as {ops?: readonly unknown[]};
    return (ops ?? []).length > 0;
  });
}

/** Names of columns instead of selections such as `not("a")`, which would take a column in that nobody knows of. */
export function resolved(table: ColumnTable, values: unknown): unknown {
  if (typeof values === "function") return call(table, "select", [values]).columnNames();
  return Array.isArray(values) ? values.flatMap((value: unknown) => resolved(table, value)) : values;
}

/** The table with its row numbers in a further column, to see where each row of a result is from. */
export function tagged(table: ColumnTable, tag: string): ColumnTable {
  const rows = Array.from({length: table.totalRows()}, (_, row) => row);
  return table.create({
    data: {...(table.data() as object), [tag]: rows},
    names: [...table.columnNames(), tag]
  });
}

/** The row numbers that a result has in this column, by its own row index; null where a row is from nowhere. */
export function tagsOf(table: ColumnTable, tag: string): readonly (number | null)[] {
  const column = table.column(tag) as unknown as {at(row: number): number | null | undefined};
  return Array.from({length: table.totalRows()}, (_, row) => column.at(row) ?? null);
}

/** The result without these columns. */
export function untagged(table: ColumnTable, ...tags: readonly string[]): ColumnTable {
  const names = table.columnNames().filter((name) => !tags.includes(name));
  return table.create({
    names,
    data: Object.fromEntries(names.map((name) => [name, table.column(name)]))
  } as never);
}

/** The ids of the rows that these tags name. */
export const idsAt = (ids: Lineage["ids"], tags: readonly (number | null)[]): Lineage["ids"] =>
  tags.map((row) => (row === null ? [] : (ids[row] ?? [])));
