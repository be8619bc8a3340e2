import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, expect, inject, test} from "vitest";
import {buildSite} from "../../scripts/build/buildSite.js";
import {InputError} from "../../scripts/terminal/main.js";
import {copyProject} from "../../scripts/preview/copyProject.js";
import {hashFiles} from "./hashFiles.js";
import {runBuild} from "./runBuild.js";

const copy = copyProject(inject("root"));
afterAll(() => {
  rmSync(copy, {recursive: true, force: true});
});
// a site from before, which must stay
mkdirSync(join(copy, "dist/data"), {recursive: true});
writeFileSync(join(copy, "dist/index.html"), "the last good site");
const before = hashFiles(join(copy, "dist"));

const SEED = "999_new.txt";

const nothing = (): void => undefined;
const quiet = {step: nothing, tick: nothing, log: nothing, done: nothing};

/** Does something while a seed lies among the others. */
async function withSeed<T>(bytes: Buffer, task: () => Promise<T>): Promise<T> {
  const path = join(copy, "seeds", SEED);
  writeFileSync(path, bytes);
  try {
    return await task();
  } finally {
    rmSync(path);
  }
}

test("a seed that nobody has entered ends the build with one clear error, and the last good site stays", async () => {
  const bytes = Buffer.from("A report about 25,000 troops that is not in sources.csv.\n");
  const {code, output} = await withSeed(bytes, () => runBuild(copy));
  expect(code).toBe(2);
  const errors = output.split("\n").filter((line) => line.includes(SEED));
  expect(errors).toHaveLength(1);
  // no stack: a sentence for people
  expect(output).not.toMatch(/^\s+at /m);
  expect(hashFiles(join(copy, "dist"))).toEqual(before);
});

test.each([
  {kind: "empty", bytes: Buffer.alloc(0)},
  {kind: "binary", bytes: Buffer.from("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;", "latin1")},
  {kind: "in no encoding that is certain", bytes: Buffer.from("Caf\u00e3 with 25,000 troops", "latin1")}
])(
  "buildSite(root) refuses a seed that is $kind in one sentence, and the last good site stays",
  async ({bytes}) => {
    const error: unknown = await withSeed(bytes, () => buildSite(copy, quiet)).catch(
      (reason: unknown) => reason
    );
    expect(error).toBeInstanceOf(InputError);
    const {message} = error as InputError;
    expect(message).toContain(SEED);
    expect(message).not.toContain("\n");
    expect(hashFiles(join(copy, "dist"))).toEqual(before);
  }
);
