import {from, type ColumnTable} from "arquero";
import {GROUP_VERBS} from "./groupVerbs.js";
import {impute} from "./imputeVerb.js";
import {JOIN_VERBS} from "./joinVerbs.js";
import {IDS, type Args, type Lineage, type Verb} from "./lineage.js";
import {ROW_VERBS} from "./rowVerbs.js";
import {SET_VERBS} from "./setVerbs.js";
import {remember} from "./unwrap.js";

/** Every verb of Arquero that is known to keep the ids. */
export const VERBS: Readonly<Record<string, Verb>> = {
  ...ROW_VERBS,
  ...GROUP_VERBS,
  ...JOIN_VERBS,
  ...SET_VERBS,
  impute
};

/** What reads a table and makes no other; the ids are a column for it. */
export const READERS: ReadonlySet<string> = new Set(
  (
    "columnNames columnName columnIndex numRows numCols totalRows size isFiltered isGrouped isOrdered comparator groups mask column columnAt " +
    "columns array values data get getter object objects indices partitions scan print " +
    "toArrow toArrowIPC toCSV toHTML toJSON toMarkdown"
  ).split(" ")
);

/**
 * A table of Arquero of which every row knows the claims that it was made from. All verbs can be chained as usual; the ids stand in the
 * column `claim_ids`, which no verb can lose: a row that others were gathered, joined or worked out into has the ids of all of them.
 *
 * @param rows each with a `claim_id`, or with `claim_ids` as a list or joined by `;`; others come from no claim
 * @throws Error in words, while steps are run: for a verb that would lose the ids, and for a column that would take their place
 */
export function traced(rows: readonly object[]): ColumnTable {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => name !== IDS);
  const cells = rows.map((row) =>
    Object.fromEntries(names.map((name) => [name, (row as Record<string, unknown>)[name]]))
  );
  return handle({table: from(cells, names), ids: rows.map(idsOfRow)});
}

function idsOfRow(row: object): readonly string[] {
  const {claim_id: one, claim_ids: many} = row as Readonly<Record<string, unknown>>;
  if (Array.isArray(many)) return many.map(String);
  if (typeof many === "string") return many.split(";").filter((id) => id !== "");
  return typeof one === "string" ? [one] : [];
}

/** What readers hold: Arquero's table, but with our verbs. */
function handle(lineage: Lineage): ColumnTable {
  const table = new Proxy(lineage.table, {
    get(target, name): unknown {
      if (typeof name !== "string") return Reflect.get(withIds(lineage), name);
      const verb = VERBS[name];
      if (verb) return (...args: Args): unknown => run(name, verb, lineage, args);
      if (READERS.has(name)) return reader(withIds(lineage), name);
      if (name in target && typeof Reflect.get(target, name) === "function")
        throw new Error(
          `“${name}” is not known to keep the ids of claims; verbs are ${Object.keys(VERBS).sort().join(", ")}`
        );
      return Reflect.get(target, name);
    }
  });
  remember(table, lineage);
  return table;
}

function run(name: string, verb: Verb, lineage: Lineage, args: Args): unknown {
  // without values it tells the parameters
  if (name === "params" && args.length === 0) return lineage.table.params();
  const result = verb(lineage, args);
  if (result.table.columnNames().includes(IDS))
    throw new Error(
      `${name}: ${IDS} holds the ids that the table keeps by itself; call the column something else`
    );
  return handle(result);
}

function reader(table: ColumnTable, name: string): unknown {
  const member: unknown = Reflect.get(table, name);
  return typeof member === "function" ? member.bind(table) : member;
}

const withIdsKnown = new WeakMap<Lineage, ColumnTable>();

/** The table with its ids as the last column. */
function withIds(lineage: Lineage): ColumnTable {
  const known = withIdsKnown.get(lineage);
  if (known) return known;
  const {table, ids} = lineage;
  const made = table.create({
    data: {...(table.data() as object), [IDS]: ids},
    names: [...table.columnNames(), IDS]
  });
  withIdsKnown.set(lineage, made);
  return made;
}
