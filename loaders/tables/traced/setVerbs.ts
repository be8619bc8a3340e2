import {dedupe} from "./groupVerbs.js";
import {
  call,
  groupsOf,
  idsAt,
  idsOfGroups,
  tagged,
  tagsOf,
  untagged,
  type Args,
  type Lineage,
  type Verb
} from "./lineage.js";
import {asLineage} from "./unwrap.js";

const ROW = "row of origin";

/** The rows of several tables, one after the other. */
const concat: Verb = (from, args) => chain(from, args.flat().map(asLineage));

function chain(from: Lineage, others: readonly Lineage[]): Lineage {
  const table = call(
    from.table,
    "concat",
    others.map((other) => other.table)
  );
  if (table === from.table) return from;
  const ids: (readonly string[])[] = [];
  for (const part of [from, ...others])
    part.table.scan((row) => {
      ids.push(part.ids[Number(row)] ?? []);
    });
  return {table, ids};
}

const union: Verb = (from, args) => dedupe(concat(from, args), []);

/** Rows that all tables have, with the ids that they have in any of them. */
const intersect: Verb = (from, args) => {
  const others = sameColumns(from, args);
  const shared = shareAlike(chain(from, others));
  const ids: (readonly string[])[] = [];
  let at = 0;
  from.table.scan((row) => {
    ids[Number(row)] = shared[at++] ?? [];
  });
  return among(from, "intersect", others, others.length === 0 ? from.ids : ids);
};

/** Rows that no other table has. */
const except: Verb = (from, args) => {
  const others = sameColumns(from, args);
  return others.length === 0 ? from : among(from, "except", others, shareAlike(from));
};

/** Each row with the ids of all rows that have the same cells. */
function shareAlike({table, ids}: Lineage): Lineage["ids"] {
  const alike = {table: call(call(table, "ungroup", []), "groupby", table.columnNames()), ids};
  const shared = idsOfGroups(alike);
  const groups = groupsOf(alike.table);
  return ids.map((own, row) => shared[groups?.keys[row] ?? 0] ?? own);
}

/** Semijoins or antijoins by all columns, then each of the rows once, as Arquero has it, with the row numbers besides. */
function among(
  {table}: Lineage,
  verb: "intersect" | "except",
  others: readonly Lineage[],
  ids: Lineage["ids"]
): Lineage {
  const names = table.columnNames();
  const start = tagged(table, ROW);
  const kept = others.reduce<Lineage["table"]>(
    (left, other) => call(left, verb === "intersect" ? "semijoin" : "antijoin", [other.table]),
    others.length === 0 ? call(start, "reify", [[]]) : start
  );
  const result = call(kept, "dedupe", names);
  return {table: untagged(result, ROW), ids: idsAt(ids, tagsOf(result, ROW))};
}

const sameColumns = ({table}: Lineage, args: Args): readonly Lineage[] =>
  args.flat().map((other) => {
    const {table: right, ids} = asLineage(other);
    return {table: call(right, "select", table.columnNames()), ids};
  });

export const SET_VERBS: Readonly<Record<string, Verb>> = {concat, union, intersect, except};
