import {JSDOM} from "jsdom";
import * as aq from "arquero";
import {describe, expect, test} from "vitest";
import {EXAMPLES} from "../../src/components/notebook/examples.js";
import {notebookTables} from "../../src/components/notebook/notebookTables.js";
import {toCsv} from "../../loaders/tables/csv.js";
import {traced} from "../../loaders/tables/traced/traced.js";
import {runSteps, type Arquero} from "../../src/components/notebook/runSteps.js";
import {resultCsv} from "../../src/components/notebook/resultCsv.js";
import {resultBars, resultTable} from "../../src/components/notebook/showResult.js";
import {toFigureData} from "../../src/markdown/figureData.js";
import {tinyDossier} from "./tinyDossier.js";

const data = toFigureData(tinyDossier);
const tables = notebookTables(data);
const arquero = {...aq, traced, toCsv} as unknown as Arquero;
const run = (steps: string) => runSteps(steps, tables, arquero);

describe("runSteps(steps, tables, arquero)", () => {
  test("runs a reader's chain on the real rows", () => {
    const {rows} = run('table("force_figures").filter(d => d.value > 100).select("claim_id", "value")');
    expect(rows).toEqual([{claim_id: "009-1-tanks", value: 215, claim_ids: ["009-1-tanks"]}]);
  });
  test.each([
    ['table("tanks")', /There is no table “tanks”. Tables are: claims, force_figures, aid_amounts, articles/],
    ['table("claims"', /These steps cannot be read/],
    ["3", /do not end in a table/]
  ])("says in words what is wrong with %j", (steps, message) => {
    expect(() => run(steps)).toThrow(message);
  });
  test.each(EXAMPLES.filter(({steps}) => [...tables.keys()].some((name) => steps.includes(`"${name}"`))))(
    "runs the example “$name”",
    ({steps}) => {
      expect(run(steps).columns.length).toBeGreaterThan(1);
    }
  );
});

describe("results", () => {
  test("show the caveats of rows that kept the ids of their claims, and no tag of a document", () => {
    const html = resultTable(run('table("force_figures")'), data);
    expect(html).toContain("caveats.html#f1");
    expect(html).not.toContain("caveats.html#f2");
    expect(html).not.toMatch(/<[bi][ >]/);
  });
  test.each([
    'table("force_figures").rollup({n: op.count()})',
    'table("claims").groupby("table").count()',
    'table("force_figures").select("value")',
    'table("articles").join(table("claims"), "article_id").select("title")'
  ])("show marks and caveats where no step keeps ids: %s", (steps) => {
    const html = resultTable(run(steps), data);
    expect(html).toContain("caveats.html#f1");
    expect(html).toContain("Too many for the");
    expect(html).not.toContain("claim_ids");
  });
  test("download with the claims that each row comes from, and their caveats", () => {
    const csv = resultCsv(run('table("force_figures").rollup({n: op.sum("value")})'), data, arquero);
    expect(csv).toBe(
      "n,claim_ids,caveats,caveat_sentences\n" +
        "240,009-1-tanks;009-1-guns1,f1,Too many for the <i>country</i> ${alert(2)}.\n"
    );
  });
  test("draw bars of numbers with names, and a figure that is an error hatched beside the scale", () => {
    const bars = resultBars(run('table("force_figures").select("measure", "value", "claim_id")'), data);
    const {document} = new JSDOM(bars ?? "").window;
    expect([...document.querySelectorAll("rect")].map((rect) => rect.getAttribute("width"))).toEqual([
      "100",
      "100.00"
    ]);
    expect(document.querySelectorAll(".wrong").length).toBe(1);
    expect(document.body.textContent).toContain("215 (in doubt, not to scale)");
    expect(resultBars(run('table("articles").select("title", "publisher")'), data)).toBeNull();
  });
});
