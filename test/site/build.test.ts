import {spawnSync} from "node:child_process";
import {expect, test} from "vitest";
import {BUILT_IN_TABLES} from "../../loaders/sources/builtInTables.js";
import {missingFiles, requiredFiles} from "../../scripts/build/requiredFiles.js";
import {builtSite} from "./builtSite.js";
import {canUnplug, withoutNetwork} from "./runBuild.js";

const dist = await builtSite();

test("the built site holds every required file, none empty", () => {
  const dossier = {tables: BUILT_IN_TABLES};
  expect(requiredFiles(dossier)).toContain("data/force_figures.csv");
  expect(requiredFiles(dossier)).toContain("briefing.pdf");
  expect(missingFiles(dist, dossier)).toEqual([]);
});

test.skipIf(!canUnplug())(
  "a build unplugged has no network, not even loopback (skipped where `unshare -n` is not permitted)",
  () => {
    const [cut, ...options] = withoutNetwork();
    const probe = "require('net').connect(9, '127.0.0.1').on('error', (e) => console.log(e.code))";
    const {stdout} = spawnSync(cut, [...options, process.execPath, "-e", probe], {encoding: "utf8"});
    // ECONNREFUSED would mean that loopback is there
    expect(stdout.trim()).toBe("ENETUNREACH");
  }
);
