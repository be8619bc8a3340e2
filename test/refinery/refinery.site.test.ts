import {spawn} from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {text} from "node:stream/consumers";
import {parquetReadObjects} from "hyparquet";
import {afterAll, expect, inject, test} from "vitest";
import {csvRows} from "../../scripts/site/csvRows.js";
import {pdfText} from "../site/pdfText.js";
import {KILLS, killBuilds} from "./killBuilds.js";

/** Another subject than the engine's own, in a folder with a name that shells and addresses stumble over. */
const root = inject("root");
const folder = mkdtempSync(join(tmpdir(), "second-"));
const dossier = join(folder, "smoke & mirrors #1's $x");
const fixture = join(root, "test/refinery");
afterAll(() => {
  rmSync(folder, {recursive: true});
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(cwd: string, args: readonly string[]): Promise<Ended> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV$|TEST$|npm_|INIT_CWD)/u.test(name))
  );
  const child = spawn(process.execPath, args, {cwd, env});
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return {code, stdout, stderr};
}
const engine = (...args: readonly string[]) => run(root, ["scripts/run.mjs", ...args]);
const own = (...args: readonly string[]) => run(dossier, ["engine.mjs", ...args]);

test("npm run new lays out a dossier of its own, which a second one does not touch", async () => {
  const made = await engine("new", "--title", "The smoke", dossier);
  expect(made).toMatchObject({code: 0, stderr: ""});
  expect(readdirSync(dossier).sort()).toEqual(
    [
      ".gitignore",
      "LICENSE-DATA.md",
      "README.md",
      "data",
      "engine.mjs",
      "package.json",
      "seeds",
      "src"
    ].sort()
  );
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await own("check")).toMatchObject({code: 0, stderr: ""});
  expect(await own("chek")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("no such command: chek") as string
  });
  const again = await engine("new", dossier);
  expect(again).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("not empty; nothing was changed") as string
  });
  const inside = await engine("new", join(root, "src/mine"));
  expect(inside).toMatchObject({code: 2, stderr: expect.stringContaining("engine’s own folder") as string});
});

test("a dossier on a refinery, with tables of its own, becomes a story with its evidence", async () => {
  for (const part of ["seeds", "src", "data/manual"])
    cpSync(join(fixture, part), join(dossier, part), {recursive: true});
  appendFileSync(join(dossier, "data/manual/entities.csv"), readFileSync(join(fixture, "entities.csv")));
  const built = await own("build");
  expect(built).toMatchObject({code: 0, stderr: ""});
  const read = (file: string): string => readFileSync(join(dossier, "dist", file), "utf8");

  const rows = csvRows(read("data/emissions.csv"));
  expect(rows.map(({measure, value, item, category}) => [measure, value, item, category])).toEqual([
    // sorted by the time for which they hold; those without one come last
    ["so2_emitted", "4200", "", ""],
    ["so2_emitted", "3900", "", ""],
    ["so2_emitted", "42000", "", ""],
    ["so2_emitted", "2600", "flare stack", "flaring"],
    ["so2_emitted", "1100", "boilers", "steam"],
    ["so2_emitted", "", "", ""],
    ["so2_limit", "2800", "", ""],
    ["so2_limit", "3500", "", ""],
    ["so2_limit", "3500", "", ""]
  ]);
  expect(rows.every(({subject_code}) => subject_code === "orrin_refinery")).toBe(true);
  expect(csvRows(read("data/penalties.csv")).map(({original_value}) => original_value)).toEqual([
    "$180,000",
    "$180,000",
    "$1.8 million"
  ]);
  const parquet = new Uint8Array(readFileSync(join(dossier, "dist/data/emissions.parquet")));
  expect((await parquetReadObjects({file: parquet.buffer})).map(({claim_id}) => claim_id as string)).toEqual(
    rows.map(({claim_id}) => claim_id)
  );
  const {resources, name} = JSON.parse(read("data/datapackage.json")) as {
    readonly name: string;
    readonly resources: readonly {
      readonly name: string;
      readonly schema?: {readonly fields: readonly {readonly name: string}[]};
    }[];
  };
  expect(name).toBe("the-smoke");
  const fields = resources
    .find((resource) => resource.name === "emissions")
    ?.schema?.fields.map((field) => field.name);
  expect(fields?.slice(-2)).toEqual(["category", "text"]);
  expect(resources.some((resource) => resource.name === "equipment")).toBe(false);

  const story = read("index.html");
  expect(story).toMatch(/4,200(?:&nbsp;|\u00a0)tonnes/u);
  expect(story.match(/<figure [^>]*data-figure="claims-by-measure-so2-(?:emitted|limit)"/gu)).toHaveLength(2);
  expect(read("embed/claims-by-measure-so2-emitted.html")).toContain("far from what references say");
  expect(read("notebook.html")).toContain('value="emissions"');
  expect(read("sources/003-1.html")).toContain("42,000 tonnes");
  expect(read("search-index.json")).toContain("flare");
  // nothing of the engine's own story came along
  for (const page of readdirSync(join(dossier, "dist")).filter((file) => file.endsWith(".html")))
    expect(read(page), page).not.toMatch(/kyrgyz/iu);
  expect(existsSync(join(dossier, "dist/forces.html"))).toBe(false);

  const pdf = await pdfText(readFileSync(join(dossier, "dist/briefing.pdf")));
  expect(pdf).toContain("“emitted42,000tonnes”isfarfromwhatreferencessay:4,180tonnes");
  expect(pdf).toContain("camefrom");
});

// this dossier, for it is built in half the time of the engine's own, in the same steps
test(`after ${KILLS} builds ended at random moments the site is whole each time, the old one or the new one`, async () => {
  const table = join(dossier, "data/manual/sources.csv");
  const text = readFileSync(table, "utf8");
  await killBuilds({
    workshop: join(dossier, ".build/workshop"),
    dist: join(dossier, "dist"),
    seeds: join(dossier, "seeds"),
    table,
    states: [text, text.replace("the day after the telephone call", "a day after the telephone call")],
    build: {args: ["engine.mjs", "build"], cwd: dossier}
  });
});

test("its checks find the slip, and its tables are held to their rules", async () => {
  const checked = await own("check", "--json", "--severity", "error");
  const {findings} = JSON.parse(checked.stdout) as {
    readonly findings: readonly {readonly check: string; readonly caveat: string}[];
  };
  expect(checked.code).toBe(1);
  expect(findings).toMatchObject([
    {check: "out-of-proportion", caveat: expect.stringContaining("42,000 tonnes") as string}
  ]);
  expect(await own("verify", "dist")).toMatchObject({code: 0});
  expect((await own("edition")).code).toBe(0);
  expect(await own("diff", "--exit-code")).toMatchObject({code: 0});
  const tables = join(dossier, "data/manual/tables.csv");
  appendFileSync(tables, "smog,Smog,A row.,colour,\n");
  expect(await own("build")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('data/manual/tables.csv:4: column columns: unexpected "colour"') as string
  });
  copyFileSync(join(fixture, "data/manual/tables.csv"), tables);
  // the last good site is still there
  expect(existsSync(join(dossier, "dist/index.html"))).toBe(true);
});
