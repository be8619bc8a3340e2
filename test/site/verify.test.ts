import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {zipSync} from "fflate";
import {PDFDocument} from "pdf-lib";
import {afterAll, describe, expect, inject, test} from "vitest";
import type {EditionRecord} from "../../loaders/editions/editionRecord.js";
import {sealRecord, writeRecord} from "../../loaders/editions/sealRecord.js";
import {sha256} from "../../loaders/sources/sha256.js";
import {listFiles} from "../../scripts/site/listFiles.js";
import {InputError} from "../../scripts/terminal/main.js";
import {openPdf, sealProblems} from "../../scripts/verify/open/openPdf.js";
import {openThing} from "../../scripts/verify/open/openThing.js";
import {openZip} from "../../scripts/verify/open/openZip.js";
import {readRecord} from "../../scripts/verify/parts/readRecord.js";
import {verifyThing} from "../../scripts/verify/verifyThing.js";
import type {Verdict} from "../../scripts/verify/verdict.js";
import {builtSite} from "./builtSite.js";

const dist = await builtSite();
const root = inject("root");
const folder = mkdtempSync(join(tmpdir(), "verify-"));
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

const place = {root, seeds: join(root, "seeds")};
const verify = async (path: string, where = place): Promise<Verdict> =>
  verifyThing(await openThing(path), where);
const copyOf = (name: string): string => {
  const copy = join(folder, name);
  cpSync(dist, copy, {recursive: true});
  return copy;
};
const read = (file: string): Buffer => readFileSync(join(dist, file));
const record = JSON.parse(read("edition.json").toString()) as EditionRecord;

/** One bit of a file turned over, somewhere: the same place in every run, another for every name. */
function flipped(bytes: Uint8Array, name: string): Buffer {
  const at = parseInt(sha256(name).slice(0, 12), 16) % bytes.length;
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
}
const flippedWithin = (bytes: Buffer, start: number, end: number): Buffer =>
  Buffer.concat([
    bytes.subarray(0, start),
    flipped(bytes.subarray(start, end), `${start} ${end}`),
    bytes.subarray(end)
  ]);
const times = (n: number): number[] => [...Array(n).keys()];

describe("npm run verify", () => {
  test.each(["", "briefing.pdf", "data/arming-kyrgyzstan.zip"])(
    "says that dist/%s is as it was published, which edition it is, and that its quotes stand in the documents",
    async (file) => {
      const verdict = await verify(join(dist, file));
      expect(verdict.differences).toEqual([]);
      expect(verdict.edition).toBe(record.edition);
      expect(verdict.standing).toContain("It is what this project makes now.");
      expect(verdict.quotes.reread).toBe(verdict.quotes.of);
      expect(verdict.quotes.of).toBeGreaterThan(50);
      expect(verdict.seeds).toMatchObject({matching: 5, away: []});
    }
  );

  test("says that data/public is the edition that was frozen", async () => {
    const verdict = await verify(join(root, "data/public"));
    expect(verdict.differences).toEqual([]);
    expect(verdict.standing).toContain("It is the one in data/public/.");
  });

  test("finds one bit turned over in any file of a site, and names each of them", async () => {
    const copy = copyOf("flipped");
    const files = listFiles(copy).filter((name) => name !== "edition.json" && read(name).length > 0);
    for (const name of files) writeFileSync(join(copy, name), flipped(read(name), name));
    const {differences, files: tally} = await verify(copy);
    const named = new Set(differences.map(({name}) => name));
    expect(files.filter((name) => !named.has(name))).toEqual([]);
    expect(tally.matching).toBe(tally.of - files.length);
    expect(files.length).toBeGreaterThan(150);
  });

  test("finds one bit turned over in a record, an archive or a PDF that is alone", async () => {
    const text = read("edition.json");
    for (const i of times(400)) {
      const {differences} = readRecord({looks: "site", record: flipped(text, `record ${i}`)});
      expect(differences, `record, flip ${i}`).not.toEqual([]);
    }
    const archive = read("data/arming-kyrgyzstan.zip");
    // its first header and the end of its directory tell that it is a zip
    const directoryEnd = archive.lastIndexOf("PK\u0005\u0006");
    const ends = [
      flippedWithin(archive, 0, 30),
      flippedWithin(archive, directoryEnd, directoryEnd + 22),
      flippedWithin(archive, directoryEnd + 22, archive.length)
    ];
    for (const damaged of [...ends, ...times(8).map((i) => flipped(archive, `archive ${i}`))]) {
      const thing = openZip(damaged);
      const {differences} = thing ? await verifyThing(thing, place) : {differences: []};
      expect(differences, sha256(damaged)).not.toEqual([]);
    }
    const pdf = read("briefing.pdf");
    for (const damaged of [flippedWithin(pdf, 0, 8), ...times(8).map((i) => flipped(pdf, `pdf ${i}`))])
      expect((await openPdf(damaged))?.problems ?? [], sha256(damaged)).not.toEqual([]);
    // the seal itself, and the key before it
    const seal = pdf.indexOf("/EditionSeal <");
    for (const i of times(80)) {
      const problems = sealProblems(flippedWithin(pdf, seal + i, seal + i + 1));
      expect(problems, `seal, byte ${i}`).not.toEqual([]);
    }
  });

  test("names row and column of a table’s cell, line of a text, what is missing, and what was added", async () => {
    const copy = copyOf("edited");
    const edit = (name: string, from: string, to: string): void => {
      const text = readFileSync(join(copy, name), "utf8");
      expect(text).toContain(from);
      writeFileSync(join(copy, name), text.replace(from, to));
    };
    edit("data/force_figures.csv", "5000268", "5000269");
    edit("forces.html", "</h1>", "!</h1>");
    rmSync(join(copy, "data/timeline.json"));
    writeFileSync(join(copy, "data/more.csv"), "a\n1\n");
    const {differences, tables} = await verify(copy);
    const said = Object.fromEntries(differences.map(({name, said}) => [name, said]));
    expect(said["data/force_figures.csv"]).toMatch(
      /^differs in row \d+ \(claim_id 003-1-\w{5}\), column value: expected “5000268”, found “5000269”$/u
    );
    expect(said["forces.html"]).toMatch(
      /^differs at byte \d+, line \d+: expected “…[^“]*<\/h1>.*”, found “…[^“]*!/u
    );
    expect(said["data/timeline.json"]).toBe("is missing");
    expect(said["data/more.csv"]).toBe("was added: the record does not name it");
    expect(Object.keys(said)).toHaveLength(4);
    expect(tables).toEqual({matching: tables.of - 1, of: tables.of});
  });

  test("reads quotes again in whatever documents are at hand, and names the first that does not stand there", async () => {
    const seeds = join(folder, "seeds");
    cpSync(place.seeds, seeds, {recursive: true});
    const [one = "", two = ""] = Object.keys(record.made_from.seeds);
    rmSync(join(seeds, one));
    const text = readFileSync(join(seeds, two), "utf8");
    writeFileSync(join(seeds, two), `A line more.\n${text}`);
    const {differences, seeds: tally, quotes} = await verify(join(dist, "briefing.pdf"), {root, seeds});
    expect(tally).toEqual({matching: 3, of: 5, away: [one]});
    expect(differences.map(({name}) => name)).toEqual([`seeds/${two}`]);
    expect(differences[0]?.said).toMatch(
      /the quote of claim 001-1-\w{5} does not stand where it should: .*expected “.*”, found “/u
    );
    expect(quotes.matching).toBe(quotes.of);
    expect(quotes.reread).toBeLessThan(quotes.of);
  });

  test("knows a site that any program has zipped, in a folder or not", async () => {
    const files = listFiles(dist).map((name) => [`site/${name}`, read(name)] as const);
    const packed = zipSync(Object.fromEntries(files), {level: 0});
    expect(await verified(packed)).toMatchObject({kind: "site", edition: record.edition, differences: []});
    const changed = {...Object.fromEntries(files), "site/aid.html": flipped(read("aid.html"), "aid")};
    const {differences} = await verified(zipSync(changed, {level: 0}));
    expect(differences.map(({name}) => name)).toEqual(["aid.html"]);
  });

  test("neither follows names out of a folder nor unpacks bombs, and says of a torn PDF that it is torn", async () => {
    const copy = copyOf("hostile");
    const facts = {sha256: sha256("secret"), bytes: 6};
    writeFileSync(join(folder, "secret"), "secret");
    const lying = sealRecord({...record, files: {...record.files, "../secret": facts}});
    writeFileSync(join(copy, "edition.json"), writeRecord(lying));
    expect((await verify(copy)).differences).toEqual([
      {name: "../secret", said: "is a name that leads out of the folder: it is not read"}
    ]);
    const bomb = Buffer.from(zipSync({"edition.json": read("edition.json"), bomb: new Uint8Array(9)}));
    // what the last entry of the directory says to unpack to
    bomb.writeUInt32LE(4e9, bomb.lastIndexOf("PK\u0001\u0002") + 24);
    expect((await verified(bomb)).differences[0]?.said).toContain("it is not unpacked");
    const pdf = read("briefing.pdf");
    const torn = await openPdf(pdf.subarray(0, pdf.length / 2));
    const verdict = torn && (await verifyThing(torn, place));
    expect(verdict).toMatchObject({edition: record.edition, record: null});
    expect(verdict?.differences.map(({said}) => said)).toContainEqual(
      expect.stringMatching(/^cannot be read: /u)
    );
  });

  test("knows a PDF that another program has saved again, whose record and claims are as they were", async () => {
    const pdf = await PDFDocument.load(read("briefing.pdf"), {updateMetadata: false});
    const again = await openPdf(await pdf.save({useObjectStreams: true}));
    const verdict = again && (await verifyThing(again, place));
    expect(verdict).toMatchObject({edition: record.edition, files: {matching: 1, of: 1}});
    expect(verdict?.differences.map(({name}) => name)).toEqual(["the document"]);
  });
});

test("openThing(path) refuses what is no edition", async () => {
  const refused = async (name: string): Promise<string> =>
    openThing(join(root, name)).then(
      () => "taken",
      (error: unknown) => (error instanceof InputError ? error.message : "thrown")
    );
  expect(await refused("README.md")).toContain("names no edition, none of ours or torn; take briefing.pdf");
  expect(await refused("data")).toContain("no edition.json in");
  expect(await refused("data/none.zip")).toContain("no such file or folder");
});

test("scripts/verify.ts ends with 1 where something differs, and says what first", () => {
  const file = join(folder, "forwarded.pdf");
  writeFileSync(file, flipped(read("briefing.pdf"), "forwarded"));
  const command = ["scripts/run.mjs", "verify", join(dist, "briefing.pdf"), file];
  const {status, stdout} = spawnSync(process.execPath, command, {cwd: root, encoding: "utf8"});
  expect(stdout).toContain(`dist/briefing.pdf: briefing, edition ${record.edition}`);
  expect(stdout).toContain("Everything is as it was published.");
  expect(stdout).toContain("First difference: the document is not as it was sealed");
  expect(status).toBe(1);
});

/** Of a zip in memory. */
async function verified(bytes: Uint8Array): Promise<Verdict> {
  const thing = openZip(bytes);
  if (!thing) throw new Error("no zip of an edition");
  return verifyThing(thing, place);
}
