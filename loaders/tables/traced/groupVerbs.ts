import {
  call,
  groupsOf,
  idsOfGroups,
  idsAt,
  resolved,
  tagged,
  tagsOf,
  untagged,
  type Args,
  type Lineage,
  type Verb
} from "./lineage.js";

const ROW = "row of origin";

/** A row for each group has the ids of all of it. */
const gather =
  (verb: string): Verb =>
  (from, args) => ({table: call(from.table, verb, args), ids: idsOfGroups(from)});

/**
 * The first row of those that are alike stands for all of them, with the ids of all: what one of them is doubted for is doubted of the rest.
 * Without keys rows are alike that have the same cells.
 */
export const dedupe: Verb = (from, args) => {
  const {table} = from;
  const keys = keysOf(from, args);
  const alike: Lineage = {table: call(call(table, "ungroup", []), "groupby", keys), ids: from.ids};
  const shared = idsOfGroups(alike);
  const groups = groupsOf(alike.table);
  const result = call(tagged(table, ROW), "dedupe", keys);
  const all = from.ids.map((own, row) => shared[groups?.keys[row] ?? 0] ?? own);
  return {table: untagged(result, ROW), ids: idsAt(all, tagsOf(result, ROW))};
};

function keysOf({table}: Lineage, args: Args): Args {
  const keys = resolved(table, args.flat()) as Args;
  return keys.length > 0 ? keys : table.columnNames();
}

export const GROUP_VERBS: Readonly<Record<string, Verb>> = {
  rollup: gather("rollup"),
  count: gather("count"),
  pivot: gather("pivot"),
  dedupe
};
