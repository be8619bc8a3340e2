import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {editionFiles} from "../../../loaders/tables/index.js";
import {dossier, ROOT} from "../root.js";

test("data/public holds the tables of today’s seeds and rules; if not, read the diff that `npm run edition` makes", () => {
  const folder = join(ROOT, "data/public");
  const files = editionFiles(dossier);
  const kept = readdirSync(folder).sort();
  expect(kept).toEqual([...files.keys()].sort());
  for (const name of kept) {
    expect(readFileSync(join(folder, name), "utf8"), name).toBe(new TextDecoder().decode(files.get(name)));
  }
});
