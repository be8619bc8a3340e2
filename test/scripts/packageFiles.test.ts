import {createHash} from "node:crypto";
import {strFromU8, unzipSync} from "fflate";
import {expect, test} from "vitest";
import type {EditionRecord} from "../../loaders/editions/editionRecord.js";
import {factsOf} from "../../loaders/editions/makeRecord.js";
import {editionFacts} from "../../scripts/site/editionFacts.js";
import {packageFiles} from "../../scripts/site/package/packageFiles.js";
import {editionDay} from "../../loaders/tables/editionDay.js";
import {schemasOf} from "../../loaders/tables/schema.js";
import {dossier} from "../loaders/root.js";

const facts = editionFacts(dossier, {
  url: "https://news.example/story/",
  author: "A. Writer & {Co}",
  published: null
});
const files = packageFiles(dossier, facts, new Map());
const archive = unzipSync(files.get("arming-kyrgyzstan.zip") ?? new Uint8Array());
const text = (name: string): string => strFromU8(archive[name] ?? new Uint8Array());

test("packageFiles(dossier) packs every file that lies beside the archive, byte for byte, and the record of the edition", () => {
  const names = [...files.keys()].filter((name) => name !== "arming-kyrgyzstan.zip");
  expect(Object.keys(archive).sort()).toEqual([...names, "edition.json"].sort());
  const record = JSON.parse(text("edition.json")) as EditionRecord;
  expect(record).toMatchObject({kind: "archive", edition: dossier.edition});
  expect(record.files).toEqual(
    Object.fromEntries(names.map((name) => [name, factsOf(archive[name] ?? new Uint8Array())]))
  );
  for (const name of names)
    expect(Buffer.compare(archive[name] ?? Buffer.alloc(0), files.get(name) ?? Buffer.alloc(1)), name).toBe(
      0
    );
  for (const {name} of schemasOf(dossier))
    for (const format of ["csv", "json", "parquet"]) expect(names).toContain(`${name}.${format}`);
});

test("packageFiles(dossier) gives the same archive twice", () => {
  const again = packageFiles(dossier, facts, new Map()).get("arming-kyrgyzstan.zip") ?? new Uint8Array();
  expect(Buffer.compare(again, files.get("arming-kyrgyzstan.zip") ?? Buffer.alloc(0))).toBe(0);
});

test("README.txt has the hash of every file in the archive, as sha256sum reads them", () => {
  const hashes = [...text("README.txt").matchAll(/^([\da-f]{64}) {2}(\S+)$/gmu)].map(([, hash, name]) => [
    name,
    hash
  ]);
  // the record has the hash of the README
  const expected = Object.entries(archive).filter(([name]) => !["README.txt", "edition.json"].includes(name));
  expect(Object.fromEntries(hashes)).toEqual(
    Object.fromEntries(
      expected.map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest("hex")])
    )
  );
});

test("citations name author, edition, its year, day of the newest report and address, each in its format", () => {
  expect(text("citation.txt")).toContain(
    `Edition ${dossier.edition}, reports up to 30 May 2023. https://news.example/story/`
  );
  expect(JSON.parse(text("citation.csl.json"))).toMatchObject([
    {
      type: "dataset",
      author: [{literal: "A. Writer & {Co}"}],
      version: dossier.edition,
      issued: {"date-parts": [editionDay(dossier).split("-").map(Number)]},
      URL: "https://news.example/story/"
    }
  ]);
  const bib = text("citation.bib");
  expect(bib).toMatch(/^@misc\{arming-kyrgyzstan-\w+,\n/u);
  expect(bib).toContain("A. Writer \\& {Co}");
  expect(bib.split("{").length).toBe(bib.split("}").length);
  expect(text("CITATION.cff")).toContain(`date-released: "${editionDay(dossier)}"`);
});
