import {spawn} from "node:child_process";
import {once} from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from "vitest";
import {readInputs} from "../../../loaders/dossier.js";
import {articleIds} from "../../../scripts/add/articleIds.js";
import {settle} from "../../../scripts/add/placeFiles.js";
import {readOptions, type AddOptions} from "../../../scripts/add/readOptions.js";
import {runAdd} from "../../../scripts/add/runAdd.js";
import {appendRows, removeRow} from "../../../scripts/add/sourcesCsv.js";
import {compileCommands} from "../../../scripts/install/compileCommands.mjs";
import {runRemove} from "../../../scripts/remove/runRemove.js";
import {ROOT} from "../../loaders/root.js";
import {makeDocx} from "./makeDocx.js";

/** A dossier of one short report: to read it again and again takes little time. */
const root = mkdtempSync(join(tmpdir(), "add-"));
const SOURCES = join(root, "data/manual/sources.csv");
const KEPT = "001_1875749b769323b4.txt";

beforeAll(() => {
  cpSync(join(ROOT, "data/manual"), join(root, "data/manual"), {recursive: true});
  cpSync(join(ROOT, "package.json"), join(root, "package.json"));
  mkdirSync(join(root, "seeds"));
  mkdirSync(join(root, "src"));
  cpSync(join(ROOT, "seeds", KEPT), join(root, "seeds", KEPT));
  for (const id of ["000-1", "000-2", "002-1", "003-1", "004-1"])
    writeFileSync(SOURCES, removeRow(readFileSync(SOURCES, "utf8"), id));
});
afterAll(() => {
  rmSync(root, {recursive: true, force: true});
});

/** Names and bytes of all that a dossier is made from. */
const state = (): Record<string, string> =>
  Object.fromEntries(
    ["seeds", "data/manual"].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => [
        `${folder}/${name}`,
        readFileSync(join(root, folder, name), "latin1")
      ])
    )
  );

const GIVEN = ["--publisher", "The Test", "--date", "2024-05-07"];

/** Writes a file and adds it; gives what was printed. */
async function add(name: string, bytes: Uint8Array | string, ...args: string[]): Promise<string> {
  const file = join(root, name);
  writeFileSync(file, bytes);
  const said: string[] = [];
  try {
    await runAdd(readOptions([file, ...GIVEN, ...args]) as AddOptions, {
      root,
      path: (path) => path,
      ask: null,
      log: (line) => said.push(line),
      width: 100
    });
  } finally {
    rmSync(file);
  }
  return said.join("\n");
}

async function remove(id: string): Promise<string> {
  const said: string[] = [];
  await runRemove(id, {root, log: (line) => said.push(line), width: 100});
  return said.join("\n");
}

const REPORT = `Helicopters for Osh

OSH, May 7, 2024 – Russia gave Kyrgyzstan 4 Mi-8 helicopters, the ministry said. Some 300 others were there. They were handed over on Friday, May 6, 2024.

The army of Kyrgyzstan has 12,000 active soldiers.
`;

describe("runAdd(options, place)", () => {
  let before: Record<string, string> = {};
  beforeAll(() => {
    before = state();
  });
  afterEach(() => {
    expect(state()).toEqual(before);
    expect(existsSync(join(root, ".build/adding"))).toBe(false);
  });

  test("takes in a text byte for byte under a name of its own, says what was read and opened, and runRemove gives the bytes back", async () => {
    const said = await add(`..' "con" =1.pdf`, REPORT, "--title", "Helicopters for Osh");
    expect(said).toContain("Added 002-1: seeds/002-1.txt; a row in data/manual/sources.csv.");
    expect(said).toContain("Mi-8 helicopters: 4 — “4 Mi-8 helicopters”");
    expect(said).toMatch(/seeds\/002-1\.txt: \d+ numerals: \d+ in claims/);
    expect(said).toMatch(/^Opens \d+ finding/m);
    expect(said).toMatch(/^Closes no findings/m);
    expect(Object.keys(state()).filter((name) => !(name in before))).toEqual(["seeds/002-1.txt"]);
    expect(state()["seeds/002-1.txt"]).toBe(Buffer.from(REPORT).toString("latin1"));
    await expect(add("again.txt", REPORT, "--accept")).rejects.toThrow(
      "again.txt: the same file as that of 002-1 (“Helicopters for Osh”, The Test); there is nothing to add"
    );
    await expect(add("near.txt", `Home\n\n${REPORT}`, "--accept")).rejects.toThrow(
      /^near\.txt: nearly the same as 002-1 .*: 100 % of the shorter/
    );
    expect(await remove("002-1")).toContain("Removed 002-1 (“Helicopters for Osh”, The Test)");
  });

  test("keeps a Word document beside its text, with the map, and refuses the dossier once one of them is changed alone", async () => {
    const docx = makeDocx([
      "Helicopters for Osh",
      "Russia gave Kyrgyzstan 4 Mi-8 helicopters, the ministry said."
    ]);
    await add("a.txt", docx, "--accept", "--id", "osh");
    expect(Object.keys(state()).filter((name) => !(name in before))).toEqual([
      "seeds/osh.docx",
      "seeds/osh.map.json",
      "seeds/osh.txt"
    ]);
    expect(state()["seeds/osh.docx"]).toBe(Buffer.from(docx).toString("latin1"));
    const text = join(root, "seeds/osh.txt");
    const words = readFileSync(text, "utf8");
    writeFileSync(text, words.replace("4 Mi-8", "5 Mi-8"));
    await expect(add("b.txt", "Nothing\n\nNothing at all was said.", "--accept")).rejects.toThrow(
      "seeds/osh.txt: not the file that seeds/osh.map.json was made for; put that back, or remove the document and add it again"
    );
    writeFileSync(text, words);
    await remove("osh");
  });

  test("makes several articles of a text that has several titles", async () => {
    const text = `${REPORT}\nTanks for Kant\n\nRussia gave Kyrgyzstan 7 tanks, the ministry said.\n`;
    const said = await add("a.txt", text, "--title", "Helicopters for Osh", "--title", "Tanks for Kant");
    expect(said).toContain("Added 002-1, 002-2: seeds/002-1.txt; 2 rows in data/manual/sources.csv.");
    expect(said).toContain("tanks: 7 — “7 tanks”");
    expect(await remove("002-1")).toMatch(/seeds\/002-1\.txt\s+stays, for another article is in it/);
    await remove("002-2");
  });

  test("writes nothing on a dry run", async () => {
    expect(await add("a.txt", REPORT, "--accept", "--dry-run")).toContain("Nothing was written (--dry-run).");
  });

  test.each<[string, string | Uint8Array, string[], string]>([
    ["what is no text", "Tanks\0", ["--accept"], "a.txt: binary file"],
    ["an empty file", "", ["--accept"], "a.txt: empty document"],
    [
      "a title that is no line of it",
      REPORT,
      ["--title", "Helicopters"],
      "a.txt: --title: the document has no such line: “Helicopters”; copy it exactly; it says: “Helicopters for Osh”"
    ],
    [
      "a title that a Word document has not",
      makeDocx(["Helicopters for Osh", "Russia gave 4."]),
      ["--title", "Helicopters"],
      "--title: the document has no such line: “Helicopters”; copy it exactly; it says: “Helicopters for Osh”"
    ],
    ["an id that is taken", REPORT, ["--accept", "--id", "001-1"], "--id: 001-1 is an article already"]
  ])("refuses %s, and writes nothing", async (_, bytes, args, message) => {
    await expect(add("a.txt", bytes, ...args)).rejects.toThrow(message);
  });

  test("runRemove(id) refuses an article that a decision or a page names, and lists both", async () => {
    await add("a.txt", REPORT, "--accept");
    const reviews = join(root, "data/manual/reviews.csv");
    const page = join(root, "src/index.md");
    const header = readFileSync(reviews, "utf8");
    writeFileSync(reviews, `${header}002-1-aaaaa,confirm,,4 helicopters,,A. Editor,2024-06-01,seen\n`);
    writeFileSync(page, "# A\n\nNot 002-10, but [[equipment item=helicopters article_id=002-1]].\n");
    await expect(remove("002-1")).rejects.toThrow(
      "002-1: something still names the article; take these out first, and give the command again:\n" +
        "  data/manual/reviews.csv:2: confirm 002-1-aaaaa (A. Editor)\n" +
        "  src/index.md:3: …[[equipment item=helicopters article_id=002-1]].…"
    );
    writeFileSync(reviews, header);
    rmSync(page);
    await remove("002-1");
    await expect(remove("002-1")).rejects.toThrow("002-1: no such article; articles are 001-1");
  });

  // each kill leaves the dossier as it was, or with the document, or with files without a row, which the next command takes away
  test("is whole or mended by the next command, whenever it is killed", {timeout: 60_000}, async () => {
    const row = {
      article_id: "005-1",
      seed: "005-1.txt",
      title: "T",
      publisher: "P",
      author: null,
      published_start: null,
      published_end: null,
      published_basis: "not known",
      url: null,
      language: "en",
      full_text: false,
      origin: null,
      confidence: null,
      original: "005-1.pdf"
    };
    const text = readFileSync(SOURCES, "utf8");
    const withRow = join(root, "with.csv");
    writeFileSync(withRow, appendRows(text, [row]));
    const folder = join(inject("commands"), "place");
    const [program = ""] = await compileCommands(ROOT, ["test/scripts/add/placeForEver.ts"], folder);
    const names = ["005-1.map.json", "005-1.pdf", "005-1.txt"];
    const seen = {mended: 0, whole: 0};
    for (let i = 0; i < 12; i++) {
      const child = spawn(process.execPath, [program, root, withRow], {stdio: ["ignore", "pipe", "inherit"]});
      await once(child.stdout, "data");
      await sleep(7 * i);
      child.kill("SIGKILL");
      await once(child, "close");
      const sources = readFileSync(SOURCES, "utf8");
      const there = [...readInputs(root).seeds.keys()].filter((name) => name !== KEPT);
      const hasRow = sources !== text;
      if (hasRow) expect([sources, there]).toEqual([readFileSync(withRow, "utf8"), names]);
      else if (there.length > 0) seen.mended++;
      else seen.whole++;
      settle(root);
      const after = [...readInputs(root).seeds.keys()].filter((name) => name !== KEPT);
      expect(after).toEqual(hasRow ? names : []);
      // as it was, for the next
      writeFileSync(SOURCES, text);
      for (const name of after) rmSync(join(root, "seeds", name));
    }
    expect(seen.mended).toBeGreaterThan(0);
    for (const name of readdirSync(join(root, "data/manual")).filter((each) => each.startsWith(".")))
      rmSync(join(root, "data/manual", name));
    rmSync(withRow);
  });
});

test.each<[string]>([
  ["../x"],
  ["a b"],
  ["a'b"],
  ["con"],
  ["lpt1"],
  ["A"],
  ["a.b"],
  ["a/b"],
  ["x".repeat(61)],
  ["-a"]
])("articleIds(…) takes no id of which a file's name could not be made: %s", (id) => {
  expect(() => articleIds([id], 1, [], [])).toThrow(`--id: unexpected "${id}"`);
});

test("articleIds(…) gives the next number, past files whose rows are not written yet", () => {
  const files = ["003_906f79ef549da850.txt", "004-1.TXT", "20240101-report.txt"];
  expect(articleIds([], 2, ["000-1", "003-1"], files)).toEqual(["005-1", "005-2"]);
  expect(() => articleIds(["004-1"], 1, [], files)).toThrow("--id: seeds/004-1.TXT is there already");
});
