import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, expect, inject, test} from "vitest";
import {copyProject} from "./copyProject.js";
import {hashFiles} from "./hashFiles.js";
import {runBuild} from "./runBuild.js";

const copy = copyProject(join(inject("dist"), ".."));
afterAll(() => {
  rmSync(copy, {recursive: true, force: true});
});
// a site from before, which must stay
mkdirSync(join(copy, "dist/data"), {recursive: true});
writeFileSync(join(copy, "dist/index.html"), "the last good site");
const before = hashFiles(join(copy, "dist"));

test.each([
  {kind: "empty", bytes: Buffer.alloc(0)},
  {kind: "binary", bytes: Buffer.from("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;", "latin1")},
  {kind: "not UTF-8", bytes: Buffer.from("Caf\u00e9 with 25,000 troops", "latin1")},
  {kind: "not in sources.csv", bytes: Buffer.from("A report about 25,000 troops that nobody has entered.\n")}
])("a seed that is $kind gets one clear error, and the last good site stays", async ({bytes}) => {
  const seed = "999_new.txt";
  const path = join(copy, "seeds", seed);
  writeFileSync(path, bytes);
  const {code, output} = await runBuild(copy);
  rmSync(path);
  expect(code).toBe(2);
  const errors = output.split("\n").filter((line) => line.includes(seed));
  expect(errors).toHaveLength(1);
  // no stack: a sentence for people
  expect(output).not.toMatch(/^\s+at /m);
  expect(hashFiles(join(copy, "dist"))).toEqual(before);
});
