import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {sha256} from "../../loaders/sources/sha256.js";
import {runScript, type Run} from "./runScript.js";

const folder = mkdtempSync(join(tmpdir(), "overview [1] "));
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});
const store = join(folder, "claims");
const into = join(folder, "over view");

const DOCUMENTS = {
  "a.txt": "Tajikistan has 4,500 tanks and 7,000 soldiers. In 2013 Russia gave Tajikistan 40 trucks.",
  "b.txt":
    "The army: includes a total military force estimated at 33,330 men, including 78,083 men representing the active forces.",
  "c <img src=x onerror=alert(1)>.txt":
    "Tajikistan has 45 tanks, Russia’s defence ministry said. ${alert(1)} <script>alert(1)</script> It has 9,000 soldiers."
};

const overview = (...args: string[]): Promise<Run> => runScript("overview", args);
const page = (file: string): string => readFileSync(join(into, file), "utf8");
const filesOf = (at: string): string[] =>
  readdirSync(at, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

beforeAll(async () => {
  const documents = join(folder, "documents");
  mkdirSync(documents);
  for (const [name, text] of Object.entries(DOCUMENTS)) writeFileSync(join(documents, name), `${text}\n`);
  await runScript("extract", ["--out", store, "--date", "2013-05-07", documents]);
}, 60_000);

describe("npm run overview", () => {
  test("says what a store holds before its checks have run", async () => {
    const {code, stdout} = await overview(store, "--into", into);
    expect({code, stdout}).toMatchObject({code: 0, stdout: expect.stringMatching(/^\d+ pages, /u) as string});
    expect(page("index.html")).toContain("3 documents");
    expect(page("index.html")).toContain("have not run yet");
  });

  test("shows each figure with its sentence, and the doubt with the figure", async () => {
    await runScript("check", ["--claims", store]);
    expect((await overview(store, "--into", into)).code).toBe(0);
    const found = page("findings/parts-and-whole/1.html");
    expect(found).toContain("<mark>78,083 men representing the active forces</mark>");
    const [, id = ""] = /class="finding error" id="([^"]+)"/u.exec(found) ?? [];
    const measures = filesOf(join(into, "measures")).map((file) => readFileSync(file, "utf8"));
    const tanks = measures.find((html) => html.includes("<mark>4,500 tanks</mark>"));
    expect(tanks).toContain("<mark>45 tanks</mark>");
    expect(page("index.html")).toContain("./findings/parts-and-whole/1.html");
    expect(id).not.toBe("");
    for (const [, link = ""] of measures
      .join("")
      .matchAll(/class="severity [a-z]+" href="\.\.\/\.\.\/([^"#]+)/gu))
      expect(filesOf(into)).toContain(join(into, link));
  });

  test("no document's words run on a page", () => {
    for (const file of filesOf(into).filter((name) => name.endsWith(".html"))) {
      const html = readFileSync(file, "utf8");
      expect(html).not.toMatch(/<script|<img|\$\{/u);
      expect(html).toContain("default-src 'none'");
    }
  });

  test("gives the same bytes twice, in the place of the last", async () => {
    const hashes = (): string[] => filesOf(into).map((file) => `${file} ${sha256(readFileSync(file))}`);
    const before = hashes();
    await overview(store, "--into", into);
    expect(hashes()).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(["claims", "documents", "over view"]);
  });

  test("refuses what is no store, and a folder with something else in it, each in one sentence", async () => {
    const none = await overview(join(folder, "documents"), "--into", into);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("no store of claims");
    const taken = await overview(store, "--into", join(folder, "documents"));
    expect(taken.code).toBe(2);
    expect(taken.stderr).toContain("--into");
    expect(filesOf(join(folder, "documents"))).toHaveLength(3);
  });
});
