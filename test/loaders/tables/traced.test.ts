import {ColumnTable, desc, not, op, table as plainTable} from "arquero";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {READERS, traced, VERBS} from "../../../loaders/tables/traced/traced.js";

type Table = ReturnType<typeof traced>;
type Row = Readonly<Record<string, unknown>> & {readonly claim_ids: readonly string[]};

const rowsOf = (table: Table): Row[] => table.objects() as Row[];
const idsOf = (table: Table): string[][] => rowsOf(table).map(({claim_ids}) => [...claim_ids].sort());

const left = traced([
  {claim_id: "a1", key: "x", n: 1},
  {claim_id: "a2", key: "x", n: 2},
  {claim_id: "a3", key: "y", n: null},
  {claim_id: "a4", key: "z", n: 4}
]).select("key", "n");
const right = traced([
  {claim_id: "b1", key: "x", m: 10},
  {claim_id: "b2", key: "y", m: 20},
  {claim_id: "b3", key: "w", m: 30}
]).select("key", "m");
const again = traced([
  {claim_id: "c1", key: "x", n: 1},
  {claim_id: "c2", key: "q", n: 9}
]).select("key", "n");

describe("traced(rows) keeps the ids of the rows that each row comes from, through", () => {
  const all = [["a1"], ["a2"], ["a3"], ["a4"]];
  test.each<[string, Table, string[][]]>([
    ["filter", left.filter((d: {n: number}) => d.n > 1), [["a2"], ["a4"]]],
    ["derive", left.derive({m: (d: {n: number}) => d.n * 2}), all],
    ["derive that drops", left.derive({m: (d: {n: number}) => d.n}, {drop: true}), all],
    ["derive by a sum", left.derive({m: () => op.sum("n")}), all.map(() => ["a1", "a2", "a3", "a4"])],
    [
      "derive by a sum of the group",
      left.groupby("key").derive({m: (d: {n: number}) => d.n / op.sum(d.n)}),
      [["a1", "a2"], ["a1", "a2"], ["a3"], ["a4"]]
    ],
    ["derive by a rank", left.derive({m: () => op.rank()}), all.map(() => ["a1", "a2", "a3", "a4"])],
    ["select", left.select("n"), all],
    ["select of what is not named", left.select(not("n")), all],
    ["select that names them", left.select("n", "claim_ids"), all],
    ["rename", left.rename({n: "count"}), all],
    ["relocate", left.relocate("n", {before: "key"}), all],
    ["orderby", left.orderby(desc("key")), [["a4"], ["a3"], ["a1"], ["a2"]]],
    ["orderby, reified", left.orderby(desc("key")).reify().unorder(), [["a4"], ["a3"], ["a1"], ["a2"]]],
    ["slice", left.slice(1, 3), [["a2"], ["a3"]]],
    ["slice of groups", left.groupby("key").slice(0, 1).ungroup(), [["a1"], ["a3"], ["a4"]]],
    ["sample of all", left.sample(4).orderby("key", "n"), all],
    [
      "params",
      (left.params({k: 2}) as Table).filter((d: {n: number}, $: {k: number}) => d.n > $.k),
      [["a4"]]
    ],
    ["rollup", left.rollup({n: op.sum("n")}), [["a1", "a2", "a3", "a4"]]],
    ["groupby and rollup", left.groupby("key").rollup({n: op.sum("n")}), [["a1", "a2"], ["a3"], ["a4"]]],
    [
      "filter, groupby and rollup",
      left
        .filter((d: {n: number}) => d.n !== 1)
        .groupby("key")
        .rollup(),
      [["a2"], ["a3"], ["a4"]]
    ],
    ["groupby and count", left.groupby("key").count(), [["a1", "a2"], ["a3"], ["a4"]]],
    [
      "rollup twice",
      left
        .groupby("key")
        .count()
        .rollup({n: op.max("count")}),
      [["a1", "a2", "a3", "a4"]]
    ],
    ["dedupe", left.concat(left).dedupe(), all],
    ["dedupe by a key", left.dedupe("key"), [["a1", "a2"], ["a3"], ["a4"]]],
    ["dedupe by all but one", left.dedupe(not("n")), [["a1", "a2"], ["a3"], ["a4"]]],
    ["fold", left.fold("n"), all],
    ["fold of all but one", left.fold(not("key")), all],
    ["pivot", left.groupby("key").pivot("n", {n: op.count()}), [["a1", "a2"], ["a3"], ["a4"]]],
    ["unroll", left.derive({l: () => [1, 2]}).unroll("l"), all.flatMap((ids) => [ids, ids])],
    [
      "unroll of what was gathered",
      left
        .groupby("key")
        .rollup({l: op.array_agg("n")})
        .unroll("l"),
      [["a1", "a2"], ["a1", "a2"], ["a4"]]
    ],
    ["spread", left.derive({l: () => [1, 2]}).spread("l"), all],
    [
      "join",
      left.join(right),
      [
        ["a1", "b1"],
        ["a2", "b1"],
        ["a3", "b2"]
      ]
    ],
    [
      "join of named columns",
      left.join(right, "key", [["key"], ["m"]]),
      [
        ["a1", "b1"],
        ["a2", "b1"],
        ["a3", "b2"]
      ]
    ],
    [
      "join of computed columns",
      left.join(right, "key", {s: (a: {n: number}, b: {m: number}) => a.n + b.m}),
      [
        ["a1", "b1"],
        ["a2", "b1"],
        ["a3", "b2"]
      ]
    ],
    ["join_left", left.join_left(right), [["a1", "b1"], ["a2", "b1"], ["a3", "b2"], ["a4"]]],
    ["join_right", left.join_right(right), [["a1", "b1"], ["a2", "b1"], ["a3", "b2"], ["b3"]]],
    ["join_full", left.join_full(right), [["a1", "b1"], ["a2", "b1"], ["a3", "b2"], ["a4"], ["b3"]]],
    [
      "cross",
      left.slice(0, 2).cross(right.slice(0, 2)),
      [
        ["a1", "b1"],
        ["a1", "b2"],
        ["a2", "b1"],
        ["a2", "b2"]
      ]
    ],
    ["semijoin", left.semijoin(right), [["a1"], ["a2"], ["a3"]]],
    ["antijoin", left.antijoin(right), [["a4"]]],
    ["lookup", left.lookup(right, ["key", "key"], "m"), [["a1", "b1"], ["a2", "b1"], ["a3", "b2"], ["a4"]]],
    ["lookup of all", left.lookup(right, ["key", "key"]), [["a1", "b1"], ["a2", "b1"], ["a3", "b2"], ["a4"]]],
    ["concat", left.concat(again), [...all, ["c1"], ["c2"]]],
    ["union", left.union(again), [["a1", "c1"], ["a2"], ["a3"], ["a4"], ["c2"]]],
    ["intersect", left.intersect(again), [["a1", "c1"]]],
    ["except", left.except(again), [["a2"], ["a3"], ["a4"]]],
    [
      "assign",
      left.slice(0, 3).assign(right.rename({key: "other"})),
      [
        ["a1", "b1"],
        ["a2", "b2"],
        ["a3", "b3"]
      ]
    ],
    ["impute with a constant", left.impute({n: () => 0}), all],
    [
      "impute with a mean",
      left.impute({n: () => op.mean("n")}),
      [["a1"], ["a2"], ["a1", "a2", "a3", "a4"], ["a4"]]
    ],
    [
      "impute of a group",
      left.groupby("key").impute({n: () => op.mean("n")}),
      [["a1"], ["a2"], ["a3"], ["a4"]]
    ]
  ])("%s", (_, table, expected) => {
    expect(idsOf(table)).toEqual(expected);
    expect(table.columnNames().at(-1)).toBe("claim_ids");
  });

  test("impute that adds rows, which come from all that they were made from", () => {
    const added = left.impute({n: () => 0}, {expand: ["key", "n"]});
    const known = new Set(["a1", "a2", "a3", "a4"].map((id) => JSON.stringify([id])));
    const fresh = idsOf(added).filter((ids) => !known.has(JSON.stringify(ids)));
    expect(fresh.length).toBeGreaterThan(3);
    for (const ids of fresh) expect(ids).toEqual(["a1", "a2", "a3", "a4"]);
  });

  test("tables that have no ids: they add none", () => {
    const plain = plainTable({key: ["x"], m: [7]});
    expect(idsOf(left.join(plain))).toEqual([["a1"], ["a2"]]);
    expect(idsOf(traced([{n: 1}]))).toEqual([[]]);
  });

  test("downloads, where ids are a column", () => {
    expect(left.slice(0, 1).toCSV()).toBe("key,n,claim_ids\nx,1,a1\n");
  });
});

describe("traced(rows) refuses in words", () => {
  test.each<[string, () => unknown, RegExp]>([
    [
      "a verb that would lose ids",
      () => left.reduce(null as never),
      /“reduce” is not known to keep the ids of claims; verbs are antijoin, assign/
    ],
    ["a column in their place", () => left.derive({claim_ids: () => 1}), /derive: claim_ids holds the ids/],
    ["a name in their place", () => left.rename({n: "claim_ids"}), /rename: claim_ids holds the ids/]
  ])("%s", (_, run, message) => {
    expect(run).toThrow(message);
  });

  test("whatever Arquero may add: every method of a table is a known verb, reads only, or is refused", () => {
    const methods = [ColumnTable.prototype, Object.getPrototypeOf(ColumnTable.prototype) as object]
      .flatMap((prototype) => Object.getOwnPropertyNames(prototype))
      .filter((name) => name !== "constructor");
    const refused = methods.filter((name) => !(name in VERBS) && !READERS.has(name));
    expect(refused.sort()).toEqual(["create", "reduce"]);
    for (const verb of Object.keys(VERBS)) expect(methods).toContain(verb);
  });
});

/** A row of the model: its cells, and the ids that it should have. */
interface Model {
  readonly k: number;
  readonly n: number;
  readonly ids: ReadonlySet<string>;
}
interface Step {
  readonly name: string;
  readonly run: (table: Table) => Table;
  readonly model: (rows: readonly Model[]) => Model[];
}

const joinIds = (rows: readonly Model[]): Set<string> => new Set(rows.flatMap(({ids}) => [...ids]));
const groups = (rows: readonly Model[], key: (row: Model) => unknown): Model[][] => {
  const found = new Map<unknown, Model[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return [...found.values()];
};
const first = (rows: readonly Model[]): Model => ({...(rows[0] as Model), ids: joinIds(rows)});
const cells = ({k, n}: Model): string => `${k} ${n}`;
const total = (rows: readonly Model[]): number => rows.reduce((sum, {n}) => sum + n, 0);

const OTHER: readonly Model[] = [
  {k: 0, n: 1, ids: new Set(["o1"])},
  {k: 1, n: 1, ids: new Set(["o2"])},
  {k: 1, n: 2, ids: new Set(["o3"])}
];
const other = traced(OTHER.map(({k, n, ids}) => ({k, n, claim_ids: [...ids]})));

const STEPS: readonly Step[] = [
  {
    name: "filter",
    run: (t) => t.filter((d: Model) => d.n > 1),
    model: (rows) => rows.filter(({n}) => n > 1)
  },
  {
    name: "derive",
    run: (t) => t.derive({n: (d: Model) => d.n + 1}),
    model: (rows) => rows.map((row) => ({...row, n: row.n + 1}))
  },
  {
    name: "derive by sum",
    run: (t) => t.derive({n: (d: Model) => op.sum(d.n)}),
    model: (rows) => rows.map((row) => ({...row, n: total(rows), ids: joinIds(rows)}))
  },
  {
    name: "sum by group",
    run: (t) => t.groupby("k").rollup({n: (d: Model) => op.sum(d.n)}),
    model: (rows) => groups(rows, ({k}) => k).map((rows) => ({...first(rows), n: total(rows)}))
  },
  {
    name: "count by group",
    run: (t) => t.groupby("k").count({as: "n"}),
    model: (rows) => groups(rows, ({k}) => k).map((rows) => ({...first(rows), n: rows.length}))
  },
  {
    name: "order and reify",
    run: (t) => t.orderby("n", "k").reify(),
    model: (rows) => [...rows].sort((a, b) => a.n - b.n || a.k - b.k)
  },
  {name: "dedupe", run: (t) => t.dedupe(), model: (rows) => groups(rows, cells).map(first)},
  {name: "concat", run: (t) => t.concat(other), model: (rows) => [...rows, ...OTHER]},
  {name: "union", run: (t) => t.union(other), model: (rows) => groups([...rows, ...OTHER], cells).map(first)},
  {
    name: "intersect",
    run: (t) => t.intersect(other),
    model: (rows) =>
      groups([...rows, ...OTHER], cells)
        .map(first)
        .filter((row) => [rows, OTHER].every((side) => side.some((each) => cells(each) === cells(row))))
  },
  {
    name: "except",
    run: (t) => t.except(other),
    model: (rows) =>
      groups(rows, cells)
        .map(first)
        .filter((row) => OTHER.every((each) => cells(each) !== cells(row)))
  },
  {
    name: "join",
    run: (t) =>
      t
        .join(other.rename({n: "m"}), "k")
        .derive({n: (d: {n: number; m: number}) => d.n + d.m})
        .select("k", "n"),
    model: (rows) =>
      rows.flatMap((row) =>
        OTHER.filter(({k}) => k === row.k).map((each) => ({
          ...row,
          n: row.n + each.n,
          ids: joinIds([row, each])
        }))
      )
  },
  {
    name: "antijoin",
    run: (t) => t.antijoin(other, "k"),
    model: (rows) => rows.filter((row) => OTHER.every(({k}) => k !== row.k))
  },
  {
    name: "fold",
    run: (t) =>
      t
        .derive({k: (d: Model) => d.k, o: (d: Model) => d.n})
        .fold(["n", "o"])
        .select("k", {value: "n"}),
    model: (rows) => rows.flatMap((row) => [row, row])
  }
];

test("traced(rows) gives each row the ids of the rows that a plain model says it is from, through any chain of verbs", () => {
  const seed = fc.array(fc.record({k: fc.nat(2), n: fc.nat(3)}), {minLength: 1, maxLength: 6});
  const chain = fc.array(fc.constantFrom(...STEPS), {maxLength: 6});
  fc.assert(
    fc.property(seed, chain, (cellsOf, steps) => {
      let table = traced(cellsOf.map((row, i) => ({...row, claim_ids: [`s${i}`]})));
      let rows: readonly Model[] = cellsOf.map((row, i) => ({...row, ids: new Set([`s${i}`])}));
      for (const step of steps) {
        // sums of nothing, and joins that multiply without end, are not what is looked at
        if (rows.length === 0 || rows.length > 60) return;
        table = step.run(table).ungroup();
        rows = step.model(rows);
      }
      const found = rowsOf(table).map(
        ({k, n, claim_ids}) => `${String(k)} ${String(n)} ${[...claim_ids].sort().join(" ")}`
      );
      const expected = rows.map((row) => `${cells(row)} ${[...row.ids].sort().join(" ")}`);
      expect(found.sort()).toEqual(expected.sort());
    }),
    {numRuns: 300, seed: 4}
  );
});
