import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {whatIsMissing} from "../../scripts/install/ensureInstalled.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "install-"));
  mkdirSync(join(root, "node_modules"));
});
afterEach(() => {
  rmSync(root, {recursive: true, force: true});
});

function lock(file: string, packages: Readonly<Record<string, object>>): void {
  writeFileSync(join(root, file), JSON.stringify({packages}));
}

describe("whatIsMissing(root)", () => {
  test("is null where all locked packages are installed in their versions", () => {
    lock("package-lock.json", {"": {version: "0.1.0"}, "node_modules/a": {version: "1.0.0"}});
    lock("node_modules/.package-lock.json", {"node_modules/a": {version: "1.0.0"}});
    expect(whatIsMissing(root)).toBeNull();
  });

  test("names a package of another version, and one that is not there", () => {
    lock("package-lock.json", {"node_modules/a": {version: "1.0.1"}});
    lock("node_modules/.package-lock.json", {"node_modules/a": {version: "1.0.0"}});
    expect(whatIsMissing(root)).toMatch(/node_modules\/a/);
    lock("node_modules/.package-lock.json", {});
    expect(whatIsMissing(root)).toMatch(/node_modules\/a/);
  });

  test("does not miss optional packages, which are for other platforms", () => {
    lock("package-lock.json", {"node_modules/a": {version: "1.0.0", optional: true}});
    lock("node_modules/.package-lock.json", {});
    expect(whatIsMissing(root)).toBeNull();
  });

  test("says so where nothing was ever installed", () => {
    lock("package-lock.json", {});
    expect(whatIsMissing(root)).toBe("none are there yet");
  });
});
