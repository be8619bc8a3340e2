import {
  call,
  groupsOf,
  idsOfGroups,
  looksAround,
  resolved,
  tagged,
  tagsOf,
  together,
  untagged,
  type Lineage,
  type Verb
} from "./lineage.js";

const ROW = "row of origin";

/**
 * Cells that were empty are filled in. Where they are worked out from a group, the row has the ids of the group besides its own; a row that was
 * not there before (`expand`) has those of the group whatever it is filled with, since its keys are from there.
 */
export const impute: Verb = (from, [values, options]) => {
  const {expand, ...rest} = (options ?? {}) as Readonly<Record<string, unknown>>;
  const start = reified(from);
  const args =
    expand === undefined ? [values, options] : [values, {...rest, expand: resolved(start.table, expand)}];
  const result = call(tagged(start.table, ROW), "impute", args);
  const shared = idsOfGroups(start);
  const groups = groupsOf(result);
  const spreads = looksAround(start.table, values);
  const filled = Object.keys(values as object);
  const ids = tagsOf(result, ROW).map((row, at) => {
    const group = shared[groups?.keys[at] ?? 0] ?? [];
    if (row === null) return group;
    const own = start.ids[row] ?? [];
    return spreads && filled.some((name) => isEmpty(cell(start, name, row))) ? together([own, group]) : own;
  });
  return {table: untagged(result, ROW), ids};
};

/** Without the rows that are filtered out, so that row numbers are those of the result. */
function reified({table, ids}: Lineage): Lineage {
  const result = call(tagged(table, ROW), "reify", []);
  return {
    table: untagged(result, ROW),
    ids: tagsOf(result, ROW).map((row) => (row === null ? [] : (ids[row] ?? [])))
  };
}

const cell = ({table}: Lineage, name: string, row: number): unknown =>
  (table.column(name) as unknown as {at(row: number): unknown}).at(row);

/** What Arquero fills: null, undefined and what is not a number. */
const isEmpty = (value: unknown): boolean => value === null || value === undefined || Number.isNaN(value);
