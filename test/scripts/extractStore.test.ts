import {spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {sha256} from "../../loaders/sources/sha256.js";
import {documentWriter} from "../../scripts/bench/documents/documentWriter.js";
import {loadKnowledge} from "../../scripts/extract/loadKnowledge.js";
import {filesNamed} from "../../scripts/extract/store/duckdb.js";
import {ROOT} from "../loaders/root.js";
import {programOf, runScript, type Run} from "./runScript.js";

const folder = mkdtempSync(join(tmpdir(), "extract store [1] "));
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});
const inputs = join(folder, "leak");
const store = join(folder, "it’s claims");

/** So many files, and as many lines. */
const FILES = 90;

const made = documentWriter(loadKnowledge(ROOT));
const paragraphs = (nth: number): string => made(nth).text.split("\n\n").slice(0, 3).join("\n\n");

beforeAll(async () => {
  mkdirSync(join(inputs, "deep/.hidden"), {recursive: true});
  for (let nth = 0; nth < FILES; nth++)
    writeFileSync(join(inputs, nth % 2 ? "deep" : "", `${nth}.txt`), paragraphs(nth));
  writeFileSync(join(inputs, "deep/copy.txt"), paragraphs(0));
  writeFileSync(join(inputs, "deep/.hidden/not.txt"), "Russia gave Kyrgyzstan 40 tanks in 2013.");
  writeFileSync(join(inputs, "picture.txt"), "GIF89a\u0000");
  writeFileSync(join(inputs, "table.xlsx"), "PK");
  const lines = Array.from({length: FILES}, (_, i) => {
    const {date} = made(FILES + i);
    return JSON.stringify({id: `j${i}`, text: paragraphs(FILES + i), date});
  });
  lines.splice(3, 0, "no JSON", '{"id": "x", "text": "Russia gave 40 tanks.", "subject": "Nowhere"}');
  writeFileSync(join(inputs, "more.jsonl"), `${lines.join("\n")}\n`);
  first = await extract(store, "--jobs", "2");
}, 60_000);
let first: Run;

const extract = (out: string, ...options: string[]): Promise<Run> =>
  runScript("extract", ["--out", out, ...options, inputs]);

/** The hash of every file of a store by its name. */
const contents = (of: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(of, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(of.length), sha256(readFileSync(path))])
  );

async function ask(of: string, table: string, sql: string): Promise<Record<string, unknown>[]> {
  const files = readdirSync(join(of, table)).map((name) => join(of, table, name));
  const connection = await (await DuckDBInstance.create()).connect();
  const result = await connection.runAndReadAll(sql.replace("$", `read_parquet(${filesNamed(files)})`));
  return result.getRowObjectsJson();
}

// whole runs, several of them one after the other
describe("extract --out", {timeout: 120_000}, () => {
  test("stores the claims of a folder, names what it refuses, and ends with 1 for that", async () => {
    expect(first.stderr.split("\n")).toEqual([
      "passed over: 1 files that are neither .txt nor .jsonl",
      expect.stringMatching(/leak: picture\.txt: binary file: a zero byte at offset 6; /u) as string,
      expect.stringMatching(/leak\/more\.jsonl: line 4: not JSON; /u) as string,
      expect.stringMatching(/leak\/more\.jsonl: x: unknown subject: Nowhere; /u) as string,
      ""
    ]);
    expect(first.stdout).toMatch(/^[\d,]+ claims of 180 documents: 183 read, 0 kept, 0 gone, 3 refused \(/u);
    expect(first.code).toBe(1);
    const {documents, different, claims} = JSON.parse(
      readFileSync(join(store, "store.json"), "utf8")
    ) as Record<string, number>;
    expect({documents, different}).toEqual({documents: 181, different: 180});
    expect(await ask(store, "claims", "SELECT count(*)::INT AS n FROM $")).toEqual([{n: claims}]);
    // a text that lies there twice is read once and has two names
    const names = await ask(
      store,
      "documents",
      "SELECT name FROM $ QUALIFY count(*) OVER (PARTITION BY document_hash) > 1"
    );
    expect(names.map(({name}) => name).sort()).toEqual(["0.txt", "deep/copy.txt"]);
  });

  test("every quote re-reads from its document, and rows stand by document and text", async () => {
    const names = new Map(
      (await ask(store, "documents", "SELECT document_hash, name FROM $ WHERE refused IS NULL")).map(
        (row) => [row["document_hash"], String(row["name"])]
      )
    );
    const rows = await ask(
      store,
      "claims",
      "SELECT document_hash, claim_id, claim_number, quote, quote_start, quote_end FROM $"
    );
    expect(rows.length).toBeGreaterThan(300);
    expect(new Set(rows.map(({claim_id}) => claim_id)).size).toBe(rows.length);
    for (const row of rows) {
      const name = names.get(row["document_hash"]) ?? "";
      const nth = name.startsWith("j")
        ? FILES + Number(name.slice(1))
        : name === "deep/copy.txt"
          ? 0
          : Number(/\d+/u.exec(name)?.[0]);
      const text = Array.from(paragraphs(nth));
      expect(text.slice(row["quote_start"] as number, row["quote_end"] as number).join("")).toBe(
        row["quote"]
      );
    }
    const keys = rows.map(
      ({document_hash, claim_number}) => `${String(document_hash)} ${String(claim_number).padStart(4, "0")}`
    );
    expect(keys).toEqual([...keys].sort());
  });

  test("killed in the middle, it goes on where it was, by one thread or two, and gives the same bytes; a second one waits", async () => {
    const other = join(folder, "killed");
    const child = spawn(
      process.execPath,
      [await programOf("extract"), "--out", other, "--jobs", "1", inputs],
      {cwd: ROOT}
    );
    const documents = join(other, "documents");
    while (!existsSync(documents) || readdirSync(documents).length < 1) await sleep(5);
    child.kill("SIGKILL");
    await once(child, "close");
    const done = readdirSync(documents).length;
    expect(done).toBeLessThan(4);
    expect(existsSync(join(other, "store.json"))).toBe(false);
    const [one, two] = await Promise.all([extract(other, "--jobs", "1"), extract(other)]);
    const counts = [one, two].map(
      ({stdout}) => /(\d+) read, (\d+) kept/u.exec(stdout)?.slice(1).map(Number) ?? []
    );
    const [reading, finding] = counts.sort(([a = 0], [b = 0]) => b - a);
    expect((reading?.[0] ?? 0) + (reading?.[1] ?? 0)).toBe(183);
    expect(reading?.[1]).toBeGreaterThan(0);
    expect(finding).toEqual([0, 183]);
    expect(`${one.stderr}${two.stderr}`).toMatch(
      /Another extract is running here \(process \d+\): waiting for it\./u
    );
    expect(contents(other)).toEqual(contents(store));
  });

  test("reads what is new, leaves what is kept, forgets what is gone, and comes back to the same bytes", async () => {
    const other = join(folder, "changed");
    cpSync(store, other, {recursive: true});
    writeFileSync(join(inputs, "new.txt"), "Russia gave Kyrgyzstan 77 howitzers in 2012.");
    renameSync(join(inputs, "2.txt"), join(inputs, "renamed.txt"));
    renameSync(join(inputs, "4.txt"), join(folder, "4.txt"));
    const {stdout} = await extract(other);
    // refused documents of the partitions that change are tried again
    expect(stdout).toMatch(/ documents: [1-4] read, 1(?:79|8\d) kept, 1 gone, 3 refused/u);
    expect(
      await ask(other, "claims", "SELECT count(*)::INT AS n FROM $ WHERE quote LIKE '%77 howitzers%'")
    ).not.toEqual([{n: 0}]);
    expect(
      await ask(other, "documents", "SELECT name FROM $ WHERE name IN ('2.txt', '4.txt', 'renamed.txt')")
    ).toEqual([{name: "renamed.txt"}]);
    rmSync(join(inputs, "new.txt"));
    renameSync(join(inputs, "renamed.txt"), join(inputs, "2.txt"));
    renameSync(join(folder, "4.txt"), join(inputs, "4.txt"));
    await extract(other);
    expect(contents(other)).toEqual(contents(store));
  });

  test.skipIf(process.getuid?.() !== 0)(
    "says that the disk is full, and ends with 1 (needs root)",
    async () => {
      const full = join(folder, "full");
      mkdirSync(full);
      if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", full]).status !== 0) return;
      try {
        const {code, stderr} = await extract(join(full, "claims"));
        expect(stderr).toContain("disk full: cannot write ");
        expect(code).toBe(1);
        expect(existsSync(join(full, "claims/store.json"))).toBe(false);
      } finally {
        spawnSync("umount", [full]);
      }
    }
  );

  test.each([
    {args: ["--out", store], words: /--out without documents/u},
    {args: ["--out", store, join(folder, "none")], words: /none: file is missing/u},
    {args: ["--out", store, "--date", "May", inputs], words: /unexpected date: May/u},
    {args: ["--out", store, "--jobs", "0", inputs], words: /unexpected --jobs 0/u},
    {args: ["--jobs", "2", inputs], words: /--jobs without --out/u}
  ])("refuses $args with 2, and leaves the store", async ({args, words}) => {
    const run = await runScript("extract", args);
    expect(run.stderr).toMatch(words);
    expect(run.code).toBe(2);
    expect(existsSync(join(store, "store.json"))).toBe(true);
  });
});
