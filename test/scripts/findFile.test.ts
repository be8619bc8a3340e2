import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {findFile} from "../../scripts/site/findFile.js";

const outside = mkdtempSync(join(tmpdir(), "find-"));
const folder = join(outside, "dist");
mkdirSync(join(folder, "sources"), {recursive: true});
for (const file of ["index.html", "data.html", "sources/index.html", "sources/a.html"])
  writeFileSync(join(folder, file), "");
writeFileSync(join(outside, "secret.txt"), "");
afterAll(() => {
  rmSync(outside, {recursive: true, force: true});
});

describe("findFile(folder, path)", () => {
  test.each([
    ["", "index.html"],
    ["sources/", "sources/index.html"],
    ["sources/a.html", "sources/a.html"],
    ["sources/a", "sources/a.html"],
    ["data", "data.html"]
  ])("takes %j for %s", (path, file) => {
    expect(findFile(folder, path)).toBe(join(folder, file));
  });

  test.each(["../secret.txt", "sources/../../secret.txt", "..\\secret.txt", "none", "a\0b"])(
    "finds nothing for %j",
    (path) => {
      expect(findFile(folder, path)).toBeNull();
    }
  );
});
