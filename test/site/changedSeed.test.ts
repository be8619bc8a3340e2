import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, expect, inject, test} from "vitest";
import {builtSite} from "./builtSite.js";
import {copyProject} from "./copyProject.js";
import {pdfText} from "./pdfText.js";
import {runBuild} from "./runBuild.js";

/** The seed that prints the number of vehicles. */
const SEED = "seeds/003_906f79ef549da850.txt";

await builtSite();
const copy = copyProject(inject("root"), {built: true});
afterAll(() => {
  rmSync(copy, {recursive: true, force: true});
});

test("a build shows a changed figure of a seed in table, page and briefing, with no cache cleared by hand", async () => {
  expect(await shown(copy, "5,000,268")).toEqual({table: true, page: true, briefing: true});
  expect(await shown(copy, "5,268")).toMatchObject({table: false});
  const path = join(copy, SEED);
  const seed = readFileSync(path, "utf8");
  expect(seed).toContain("5,000,268");
  writeFileSync(path, seed.replace("5,000,268", "5,268"));
  const {code, output} = await runBuild(copy);
  expect(output).toContain("Built dist/");
  expect(code).toBe(0);
  expect(await shown(copy, "5,000,268")).toEqual({table: false, page: false, briefing: false});
  expect(await shown(copy, "5,268")).toEqual({table: true, page: true, briefing: true});
});

/** Where the site of a project shows a figure as it was printed. */
async function shown(
  root: string,
  figure: string
): Promise<{table: boolean; page: boolean; briefing: boolean}> {
  const read = (file: string): Buffer => readFileSync(join(root, "dist", file));
  return {
    table: read("data/force_figures.csv").includes(figure),
    page: read("forces.html").includes(figure),
    briefing: (await pdfText(read("briefing.pdf"))).includes(figure)
  };
}
