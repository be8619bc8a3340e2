import {spawnSync} from "node:child_process";
import {rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, describe, expect, inject, test} from "vitest";
import {missingFiles, REQUIRED_FILES} from "../../scripts/build/requiredFiles.js";
import {builtSite} from "./builtSite.js";
import {copyProject} from "./copyProject.js";
import {hashFiles} from "./hashFiles.js";
import {runBuild, withoutNetwork} from "./runBuild.js";

const dist = await builtSite();

test("the built site holds every required file, none empty", () => {
  expect(REQUIRED_FILES).toContain("data/force_figures.csv");
  expect(REQUIRED_FILES).toContain("briefing.pdf");
  expect(missingFiles(dist)).toEqual([]);
});

describe("a build of the same inputs in another folder", () => {
  const [cut, ...options] = withoutNetwork();
  const canUnplug = spawnSync(cut, [...options, "true"]).status === 0;
  const copy = copyProject(inject("root"));
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
});
