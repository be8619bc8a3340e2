import {execFileSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {committedFile, findCommit} from "../../scripts/diff/committedFile.js";
import {openEdition} from "../../scripts/diff/openEdition.js";
import {readOptions} from "../../scripts/diff/readOptions.js";
import {InputError} from "../../scripts/terminal/main.js";
import {zipFiles} from "../../scripts/site/zipFiles.js";
import {ROOT} from "../loaders/root.js";
import {runScript} from "./runScript.js";

const PUBLIC = join(ROOT, "data/public");
const folder = mkdtempSync(join(tmpdir(), "editions-"));
afterAll(() => {
  rmSync(folder, {recursive: true});
});
const diff = (args: readonly string[]) => runScript("diff", args, "", {FORCE_COLOR: "0"});

/** A folder with the last frozen tables, one file of them altered. */
function altered(name: string, file: string, from: string, to: string): string {
  const target = join(folder, name);
  cpSync(PUBLIC, target, {recursive: true});
  const text = readFileSync(join(target, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(target, file), text.replace(from, to));
  return target;
}
const vehicles = altered("altered", "force_figures.csv", ",5000268,", ",5268,");

describe("npm run diff", () => {
  it("finds the figure that differs between two folders, and ends with 1 where it is asked for a verdict", async () => {
    const {code, stdout, stderr} = await diff(["--exit-code", PUBLIC, vehicles]);
    expect(stderr).toBe("");
    expect(code).toBe(1);
    expect(stdout).toContain("1 claim changed.");
    expect(stdout.match(/→/gu)).toHaveLength(1);
    expect(stdout).toContain(
      "  military vehicles, The Eastern Herald: 5,000,268 → 5,268 (the same words, read otherwise)"
    );
  });

  it("finds nothing between the last frozen edition and today’s inputs but what they are made from", async () => {
    const {code, stdout} = await diff([]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^From the last frozen edition \(.*\) to today \(/u);
    for (const title of ["Changed claims", "New claims", "Findings"]) expect(stdout).not.toContain(title);
  });

  it("prints Markdown in which no word of a document is markup, and JSON with the columns that changed", async () => {
    const marked = altered(
      "marked",
      "force_figures.csv",
      "5,000,268 military vehicles",
      "5,000,268 <b>*big*</b> military vehicles"
    );
    const {stdout: markdown} = await diff(["--markdown", PUBLIC, marked]);
    expect(markdown).toMatch(
      /^# From .*\n\n1 claim changed\.\n\n## Changed claims \(1\)\n\n- military vehicles, /u
    );
    expect(markdown).toContain("\\<b\\>\\*big\\*\\</b\\>");
    const {stdout: json} = await diff(["--json", PUBLIC, vehicles]);
    expect(JSON.parse(json)).toMatchObject({
      claims: {changed: [{fields: [{field: "value", before: 5000268, after: 5268}]}], added: [], gone: []},
      findings: {opened: [], closed: [], changed: []},
      figures: [],
      made_from: {seeds: [], manual: [], code: false, browser: null}
    });
  });

  it("refuses what is no edition with exit code 2, and says what to name", async () => {
    mkdirSync(join(folder, "empty"));
    const {code, stdout, stderr} = await diff([join(folder, "empty")]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(
      /empty: no edition of this dossier: no force_figures\.csv in it; name a folder with its tables/u
    );
  });
});

describe("openEdition", () => {
  const here = {root: ROOT, path: (name: string) => join(folder, name)};
  const value = async (name: string, root = ROOT): Promise<string | undefined> =>
    (await openEdition(name, {...here, root})).edition.tables
      .get("force_figures")
      ?.rows.find(({measure}) => measure === "vehicles")?.value;

  it("finds the tables of a clone, of a site and of an archive", async () => {
    cpSync(vehicles, join(folder, "clone/data/public"), {recursive: true});
    cpSync(vehicles, join(folder, "site/data"), {recursive: true});
    cpSync(join(vehicles, "edition.json"), join(folder, "site/edition.json"));
    rmSync(join(folder, "site/data/edition.json"));
    writeFileSync(join(folder, "site/data/claim-uses.json"), JSON.stringify({places: [], claims: {}}));
    const tables = [
      "force_figures",
      "aid_amounts",
      "equipment",
      "treaty_terms",
      "country_profile",
      "timeline"
    ];
    const files = [...tables, "articles", "findings", "finding_claims"].map((table) => `${table}.csv`);
    writeFileSync(
      join(folder, "data.zip"),
      zipFiles(new Map(files.map((file) => [file, readFileSync(join(vehicles, file))])))
    );
    for (const name of ["clone", "site", "data.zip", "altered"]) expect(await value(name), name).toBe("5268");
    const site = await openEdition("site", here);
    expect(site.edition.record).not.toBeNull();
    // known of every claim that none is shown
    expect(site.places?.size).toBeGreaterThan(100);
    expect([...(site.places?.values() ?? [])].flat()).toEqual([]);
    expect((await openEdition("clone", here)).places).toBeNull();
  });

  it("finds an edition in the history by revision and by its id, and says where it did not", async () => {
    const root = join(folder, "history");
    const git = (...args: string[]): string =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", ...args], {
        cwd: root,
        encoding: "utf8"
      });
    cpSync(PUBLIC, join(root, "data/public"), {recursive: true});
    const id = (name: string): void => {
      for (const file of ["edition.json", "datapackage.json"]) {
        const path = join(root, "data/public", file);
        writeFileSync(
          path,
          readFileSync(path, "utf8").replace(/("(?:edition|version)": ")[^"]*/u, `$1${name}`)
        );
      }
    };
    git("init", "-q");
    const commit = (message: string): void => {
      git("add", "-A");
      git("commit", "-qm", message, "--no-gpg-sign");
    };
    id("first000");
    commit("one");
    cpSync(vehicles, join(root, "data/public"), {recursive: true});
    id("second00");
    commit("two");
    expect(await value("HEAD", root)).toBe("5268");
    expect(await value("HEAD~1", root)).toBe("5000268");
    expect(await value("first000", root)).toBe("5000268");
    expect(await value("second00", root)).toBe("5268");
    expect(committedFile(root, findCommit(root, "HEAD"), "data/public/nothing.csv")).toBeNull();
    for (const name of ["third000", "no-such", "--output=x"])
      await expect(openEdition(name, {...here, root}), name).rejects.toThrow(
        /no such file or folder, git revision, or edition in the history/u
      );
    const outside = join(folder, "empty");
    await expect(openEdition("HEAD", {...here, root: outside})).rejects.toThrow(InputError);
    await expect(openEdition("HEAD", {...here, root: outside})).rejects.toThrow(
      /nothing can be looked up by git here/u
    );
    await expect(openEdition(null, {...here, root: outside})).rejects.toThrow(
      /no edition has been frozen; run npm run edition/u
    );
  });
});

it.each([
  [["a", "b", "c"], /two editions at the most/u],
  [["--json", "--markdown"], /ask for one/u],
  [["--colour"], /usage: npm run -s diff/u]
])("diff refuses %o", (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
