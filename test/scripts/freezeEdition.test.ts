import {mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {freezeEdition} from "../../scripts/edition/freezeEdition.js";
import {sayFrozen} from "../../scripts/edition/sayFrozen.js";
import {dossier} from "../loaders/root.js";

describe("freezeEdition(root, dossier)", () => {
  let root = "";
  const kept = (): string => join(root, "data/public");
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "frozen-"));
    mkdirSync(join(root, "data"));
  });
  afterAll(() => {
    rmSync(root, {recursive: true});
  });

  test("writes tables and record where nothing was, and nothing more where all is the same", async () => {
    const changed = await freezeEdition(root, dossier);
    expect(changed.sort()).toEqual(readdirSync(kept()).sort());
    expect(changed).toContain("edition.json");
    expect(sayFrozen(dossier, changed)).toMatch(
      /^Edition \w{8}, with no browser.*\nnew in data\/public\/: .*force_figures\.csv/u
    );
    expect(await freezeEdition(root, dossier)).toEqual([]);
    expect(sayFrozen(dossier, [])).toContain("nothing has changed");
  });

  test("replaces what changed and takes away what was added, with nothing left over beside", async () => {
    const table = join(kept(), "aid_amounts.csv");
    const before = readFileSync(table, "utf8");
    writeFileSync(table, before.replace("\n", "\n\n"));
    writeFileSync(join(kept(), "old.csv"), "a\n");
    expect((await freezeEdition(root, dossier)).sort()).toEqual(
      expect.arrayContaining(["aid_amounts.csv", "old.csv"])
    );
    expect(readFileSync(table, "utf8")).toBe(before);
    expect(readdirSync(kept())).not.toContain("old.csv");
    expect(readdirSync(join(root, ".build/edition"))).toEqual([]);
  });

  test("puts the last edition back first, if it was killed between putting that away and the new one in its place", async () => {
    const aside = join(root, ".build/edition");
    renameSync(kept(), join(aside, "previous-dist"));
    mkdirSync(join(aside, "staging-1"));
    expect(await freezeEdition(root, dossier)).toEqual([]);
    expect(readdirSync(aside)).toEqual([]);
    expect(readdirSync(kept())).toContain("edition.json");
  });
});
