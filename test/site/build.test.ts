import {spawnSync} from "node:child_process";
import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, describe, expect, inject, test} from "vitest";
import {missingFiles, REQUIRED_FILES} from "../../scripts/build/requiredFiles.js";
import {copyProject} from "./copyProject.js";
import {hashFiles} from "./hashFiles.js";
import {pdfText} from "./pdfText.js";
import {runBuild, withoutNetwork} from "./runBuild.js";

const dist = inject("dist");

/** The seed that prints the number of vehicles. */
const SEED = "seeds/003_906f79ef549da850.txt";

test("the built site holds every required file, none empty", () => {
  expect(REQUIRED_FILES).toContain("data/force_figures.csv");
  expect(REQUIRED_FILES).toContain("briefing.pdf");
  expect(missingFiles(dist)).toEqual([]);
});

describe("a build of the same inputs in another folder", () => {
  const [cut, ...options] = withoutNetwork();
  const canUnplug = spawnSync(cut, [...options, "true"]).status === 0;
  const copy = copyProject(join(dist, ".."));
  afterAll(() => {
    rmSync(copy, {recursive: true, force: true});
  });

  test.skipIf(!canUnplug)(
    "has no network, not even loopback (skipped where `unshare -n` is not permitted)",
    () => {
      const probe = "require('net').connect(9, '127.0.0.1').on('error', (e) => console.log(e.code))";
      const {stdout} = spawnSync(cut, [...options, process.execPath, "-e", probe], {encoding: "utf8"});
      // ECONNREFUSED would mean that loopback is there
      expect(stdout.trim()).toBe("ENETUNREACH");
    }
  );

  test("gives the same bytes for every file, the briefing among them", async () => {
    const {code, output} = await runBuild(copy, {offline: canUnplug});
    expect(output).toContain("Built dist/");
    expect(code).toBe(0);
    expect(hashFiles(join(copy, "dist"))).toEqual(hashFiles(dist));
  });

  test("shows a changed figure of a seed in table, page and briefing, with no cache cleared by hand", async () => {
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
