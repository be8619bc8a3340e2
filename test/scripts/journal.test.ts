import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {freezeEdition, PUBLIC} from "../../scripts/edition/freezeEdition.js";
import {todaysJournal} from "../../scripts/edition/todaysJournal.js";
import type {Journal} from "../../src/changes/journal.js";
import {withClaims} from "../loaders/editions/editionOf.js";
import {tinyDossier} from "../pages/tinyDossier.js";

const root = mkdtempSync(join(tmpdir(), "journal-"));
afterAll(() => {
  rmSync(root, {recursive: true});
});
const folder = join(root, PUBLIC);
mkdirSync(join(root, "data"));
const file = join(folder, "changes.json");
const journal = (): Journal => JSON.parse(readFileSync(file, "utf8")) as Journal;
const fewer = {...withClaims(tinyDossier.claims.slice(1)), edition: "second"};

test("freezing keeps the history of changes: it begins, grows by what changed, and twice is once", async () => {
  expect(await freezeEdition(root, tinyDossier)).toContain("changes.json");
  expect(journal()).toEqual({begins: {edition: "abc123", date: "2013-07-11"}, editions: []});
  expect(await freezeEdition(root, tinyDossier)).toEqual([]);

  const announced = todaysJournal(folder, fewer);
  expect(await freezeEdition(root, fewer)).toContain("changes.json");
  // the page says the same before and after
  expect(journal()).toEqual(announced);
  expect(todaysJournal(folder, fewer)).toEqual(announced);
  expect(journal().editions).toMatchObject([{edition: "second", before: "abc123"}]);
  expect(journal().editions[0]?.sections[0]?.title).toBe("Claims that are gone");
  expect(await freezeEdition(root, fewer)).toEqual([]);
  // only the code is another
  await freezeEdition(root, {...fewer, edition: "third"});
  expect(journal()).toEqual(announced);
});

test("freezing refuses a history that cannot be read, says what to do, and leaves all as it was", async () => {
  writeFileSync(file, "{");
  const before = readdirSync(folder);
  await expect(freezeEdition(root, tinyDossier)).rejects.toThrow(
    /^data\/public\/: changes\.json: .*; restore it from the repository, or remove/u
  );
  expect(readdirSync(folder)).toEqual(before);
  expect(readFileSync(file, "utf8")).toBe("{");
});
