import {
  call,
  looksAround,
  tagged,
  tagsOf,
  together,
  untagged,
  withGroup,
  type Args,
  type Lineage,
  type Verb
} from "./lineage.js";
import {asLineage, lineageOf, tableOf} from "./unwrap.js";

const LEFT = "row on the left";
const RIGHT = "row on the right";

/** A row of a join has the ids of both of its sides. */
const join =
  (verb: string): Verb =>
  (from, [other, on, values, ...options]) =>
    joined(from, asLineage(other), (left, right) =>
      call(left, verb, [right, on, bothSides(values), ...options])
    );

const cross: Verb = (from, [other, values, ...options]) =>
  joined(from, asLineage(other), (left, right) =>
    call(left, "cross", [right, bothSides(values), ...options])
  );

type Table = Lineage["table"];

function joined(from: Lineage, other: Lineage, run: (left: Table, right: Table) => Table): Lineage {
  const result = run(tagged(from.table, LEFT), tagged(other.table, RIGHT));
  const left = tagsOf(result, LEFT);
  const right = tagsOf(result, RIGHT);
  return {
    table: untagged(result, LEFT, RIGHT),
    ids: left.map((row, i) => {
      const second = right[i] ?? null;
      return together([
        row === null ? [] : (from.ids[row] ?? []),
        second === null ? [] : (other.ids[second] ?? [])
      ]);
    })
  };
}

/** Which columns are wanted, with those that say where a row is from; all columns hold them already. */
function bothSides(values: unknown): unknown {
  if (values === undefined || values === null) return values;
  if (!Array.isArray(values))
    return {
      ...values,
      [LEFT]: `(a, b) => a[${JSON.stringify(LEFT)}]`,
      [RIGHT]: `(a, b) => b[${JSON.stringify(RIGHT)}]`
    };
  const [left, right, ...more] = values as Args;
  const and = (side: unknown, tag: string): unknown => [...(side === undefined ? [] : [side].flat()), tag];
  return [and(left, LEFT), and(right, RIGHT), ...more];
}

/** A row that another table is asked about has its own ids and those of the row that answered. */
const lookup: Verb = (from, [other, on, ...values]) => {
  const right = asLineage(other);
  const wanted = values.flat();
  const result = call(from.table, "lookup", [
    tagged(right.table, RIGHT),
    on,
    ...(wanted.length > 0 ? [...wanted, RIGHT] : [])
  ]);
  const answers = tagsOf(result, RIGHT);
  const ids = looksAround(right.table, wanted) ? withGroup(right) : right.ids;
  return {
    table: untagged(result, RIGHT),
    ids: from.ids.map((own, row) => {
      const answer = answers[row] ?? null;
      return answer === null ? own : together([own, ids[answer] ?? []]);
    })
  };
};

/** Columns of other tables beside these, row by row. */
const assign: Verb = (from, args) => {
  const others = args.flat();
  const result = call(tagged(from.table, LEFT), "assign", others.map(tableOf));
  const sides = [from, ...others.flatMap((other) => lineageOf(other) ?? [])].map(inOrder);
  return {
    table: untagged(result, LEFT),
    ids: Array.from({length: result.totalRows()}, (_, row) => together(sides.map((ids) => ids[row] ?? [])))
  };
};

/** The ids of the rows that are not filtered out, in the table's order. */
function inOrder({table, ids}: Lineage): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  table.scan((row) => {
    found.push(ids[Number(row)] ?? []);
  }, true);
  return found;
}

export const JOIN_VERBS: Readonly<Record<string, Verb>> = {
  join: join("join"),
  join_left: join("join_left"),
  join_right: join("join_right"),
  join_full: join("join_full"),
  cross,
  lookup,
  assign
};
