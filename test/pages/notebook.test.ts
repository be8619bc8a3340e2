import {JSDOM} from "jsdom";
import * as aq from "arquero";
import {describe, expect, test} from "vitest";
import {EXAMPLES} from "../../src/components/notebook/examples.js";
import {notebookTables} from "../../src/components/notebook/notebookTables.js";
import {runSteps, type Arquero} from "../../src/components/notebook/runSteps.js";
import {lostCaveats, resultBars, resultTable} from "../../src/components/notebook/showResult.js";
import {toFigureData} from "../../src/markdown/figureData.js";
import {tinyDossier} from "./tinyDossier.js";

const data = toFigureData(tinyDossier);
const tables = notebookTables(data);
const run = (steps: string) => runSteps(steps, tables, aq as unknown as Arquero);

describe("runSteps(steps, tables, arquero)", () => {
  test("runs a reader's chain on the real rows", () => {
    const {rows} = run('table("force_figures").filter(d => d.value > 100).select("claim_id", "value")');
    expect(rows).toEqual([{claim_id: "009-1-tanks", value: 215}]);
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
  test("warn where steps have lost the ids of doubted claims", () => {
    const steps = 'table("force_figures").rollup({n: op.count()})';
    expect(lostCaveats(steps, run(steps), data)).toMatch(/1 claims of this table carry caveats/);
    expect(lostCaveats("", run('table("force_figures")'), data)).toBeNull();
  });
  test("draw bars of numbers with names, and a figure that is an error hatched beside the scale", () => {
    const bars = resultBars(run('table("force_figures").select("measure", "value", "claim_id")'), data);
    const {document} = new JSDOM(bars ?? "").window;
    expect([...document.querySelectorAll("rect")].map((rect) => rect.getAttribute("width"))).toEqual([
      "100",
      "100.00"
    ]);
    expect(document.querySelectorAll(".wrong").length).toBe(1);
    expect(document.body.textContent).toContain("215 (not to scale)");
    expect(resultBars(run('table("articles").select("title", "publisher")'), data)).toBeNull();
  });
});
