import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, expect, inject, test} from "vitest";
import {copyProject} from "./copyProject.js";
import {pdfText} from "./pdfText.js";
import {runBuild} from "./runBuild.js";

const dist = inject("dist");
const copy = copyProject(join(dist, ".."));
afterAll(() => {
  rmSync(copy, {recursive: true, force: true});
});

/** The seed that prints the number of vehicles. */
const SEED = "seeds/000_aeaffad154d4d5ac.txt";

test("a changed figure in a seed changes the table, the pages and the briefing, with no cache cleared by hand", async () => {
  // a build of the unchanged copy fills Framework's cache
  expect((await runBuild(copy)).code).toBe(0);
  expect(await published(copy, "5,000,268")).toEqual({table: true, page: true, briefing: true});

  const path = join(copy, SEED);
  const seed = readFileSync(path, "utf8");
  expect(seed).toContain("5,000,268");
  writeFileSync(path, seed.replace("5,000,268", "5,268"));
  const {code, output} = await runBuild(copy);
  expect(output).toContain("Built dist/");
  expect(code).toBe(0);
  expect(await published(copy, "5,000,268")).toEqual({table: false, page: false, briefing: false});
  expect(await published(copy, "5,268")).toEqual({table: true, page: true, briefing: true});
});

/** Where a figure is shown, as it was printed. */
async function published(
  root: string,
  figure: string
): Promise<{table: boolean; page: boolean; briefing: boolean}> {
  const read = (file: string): string => readFileSync(join(root, "dist", file), "utf8");
  return {
    table: [read("data/equipment.csv"), read("data/force_figures.csv")].some((csv) => csv.includes(figure)),
    page: read("forces.html").includes(figure),
    briefing: (await pdfText(readFileSync(join(root, "dist/briefing.pdf")))).includes(figure)
  };
}
