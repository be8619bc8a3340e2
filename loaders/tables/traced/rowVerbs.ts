import {
  call,
  idsAt,
  IDS,
  looksAround,
  resolved,
  tagged,
  tagsOf,
  untagged,
  withGroup,
  type Args,
  type Lineage,
  type Verb
} from "./lineage.js";
import {tableOf} from "./unwrap.js";

const ROW = "row of origin";

/** Verbs that leave rows where they are, or only hide some: each row keeps its ids. */
const keep =
  (verb: string): Verb =>
  ({table, ids}, args) => ({table: call(table, verb, args), ids});

/** Verbs that pick rows out and copy them. */
const pick =
  (verb: string): Verb =>
  (from, args) =>
    follow(from, verb, args, from.ids);

/** Each row of the result has the ids of the row that it is a copy of. */
function follow({table}: Lineage, verb: string, args: Args, ids: Lineage["ids"]): Lineage {
  const result = call(tagged(table, ROW), verb, args);
  return {table: untagged(result, ROW), ids: idsAt(ids, tagsOf(result, ROW))};
}

/** New cells are made from their own row, or from all of its group where they hold a sum, a rank or a neighbour. */
const derive: Verb = (from, args) => ({
  table: call(from.table, "derive", args),
  ids: looksAround(from.table, args[0]) ? withGroup(from) : from.ids
});

const spread: Verb = (from, args) => ({
  table: call(from.table, "spread", args),
  ids: looksAround(from.table, args[0]) ? withGroup(from) : from.ids
});

/** One row becomes several. */
const multiply =
  (verb: "fold" | "unroll"): Verb =>
  (from, [values, options]) => {
    const {table} = from;
    const known = (options ?? {}) as Readonly<Record<string, unknown>>;
    const drop = "drop" in known ? {drop: resolved(table, known.drop)} : {};
    const ids = looksAround(table, values) ? withGroup(from) : from.ids;
    return follow(from, verb, [resolved(table, values), {...known, ...drop}], ids);
  };

/** The ids are there anyway: whoever asks for them by name gets no second column. */
const select: Verb = ({table, ids}, args) => ({
  table: call(
    table,
    "select",
    args.flat().filter((column) => column !== IDS)
  ),
  ids
});

/** Rows that another table knows, or does not know; they stay what they are. */
const against =
  (verb: string): Verb =>
  ({table, ids}, [other, ...args]) => ({table: call(table, verb, [tableOf(other), ...args]), ids});

export const ROW_VERBS: Readonly<Record<string, Verb>> = {
  filter: keep("filter"),
  orderby: keep("orderby"),
  unorder: keep("unorder"),
  groupby: keep("groupby"),
  ungroup: keep("ungroup"),
  rename: keep("rename"),
  relocate: keep("relocate"),
  params: keep("params"),
  select,
  derive,
  spread,
  slice: pick("slice"),
  sample: pick("sample"),
  reify: pick("reify"),
  fold: multiply("fold"),
  unroll: multiply("unroll"),
  semijoin: against("semijoin"),
  antijoin: against("antijoin")
};
