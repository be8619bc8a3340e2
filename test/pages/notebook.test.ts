import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import * as steps from "../../loaders/tables/traced/steps.js";
import type {Arquero} from "../../src/components/notebook/arquero.js";
import {joinChain, splitChain, type Chain} from "../../src/components/notebook/chain.js";
import {evidenceOf} from "../../src/components/notebook/evidenceOf.js";
import {examplesFor} from "../../src/components/notebook/examples.js";
import {moduleCode} from "../../src/components/notebook/moduleCode.js";
import {rowsOf, toData} from "../../src/components/notebook/openTables.js";
import {resultCsv} from "../../src/components/notebook/resultCsv.js";
import {chainRunner} from "../../src/components/notebook/runChain.js";
import {LAYOUTS, showResult} from "../../src/components/notebook/showResult.js";
import {unmarkedInDrawing} from "../../src/guard/unmarkedInDrawing.js";
import {chartRows} from "../../src/components/notebook/chartRows.js";
import {resultFigure} from "../../src/components/notebook/resultFigure.js";
import {tinyDossier} from "./tinyDossier.js";

const {claims, findings, findingClaims, articles} = tinyDossier;
const CLAIM_TABLES = ["force_figures", "aid_amounts"];
const rows = new Map<string, readonly object[]>([
  ...CLAIM_TABLES.map((name) => [name, claims.filter(({table}) => table === name)] as const),
  ["findings", findings],
  ["finding_claims", findingClaims],
  ["articles", articles]
]);
const aq = steps as unknown as Arquero;
const names = ["claims", ...rows.keys()];
const runner = () =>
  chainRunner(
    aq,
    (name) => (names.includes(name) ? aq.traced(rowsOf(name, CLAIM_TABLES, rows)) : undefined),
    names
  );
const data = toData(CLAIM_TABLES, rows);
const evidence = evidenceOf(data);
const chain = (code: string): Chain => splitChain(code) ?? {table: "", steps: [code]};
const tableOf = (code: string) => {
  const {table, steps} = runner()(chain(code));
  if (!table) throw new Error(steps.map(({error}) => error).join(" "));
  return table;
};
const shown = (code: string) => showResult(tableOf(code), data, "./");
const {document} = new JSDOM("").window;
const drawn = (code: string) => {
  const [, desk] = LAYOUTS;
  return desk && shown(code).draw?.(document, desk);
};

describe("splitChain(code)", () => {
  test.each([
    ['table("a").filter(d => d.x > 1.5).count()', ["filter(d => d.x > 1.5)", "count()"]],
    ['table("a")\n  .filter(d => d.x === ").count(")\n', ['filter(d => d.x === ").count(")']],
    [
      "table('a').derive({y: d => op.match(d.x, /[.)]\\//g)}).slice(0, 2);",
      ["derive({y: d => op.match(d.x, /[.)]\\//g)})", "slice(0, 2)"]
    ],
    ['table("a")', []]
  ])("takes %j apart at the dots between its verbs", (code, expected) => {
    expect(splitChain(code)).toEqual({table: "a", steps: expected});
  });
  test("is undone by joinChain(chain)", () => {
    for (const {table, steps} of examplesFor(["force_figures", "equipment", "aid_amounts", "timeline"]))
      expect(splitChain(joinChain({table, steps}))).toEqual({table, steps});
  });
  test("knows no chain without a table", () => {
    expect(splitChain("filter(d => d.x)")).toBeNull();
  });
});

describe("chainRunner(arquero, opened, names)", () => {
  test("says after each step how many rows there are, and in how many groups", () => {
    const {steps, table} = runner()(
      chain('table("force_figures").filter(d => d.value > 20).groupby("unit").count()')
    );
    expect(steps.map(({rows, groups}) => [rows, groups])).toEqual([
      [2, null],
      [2, null],
      [2, 1],
      [1, null]
    ]);
    expect(table?.objects()).toEqual([{unit: "count", count: 2, claim_ids: ["009-1-tanks", "009-1-guns1"]}]);
  });
  test("runs nothing again that stands before the first changed step", () => {
    const run = runner();
    const before = run(chain('table("force_figures").derive({r: () => op.random()}).slice(0, 1)'));
    const after = run(chain('table("force_figures").derive({r: () => op.random()}).slice(0, 2)'));
    expect(after.table?.objects()[0]).toEqual(before.table?.objects()[0]);
  });
  test.each([
    ['table("force_figure")', 0, "There is no table “force_figure”. Did you mean “force_figures”?"],
    ['table("force_figures").fliter(d => true)', 1, "There is no verb “fliter”. Did you mean “filter”?"],
    [
      'table("force_figures").filter(d => d.valeu > 1)',
      1,
      "There is no column “valeu” here. Did you mean “value”?"
    ],
    ['table("force_figures").orderby("valeu")', 1, "There is no column “valeu” here. Did you mean “value”?"],
    ['table("force_figures").select("zzzzzz")', 1, "There is no column “zzzzzz” here. Columns here are: "],
    ['table("force_figures").filter(d => value > 1)', 1, "“value” is a column: write d.value."],
    ['table("force_figures").orderby(value)', 1, '“value” is a column: write "value" in quotation marks'],
    ['table("force_figures").filter(d => d.value > limit)', 1, "“limit” is neither"],
    ['table("force_figures").rollup({n: op.cuont()})', 1, "cuont"],
    [
      'table("force_figures").derive({n: d => op.rond(d.value)})',
      1,
      "There is no function op.rond. Did you mean op.round?"
    ],
    ['table("force_figures").derive({n: d => d.value.toFixed(2)})', 1, "cannot be called in a step"],
    ['table("force_figures").filter(d => d.value >)', 1, "This step cannot be read: "],
    ['table("force_figures").join(table("nothing"), "a")', 1, "There is no table “nothing”"],
    ['table("force_figures").columnNames()', 1, "There is no verb “columnNames”"]
  ])("says of %s in step %i: %s", (code, at, words) => {
    const {steps, table} = runner()(chain(code));
    expect(table).toBeNull();
    expect(steps[at]?.error).toContain(words);
    expect(steps.slice(at + 1).every(({state}) => state === "waits")).toBe(true);
  });
});

describe("results", () => {
  test("show the caveats of rows that kept the ids of their claims, and no tag of a document", () => {
    const {html} = shown('table("force_figures")');
    expect(html).toContain("caveats.html#f1");
    expect(html).not.toContain("caveats.html#f2");
    expect(html).not.toMatch(/<[bi][ >]/);
  });
  test.each([
    'table("force_figures").rollup({n: op.count()})',
    'table("claims").groupby("table").count()',
    'table("force_figures").select("value")',
    'table("finding_claims").filter(d => d.claim_id !== null).count()',
    'table("articles").join(table("claims"), "article_id").select("title")'
  ])("show marks, caveats and sentences where no step keeps ids: %s", (code) => {
    const {html} = shown(code);
    expect(html).toContain("caveats.html#f1");
    expect(html).toContain("Too many for the");
    expect(html).toContain("sources/009-1.html#009-1-");
    expect(html).not.toContain("claim_ids");
  });
  test("download with the claims that each row comes from, and their caveats", () => {
    const csv = resultCsv(tableOf('table("force_figures").rollup({n: op.sum("value")})'), evidence, aq);
    expect(csv).toBe(
      "n,claim_ids,caveats,caveat_sentences\n" +
        "240,009-1-tanks;009-1-guns1,f1,Too many for the <i>country</i> ${alert(2)}.\n"
    );
  });
});

describe("chartRows(shown, evidence)", () => {
  const row = (item: string, value: number | null, more: object = {}) => ({
    item,
    value,
    claim_ids: [],
    ...more
  });
  const of = (list: readonly object[]) =>
    chartRows(
      {
        columns: Object.keys(list[0] ?? {}).filter((name) => name !== "claim_ids"),
        rows: list as never,
        total: list.length
      },
      evidence
    );
  test("takes a column of numbers as bars, with the texts that name them", () => {
    expect(of([row("guns", 2), row("tanks", 3)])).toMatchObject({
      kind: "bars",
      column: "value",
      names: ["item"]
    });
  });
  test("takes ranges and open bounds as dots", () => {
    const bounds = [
      row("aid", null, {value_low: 1, value_high: null}),
      row("debt", null, {value_low: 1, value_high: 4})
    ];
    expect(of(bounds)).toMatchObject({
      kind: "dots",
      rows: [
        {low: 1, high: null},
        {low: 1, high: 4}
      ]
    });
  });
  test("takes dates as dots along time", () => {
    const dates = [
      {event: "signed", value: "2012-11", claim_ids: []},
      {event: "ends", value: "../2013-09-23", claim_ids: []}
    ];
    expect(of(dates)).toMatchObject({
      kind: "dates",
      rows: [
        {low: 15645, high: 15674},
        {low: null, high: 15971}
      ]
    });
  });
  test("refuses to draw several units on one scale, and names them", () => {
    expect(of([row("rank", 39, {unit: "rank"}), row("aid", 30, {unit: "USD"})])).toEqual({
      units: ["rank", "USD"]
    });
  });
  test("sets a doubtful figure off the scale where it would flatten the rest, and only there", () => {
    const doubtful = (value: number) => row("tanks", value, {claim_ids: ["009-1-tanks"]});
    expect(of([doubtful(5000), row("guns", 7)])).toMatchObject({
      rows: [{doubtful: true, off: true}, {off: false}]
    });
    expect(of([doubtful(9), row("guns", 7)])).toMatchObject({rows: [{doubtful: true, off: false}, {}]});
  });
  test("does not doubt a count of claims for the figures in them", () => {
    expect(of([row("all", 1, {claim_ids: ["009-1-tanks"]}), row("none", 0)])).toMatchObject({
      rows: [{doubtful: false}, {doubtful: false}]
    });
  });
  test("makes no picture of a single row, or of numbers without names", () => {
    expect(of([row("guns", 2)])).toBeNull();
    expect(
      of([
        {value: 1, claim_ids: []},
        {value: 2, claim_ids: []}
      ])
    ).toBeNull();
  });
});

describe("the table of a result", () => {
  test("folds a column that is empty in all rows into a sentence, unless more rows could fill it", () => {
    const table = tableOf('table("force_figures").derive({nobody: d => null}).select("measure", "nobody")');
    const heads = (limit?: number): string[] => {
      const {html} = showResult(table, data, "./", limit);
      const {document} = new JSDOM(html).window;
      return [...document.querySelectorAll("caption, thead th")].map(({textContent}) => textContent);
    };
    expect(heads()).toEqual([
      expect.stringMatching(/^\d+ rows\. nobody: empty in all \d+ rows\.$/u),
      "behind it",
      "measure"
    ]);
    expect(heads(1).slice(1)).toEqual(["behind it", "measure", "nobody"]);
  });
});

describe("the drawing of a result", () => {
  const CODE = 'table("force_figures").select("measure", "value")';
  test("marks what is in doubt, and says so to those who cannot see it", () => {
    const chart = chartRows(
      {columns: ["measure", "value"], rows: tableOf(CODE).objects(), total: 2},
      evidence
    );
    if (chart === null || !("rows" in chart)) throw new Error("no chart");
    for (const {width} of LAYOUTS) {
      const figure = resultFigure(chart);
      const svg = figure.draw(data, {document, width});
      expect(unmarkedInDrawing(svg, figure, data)).toEqual([]);
      expect(svg.querySelector("desc")?.textContent).toMatch(
        /^Bar chart: How many, by measure; two rows: .*Doubtful/u
      );
    }
  });
  test("hatches an error", () => {
    const hatched = [...(drawn(CODE)?.querySelectorAll("rect") ?? [])].filter(
      (rect) => rect.getAttribute("fill") === "url(#result-desk-hatch)"
    );
    expect(hatched.length).toBe(1);
  });
});

test("moduleCode(chain, edition, helpers) imports what occurs and reads every table that is opened", () => {
  const edition = {site: "https://example.org/x/", edition: "e1", arquero: "8.0.3", claims: CLAIM_TABLES};
  const code = moduleCode(
    chain('table("claims").join(table("articles"), "article_id").orderby(desc("value"))'),
    edition,
    Object.keys(aq.helpers)
  );
  expect(code).toContain('import {from, desc} from "arquero";');
  expect(code).toContain('of ["force_figures","aid_amounts","articles"]');
  expect(code).toContain("arquero@8.0.3");
  expect(code).toContain(
    'table("claims")\n  .join(table("articles"), "article_id")\n  .orderby(desc("value"))'
  );
});
