import {appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test, vi} from "vitest";
import {copyProject} from "../../scripts/preview/copyProject.js";
import {ROOT} from "../loaders/root.js";
import {runScript, type Command} from "../scripts/runScript.js";
import {hashFiles} from "../site/hashFiles.js";

// five programs at a time, on a machine that may be busy
vi.setConfig({testTimeout: 90_000});

const folder = mkdtempSync(join(tmpdir(), "hostile-commands-"));
const project = copyProject(ROOT);
afterAll(() => {
  for (const made of [folder, project]) rmSync(made, {recursive: true});
});

/** Sets a title, clears the screen, makes a link, goes back over the line, and turns the direction round. */
const ACTS = "\u001b]0;taken\u0007\u001b[2J\u001b]8;;http://evil.example/\u001b\\\r\u009b31m\u202e";
// eslint-disable-next-line no-control-regex -- they are what it is about
const ACTING = /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u;

/** The last frozen tables with one file written anew. */
function edition(name: string, file: string, text: string | ((was: string) => string)): string {
  const target = join(folder, name);
  cpSync(join(ROOT, "data/public"), target, {recursive: true});
  const path = join(target, file);
  writeFileSync(path, typeof text === "string" ? text : text(readFileSync(path, "utf8")));
  return target;
}
function file(name: string, text: string | Uint8Array): string {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const PUBLIC = join(ROOT, "data/public");
const firstRow = (edit: (row: string) => string) => (table: string) => {
  const [head = "", row = "", ...rest] = table.split("\n");
  return [head, edit(row), ...rest].join("\n");
};
const record = (edit: (record: Record<string, unknown>) => unknown) => (text: string) =>
  JSON.stringify(edit(JSON.parse(text) as Record<string, unknown>));
const add = (...args: string[]) =>
  ["add", ...args, "--publisher", "P", "--date", "2024-01-01", "--accept"] as const;

const CASES: readonly (readonly [what: string, args: readonly [Command, ...string[]], names: RegExp])[] = [
  [
    "a record that is no JSON",
    ["diff", PUBLIC, edition("a", "edition.json", `{"x": ${ACTS}`)],
    /edition\.json/u
  ],
  [
    "a record that is another thing",
    ["diff", PUBLIC, edition("b", "edition.json", `["${"x".repeat(5)}"]`)],
    /edition\.json/u
  ],
  ["a record that is null", ["diff", PUBLIC, edition("b2", "edition.json", "null")], /edition\.json/u],
  [
    "a record with an edition that acts",
    [
      "diff",
      PUBLIC,
      edition(
        "c",
        "edition.json",
        record((r) => ({...r, edition: ACTS}))
      )
    ],
    /edition\.json/u
  ],
  [
    "a record with wrong kinds",
    [
      "diff",
      PUBLIC,
      edition(
        "d",
        "edition.json",
        record((r) => ({...r, made_from: 5, files: "x"}))
      )
    ],
    /edition\.json/u
  ],
  [
    "a record deep as a well",
    ["diff", PUBLIC, edition("e", "edition.json", "[".repeat(200_000))],
    /edition\.json/u
  ],
  [
    "a frozen table with a quotation left open",
    [
      "diff",
      PUBLIC,
      edition(
        "f",
        "force_figures.csv",
        firstRow((row) => `"${ACTS}${row}`)
      )
    ],
    /force_figures\.csv/u
  ],
  [
    "a frozen table without a column",
    ["diff", PUBLIC, edition("g", "force_figures.csv", (t) => t.replace("claim_id", ACTS))],
    /force_figures\.csv/u
  ],
  [
    "a frozen table with too few cells",
    [
      "diff",
      PUBLIC,
      edition(
        "h",
        "force_figures.csv",
        firstRow(() => `x${ACTS},y`)
      )
    ],
    /force_figures\.csv:2/u
  ],
  [
    "verify: no edition at all",
    ["verify", file(`x ${ACTS.replaceAll("/", "")}.zip`, "PK\u0003\u0004")],
    /x /u
  ],
  ["verify: a PDF cut off", ["verify", file("cut.pdf", "%PDF-1.7\n1 0 obj\n<<")], /cut\.pdf/u],
  [
    "verify: a record with wrong kinds",
    [
      "verify",
      join(
        edition(
          "v",
          "edition.json",
          record((r) => ({...r, files: [{name: `../../${ACTS}`, sha256: 5}]}))
        ),
        "edition.json"
      )
    ],
    /edition\.json/u
  ],
  [
    "extract: a text that is none",
    ["extract", file(`y ${ACTS.replaceAll("/", "")}.txt`, Buffer.from([65, 0, 0xff]))],
    /y /u
  ],
  ["extract: a folder that is not there", ["extract", join(folder, ACTS)], /not|missing/u],
  ["add: a file that is not there", add(join(folder, ACTS)), /./u],
  ["add: a text that is none", add(file("binary.txt", Buffer.from([65, 0, 0xff]))), /binary\.txt/u],
  [
    "add: a title that is not in it",
    add(file("short.txt", "A title\n\nRussia has 5 tanks in Kyrgyzstan.\n"), "--title", ACTS),
    /title/u
  ],
  [
    "add: an id that leads elsewhere",
    add(file("short2.txt", "A title\n\nRussia has 5 tanks.\n"), "--id", `../../${ACTS}`),
    /./u
  ],
  [
    "add: an address that runs",
    add(file("short3.txt", "A title\n\nRussia has 5 tanks.\n"), "--url", `javascript:alert(1)${ACTS}`),
    /url|address/u
  ]
];

const before = hashFiles(project);

/** What a command says that refuses something: one line, in which nothing acts, and exit 2. */
async function refusal(command: Command, ...args: readonly string[]): Promise<string> {
  const {code, stdout, stderr} = await runScript(command, args, "", {FORCE_COLOR: "0"}, project);
  expect((stdout + stderr).replaceAll("\n", "")).not.toMatch(ACTING);
  expect(stderr).toMatch(/^[^\n]+\n$/u);
  expect(code).toBe(2);
  return stderr;
}

test.concurrent.for(CASES)("%s is said in one line, with exit 2", async ([, args, names], {expect}) => {
  const [command, ...rest] = args;
  expect(await refusal(command, ...rest)).toMatch(names);
});

test("nothing was written by any of them, and a table that acts is refused by line", async () => {
  expect(hashFiles(project)).toEqual(before);
  appendFileSync(
    join(project, "data/manual/units.csv"),
    `${ACTS.replaceAll("\r", "")},many,after,area,acre\n`
  );
  expect(await refusal("check")).toMatch(/data\/manual\/units\.csv:\d+: ./u);
});

test("a table's words move no cursor where a diff tells of them", async () => {
  const other = edition("told", "force_figures.csv", (table) =>
    table
      .replace(",5000268,", ",5268,")
      .replaceAll("military vehicles", `military ${ACTS.replaceAll("\r", "")} vehicles`)
  );
  const {code, stdout, stderr} = await runScript("diff", [PUBLIC, other], "", {FORCE_COLOR: "0"});
  expect({code, stderr}).toEqual({code: 0, stderr: ""});
  expect(stdout).toContain("taken");
  expect(stdout.replaceAll("\n", "")).not.toMatch(ACTING);
});
