import {spawnSync} from "node:child_process";
import {expect, test} from "vitest";
import {missingFiles, REQUIRED_FILES} from "../../scripts/build/requiredFiles.js";
import {builtSite} from "./builtSite.js";
import {canUnplug, withoutNetwork} from "./runBuild.js";

const dist = await builtSite();

test("the built site holds every required file, none empty", () => {
  expect(REQUIRED_FILES).toContain("data/force_figures.csv");
  expect(REQUIRED_FILES).toContain("briefing.pdf");
  expect(missingFiles(dist)).toEqual([]);
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
