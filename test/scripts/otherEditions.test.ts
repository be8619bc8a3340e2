import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {otherEditions} from "../../scripts/edition/otherEditions.js";

test("otherEditions(folder, edition) names a page that was built after somebody saved a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  writeFileSync(join(folder, "data.html"), "This is edition a83sp3zh.");
  writeFileSync(join(folder, "notebook.html"), '<div data-edition="b94tq40j"></div>');
  expect(otherEditions(folder, "a83sp3zh")).toEqual([
    expect.stringMatching(/^notebook\.html: .*build again$/u)
  ]);
  rmSync(folder, {recursive: true});
});
