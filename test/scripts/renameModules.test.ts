import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {listFiles} from "../../scripts/site/listFiles.js";
import {renameModules} from "../../scripts/site/renameModules.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rename-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** A site of a page and two modules, one of which imports the other; both have hashes in their names. */
function site({a, b, text = "1"}: {a: string; b: string; text?: string}): string[] {
  rmSync(folder, {recursive: true, force: true});
  const files = {
    "sub/page.html": `<script type="module">import "../_import/lib/a.${a}.js";</script><p>./a.${a}.js</p>`,
    [`_import/lib/a.${a}.js`]: `import {x} from "../b.${b}.js";`,
    [`_import/b.${b}.js`]: `export const x = ${text}; import("./lib/a.${a}.js");`
  };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), content);
  }
  renameModules(folder);
  return listFiles(folder);
}

describe("renameModules(folder)", () => {
  test("gives the same names whatever the old hashes were, also where modules import each other", () => {
    const names = site({a: "00000000", b: "11111111"});
    expect(site({a: "aaaaaaaa", b: "bbbbbbbb"})).toEqual(names);
    expect(names.join()).not.toMatch(/0{8}|1{8}/);
  });

  test("gives other names to a changed module and to those that import it", () => {
    const names = site({a: "00000000", b: "11111111"});
    const changed = site({a: "00000000", b: "11111111", text: "2"});
    expect(changed.filter((name) => names.includes(name))).toEqual(["sub/page.html"]);
  });

  test("lets every reference follow, and leaves other text alone", () => {
    const [b = "", a = "", page = ""] = site({a: "00000000", b: "11111111"});
    expect(readFileSync(join(folder, page), "utf8")).toBe(
      `<script type="module">import "../${a}";</script><p>./a.00000000.js</p>`
    );
    expect(readFileSync(join(folder, a), "utf8")).toContain(`"../${b.replace("_import/", "")}"`);
  });
});
