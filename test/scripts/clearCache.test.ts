import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {checkClientPackages} from "../../scripts/framework/checkClientPackages.js";
import {clearCache} from "../../scripts/framework/clearCache.js";
import {pinClientPackages} from "../../scripts/framework/pinClientPackages.js";

let root: string;
let cache: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cache-"));
  cache = join(root, "src/.observablehq/cache");
});
afterEach(() => {
  rmSync(root, {recursive: true, force: true});
});

function write(file: string): void {
  mkdirSync(join(cache, file, ".."), {recursive: true});
  writeFileSync(join(cache, file), "");
}

describe("clearCache(root)", () => {
  test("removes all that a loader made and keeps bundles of installed packages", () => {
    write("data/force_figures.csv");
    write("data.zip");
    write("_build.json");
    write("_node/d3-array@3.2.5/index.js");
    clearCache(root);
    expect(existsSync(join(cache, "data"))).toBe(false);
    expect(existsSync(join(cache, "data.zip"))).toBe(false);
    expect(existsSync(join(cache, "_build.json"))).toBe(false);
    expect(existsSync(join(cache, "_node/d3-array@3.2.5/index.js"))).toBe(true);
  });

  test("has nothing to do where nothing was built", () => {
    expect(() => {
      clearCache(root);
    }).not.toThrow();
  });
});

describe("checkClientPackages(root)", () => {
  test("finds nothing where there are only pins", () => {
    expect(checkClientPackages(root)).toEqual([]);
    pinClientPackages(root);
    expect(existsSync(join(cache, "_npm/htl@0.3.1"))).toBe(true);
    expect(checkClientPackages(root)).toEqual([]);
  });

  test("names a package that was fetched, once", () => {
    write("_npm/@observablehq/inputs@0.12.0/_esm.js");
    write("_npm/@observablehq/inputs@0.12.0/package.json");
    expect(checkClientPackages(root)).toEqual([
      "fetched from a network: @observablehq/inputs@0.12.0; install it and import it by its bare name"
    ]);
  });
});
