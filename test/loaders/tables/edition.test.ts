import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {editionFiles} from "../../../loaders/tables/index.js";
import {dossier, ROOT} from "../root.js";

const folder = join(ROOT, "data/public");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

test("data/public holds the tables of today’s seeds and rules; if not, read the diff that `npm run edition` makes", () => {
  const files = editionFiles(dossier);
  expect(readdirSync(folder).sort()).toEqual([...files.keys(), "changes.json", "edition.json"].sort());
  for (const [name, bytes] of files) {
    const today = new TextDecoder().decode(bytes);
    // an edition keeps its name until its tables change, whatever the code is by then
    if (name === "datapackage.json")
      expect(json(read(name))).toEqual({...json(today), version: json(read("edition.json"))["edition"]});
    else expect(read(name), name).toBe(today);
  }
});
