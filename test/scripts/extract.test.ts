import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Readable} from "node:stream";
import {text} from "node:stream/consumers";
import {afterAll, describe, expect, test} from "vitest";
import {BUILT_IN_TABLES} from "../../loaders/sources/builtInTables.js";
import {claimSchema} from "../../loaders/tables/schema.js";
import {extractFiles} from "../../scripts/extract/extractFiles.js";
import {documentWriter} from "../../scripts/bench/documents/documentWriter.js";
import {extractStream} from "../../scripts/extract/extractStream.js";
import {findSubject} from "../../scripts/extract/findSubject.js";
import {loadKnowledge} from "../../scripts/extract/loadKnowledge.js";
import {makeReader} from "../../scripts/extract/makeReader.js";
import {readOptions} from "../../scripts/extract/readOptions.js";
import {readPublished} from "../../scripts/extract/readPublished.js";
import {InputError} from "../../scripts/terminal/main.js";
import {ROOT} from "../loaders/root.js";
import {jsonLines, runScript} from "./runScript.js";

const folder = mkdtempSync(join(tmpdir(), "extract-"));
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A byte order mark, emoji outside the basic plane, a capital that grows when lower-cased, CRLF, a no-break space. */
const REPORT =
  "\uFEFFAid for the north 🛡🛡\r\n\r\nİzmir, 🎖 says a note. Russia gave Kyrgyzstan 1\u00a0200 rifles and 40 tanks in March 2013, " +
  "Sergei Shoigu said. Moscow pledged $1.1 billion in military aid last November 🎉.\r\nShare this article\r\n20 likes\r\n";
const report = file("report.txt", REPORT);
const points = Array.from(REPORT);

/** The lines that the command would print of its arguments, as values. */
async function printed(...args: string[]): Promise<Record<string, unknown>[]> {
  const options = readOptions(args);
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): Promise<void> =>
    Promise.resolve(void lines.push(JSON.parse(line) as Record<string, unknown>));
  await extractFiles(
    options.files,
    (name) => name,
    makeReader(ROOT, options),
    write,
    () => undefined
  );
  return lines;
}

describe("extract", () => {
  test("prints one line a claim with its table's columns, and quotes that re-read by code points", async () => {
    const run = await runScript("extract", ["--date", "2013-05-07", report]);
    const rows = jsonLines(run.stdout);
    expect(run.code).toBe(0);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) {
      const columns = claimSchema(BUILT_IN_TABLES, row["table"] as string).fields.map(({name}) => name);
      expect(Object.keys(row)).toEqual(["file", "table", ...columns]);
      expect(row["file"]).toBe(report);
      expect(points.slice(row["quote_start"] as number, row["quote_end"] as number).join("")).toBe(
        row["quote"]
      );
    }
    expect(rows.find((row) => row["value"] === 40)).toMatchObject({table: "equipment", subject: "Russia"});
    expect(rows.find((row) => row["value"] === 1.1e9)).toMatchObject({
      unit: "USD",
      as_of_start: "2012-11-01",
      as_of_end: "2012-11-30"
    });
    // what looks like the rest of a page is not lost without a word
    expect(run.stderr).toBe(`${report}: taken for page furniture and not read: lines 4 to 5\n`);
  });

  test("--mentions prints quantities, dates, parties and speakers whose words re-read by code points", async () => {
    const rows = await printed("--mentions", "--date", "2013-05-07", report);
    for (const row of rows)
      expect(points.slice(row["start"] as number, row["end"] as number).join("")).toBe(row["text"]);
    expect(rows).toContainEqual(
      expect.objectContaining({kind: "money", text: "$1.1 billion", value: 1.1e9, unit: "USD", hedge: null})
    );
    expect(rows).toContainEqual(
      expect.objectContaining({kind: "date", text: "last November", date_start: "2012-11-01", grain: "month"})
    );
    expect(rows).toContainEqual(expect.objectContaining({kind: "party", text: "Moscow", entity: "RUS"}));
    expect(rows).toContainEqual(
      expect.objectContaining({kind: "speaker", text: "Sergei Shoigu", entity: "shoigu"})
    );
  });

  test("--coverage prints each numeral that is in no claim, with its reason", async () => {
    const rows = await printed("--coverage", report);
    for (const row of rows)
      expect(points.slice(row["start"] as number, row["end"] as number).join("")).toBe(row["text"]);
    expect(rows.at(-1)).toEqual({
      file: report,
      text: "20",
      start: points.length - "20 likes\r\n".length,
      end: points.length - " likes\r\n".length,
      reason: "page_furniture",
      detail: "words of the page",
      sentence: "20 likes"
    });
  });

  test("a file that cannot be read gets one sentence, exit 2, and nothing is printed of any other", async () => {
    const latin1 = file("latin1.txt", Buffer.from("a\nCaf\u00e3", "latin1"));
    const run = await runScript("extract", [report, latin1]);
    expect(run).toEqual({
      code: 2,
      stdout: "",
      stderr: `${latin1}:2: not UTF-8: no character begins with the byte E3 at offset 5; save the document as plain text in UTF-8\n`
    });
  });
});

describe("extractFiles(files)", () => {
  test.each([
    {kind: "missing", path: join(folder, "none.txt"), words: "file is missing"},
    {kind: "a folder", path: folder, words: "a folder"},
    {kind: "empty", path: file("empty.txt", " \n"), words: "empty document"},
    {kind: "binary", path: file("binary.txt", "GIF89a\u0000"), words: "binary file"}
  ])("refuses one that is $kind before it reads any", async ({path, words}) => {
    const read = extractFiles(
      [report, path],
      (name) => name,
      () => expect.unreachable(),
      () => expect.unreachable(),
      () => expect.unreachable()
    );
    await expect(read).rejects.toThrow(InputError);
    await expect(read).rejects.toThrow(`${path}: ${words}`);
  });
});

describe("findSubject(name)", () => {
  const {entities} = loadKnowledge(ROOT);
  test.each(["ARM", "armenia", " Armenian ", "Yerevan"])("finds an entity by %j", (name) => {
    expect(findSubject(name, entities).entity_id).toBe("ARM");
  });
  test("lists names near to an unknown one", () => {
    expect(() => findSubject("Armenai", entities)).toThrow(/^unknown subject: Armenai; .* Armenia \(ARM\)/);
  });
});

describe("readPublished(date)", () => {
  test("takes a day, or the days between which it lies", () => {
    expect(readPublished("2023-05-30")).toEqual({start: "2023-05-30", end: "2023-05-30"});
    expect(readPublished("2023-05-30..2023-06-01")).toEqual({start: "2023-05-30", end: "2023-06-01"});
  });
  test.each(["2023-02-30", "2023-05", "30 May 2023", "2023-05-30..", "2023-05-30..2023-05-01", "a..b..c"])(
    "refuses %j",
    (date) => {
      expect(() => readPublished(date)).toThrow(InputError);
    }
  );
});

test("readOptions(args) refuses unknown options, and two views at a time", () => {
  expect(() => readOptions(["--frob"])).toThrow(/usage: /);
  expect(() => readOptions(["--mentions", "--coverage"])).toThrow(/one at a time/);
  expect(readOptions(["--coverage", "a.txt"])).toMatchObject({view: "coverage", files: ["a.txt"]});
});

describe("extract from standard input", () => {
  const lines = [
    {id: "a", text: "Russia gave Kyrgyzstan 40 tanks in 2013."},
    "no JSON",
    {id: 7, text: "Moscow pledged $1.1 billion in military aid last November.", date: "2013-05-07"},
    "",
    {id: "c", text: "x 1", subject: "Nowhere"},
    // JSON may hold this line separator as it is
    {id: "d\u2028e", text: "The army has 12,000 active personnel.", subject: "ARM"}
  ];
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");

  test("prints what a document holds before the next one comes, keeps their order, reports bad lines and goes on", async () => {
    const child = spawn(process.execPath, ["scripts/run.mjs", "extract"], {cwd: ROOT});
    const errors = text(child.stderr);
    const ended = once(child, "close");
    const [start = "", ...others] = input.split("\n");
    child.stdin.write(`\uFEFF${start}\n`);
    const [first] = (await once(child.stdout, "data")) as [Buffer];
    expect(first.toString()).toContain('"id":"a"');
    child.stdin.end(others.join("\n"));
    const rows = jsonLines(first.toString() + (await text(child.stdout)));
    expect(await ended).toEqual([1, null]);
    expect([...new Set(rows.map(({id}) => id))]).toEqual(["a", 7, "d\u2028e"]);
    expect(rows.find(({id, unit}) => id === 7 && unit === "USD")).toMatchObject({as_of_start: "2012-11-01"});
    expect(rows.at(-1)).toMatchObject({subject_code: "ARM", value: 12000});
    expect(rows[0]).not.toHaveProperty("file");
    const [second, fifth, ...more] = (await errors).trim().split("\n");
    expect(second).toMatch(/^standard input:2: not JSON; /);
    expect(fifth).toMatch(/^standard input:5: unknown subject: Nowhere; /);
    expect(more).toEqual([]);
  });

  test("--keep-going prints a line for each that cannot be used, where it stood, and ends with 0", async () => {
    const run = await runScript("extract", ["--keep-going"], input);
    expect(run.code).toBe(0);
    expect(run.stderr).toBe("");
    const rows = jsonLines(run.stdout);
    expect([...new Set(rows.map(({id}) => id))]).toEqual(["a", null, 7, "c", "d\u2028e"]);
    expect(rows.filter(({error}) => error !== undefined)).toEqual([
      {id: null, line: "no JSON", error: expect.stringMatching(/^not JSON; /u) as string},
      {id: "c", error: expect.stringMatching(/^unknown subject: Nowhere; /u) as string}
    ]);
  });

  test("prints the same of a line whatever lines stand before it", async () => {
    const write = documentWriter(loadKnowledge(ROOT));
    const documents = Array.from({length: 40}, (_, nth) => JSON.stringify(write(nth)));
    const reader = makeReader(ROOT, readOptions([]));
    const read = async (given: readonly string[]): Promise<string[]> => {
      const printed: string[] = [];
      await extractStream(
        Readable.from(given.map((line) => Buffer.from(`${line}\n`))),
        reader,
        (line) => Promise.resolve(void printed.push(line)),
        {keepGoing: false, report: () => expect.unreachable()}
      );
      return printed;
    };
    const forwards = await read(documents);
    expect(forwards.length).toBeGreaterThan(300);
    expect((await read(documents.toReversed())).sort()).toEqual(forwards.sort());
  });

  test("ends without a word when nobody reads on", async () => {
    const many = file("many.jsonl", `${JSON.stringify(lines[0])}\n`.repeat(20_000));
    const shell = `"${process.execPath}" scripts/run.mjs extract <"${many}" | head -1; echo "exit \${PIPESTATUS[0]}"`;
    const child = spawn("bash", ["-c", shell], {cwd: ROOT, stdio: ["ignore", "pipe", "pipe"]});
    const output: string[] = [];
    const errors: string[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
    await once(child, "close");
    expect(output.join("").trim().split("\n")).toEqual([expect.stringContaining('"id":"a"'), "exit 0"]);
    expect(errors).toEqual([]);
  });
});
