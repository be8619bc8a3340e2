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
import Papa from "papaparse";
import {afterAll, describe, expect, it, test} from "vitest";
import type {Review} from "../../loaders/sources/readReviews.js";
import {manualReader} from "../../loaders/sources/readInputs.js";
import {readKnowledge} from "../../loaders/sources/readKnowledge.js";
import {readReviews} from "../../loaders/sources/readReviews.js";
import {mergeReviews} from "../../scripts/review/mergeReviews.js";
import {readOptions} from "../../scripts/review/readOptions.js";
import {readSheet} from "../../scripts/review/readSheet.js";
import {runReview} from "../../scripts/review/runReview.js";
import {SHEET_COLUMNS, type SheetRow} from "../../scripts/review/sheetColumns.js";
import {sheetRows} from "../../scripts/review/sheetRows.js";
import {takeBack} from "../../scripts/review/takeBack.js";
import {sheetText} from "../../scripts/review/writeSheet.js";
import {InputError} from "../../scripts/terminal/main.js";
import {dossier, inputs, ROOT} from "../loaders/root.js";

const rows = sheetRows(dossier, {all: false});
const HEADER = "target,kind,field,expects,value,who,when,why\n";

const vehicles = rows.find(({as_read, what}) => what === "claim" && as_read === "5000268");
const note = rows.find(({severity}) => severity === "note");
if (!vehicles || !note) throw new Error("nothing to decide on");

/** A sheet that an editor has filled in, as cells. */
function filled(...decisions: Readonly<Record<string, string>>[]): string[][] {
  const cells = decisions.map((decision) => ({...rowOf(decision.target ?? ""), ...decision}));
  return [[...SHEET_COLUMNS], ...cells.map((row) => SHEET_COLUMNS.map((name) => cellOf(row, name)))];
}
const rowOf = (target: string): object => rows.find((row) => row.target === target) ?? {};
const cellOf = (row: object, name: string): string => (row as Readonly<Record<string, string>>)[name] ?? "";

const csv = (cells: readonly (readonly string[])[], delimiter = ","): string =>
  Papa.unparse(
    cells.map((row) => [...row]),
    {delimiter, newline: "\r\n"}
  );
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const by = {who: "A. Editor", when: "2026-11-22", why: "by telephone"};
const correction = {target: vehicles.target, decision: "correct", value: "5268", ...by};
const dismissal = {target: note.target, decision: "Dismiss", ...by, why: "one name,\r\ntwo “spellings”"};

const take = (text: string | Uint8Array, existing: readonly Review[] = [], options = {}) =>
  takeBack(
    readSheet("s.csv", typeof text === "string" ? bytes(text) : text),
    dossier,
    existing,
    readKnowledge(manualReader(inputs.manual)),
    {who: "", when: "", replace: false, ...options}
  );

describe("sheetRows(dossier, {all})", () => {
  test("has a row for each open finding, followed by those of its claims that nobody decided on", () => {
    expect(rows.filter(({what}) => what === "finding")).toHaveLength(
      dossier.findings.filter(({state}) => state === "open").length
    );
    const [first, second] = rows;
    expect(first).toMatchObject({what: "finding", severity: "error"});
    expect(second?.what).toBe("claim");
    expect(new Set(rows.map(({target}) => target)).size).toBe(rows.length);
  });

  test("shows a claim with its sentence, what is around it, article, date and address", () => {
    expect(vehicles).toMatchObject({figure: "Kyrgyzstan, military vehicles: 5,000,268", unit: "count"});
    for (const cell of ["sentence", "before", "after", "article", "date", "expects"] as const)
      expect(vehicles[cell].length, cell).toBeGreaterThan(10);
    expect(vehicles.expects).toContain(vehicles.sentence);
    expect(vehicles.address).toMatch(/^https:/);
  });

  test("with all has every claim once", () => {
    const claims = sheetRows(dossier, {all: true}).filter(({what}) => what === "claim");
    expect(claims.map(({target}) => target).sort()).toEqual(
      dossier.claims.map(({claim_id}) => claim_id).sort()
    );
  });

  test("asks again where what an editor saw has changed or is gone", () => {
    const stale = {
      ...dossier.reviews[0],
      target: vehicles.target,
      kind: "reject" as const,
      field: null,
      state: "open question" as const,
      expects: "“5 vehicles” in “There were 5 vehicles.”",
      found: vehicles.expects,
      suggestion: null,
      value: null,
      ...by
    };
    const gone = {...stale, target: "003-1-gone0", found: null, suggestion: vehicles.target};
    const asked = sheetRows({...dossier, reviews: [stale, gone] as typeof dossier.reviews}, {all: false});
    expect(asked[0]).toMatchObject({
      what: "open question",
      target: vehicles.target,
      sentence: vehicles.sentence,
      so_far: "rejected by A. Editor on 2026-11-22: by telephone",
      expects: vehicles.expects
    });
    expect(asked[1]?.figure).toContain(`most like it now is ${vehicles.target}`);
  });
});

describe("sheetText(rows, separator)", () => {
  const hostile: SheetRow = {
    ...vehicles,
    figure: "=1+1",
    before: "+cmd",
    after: "-x",
    article: "@y",
    unit: "'=z"
  };

  test("opens in spreadsheets as UTF-8 with every cell in its place, and none that runs", () => {
    const text = sheetText([hostile], ",");
    expect(text.startsWith("\uFEFFtarget,what,")).toBe(true);
    const [, cells] = Papa.parse<string[]>(text.slice(1), {newline: "\r\n"}).data;
    for (const cell of cells ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it.each([",", ";"] as const)("reads back what it wrote with %j between columns", (separator) => {
    const [row] = readSheet("s.csv", bytes(sheetText([hostile], separator)));
    expect(row).toEqual({
      row: 2,
      cells: {...Object.fromEntries(SHEET_COLUMNS.map((n) => [n, ""])), ...hostile}
    });
  });
});

describe("a sheet that a spreadsheet has saved", () => {
  const cells = filled(correction, dismissal);
  const decided = take(csv(cells)).decisions;
  const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, "utf16le");
  const reordered = cells.map((row) => [...row.toReversed(), "", ""]);
  const extra = cells.map((row, i) => [i === 0 ? "My notes" : "ask again", ...row, "", ""]);

  test("gives the decisions that were filled in, in the words of the project", () => {
    expect(decided).toEqual([
      {
        target: vehicles.target,
        kind: "correct",
        field: "value",
        expects: vehicles.expects,
        value: "5268",
        line: 2,
        ...by
      },
      {
        target: note.target,
        kind: "dismiss",
        field: null,
        expects: note.expects,
        value: null,
        line: 3,
        ...by,
        why: "one name, two “spellings”"
      }
    ]);
  });

  it.each<[string, string | Uint8Array]>([
    [
      "UTF-8 with a byte order mark, semicolons and CRLF, as Excel in much of Europe does",
      `\uFEFF${csv(cells, ";")}\r\n`
    ],
    ["UTF-16 with tabs, as Excel’s “Unicode text” is", utf16(csv(cells, "\t"))],
    ["UTF-16 without a mark", utf16(csv(cells, "\t")).slice(2)],
    ["bare line feeds and no mark", csv(cells).replaceAll("\r\n", "\n")],
    ["columns in another order and empty ones behind", csv(reordered)],
    ["columns of the editor’s own", csv(extra, ";")],
    ["a line that names the separator", `sep=;\r\n${csv(cells, ";")}`],
    ["empty rows at its end", `${csv(cells, ";")}\r\n${";".repeat(19)}\r\n${";".repeat(19)}\r\n`]
  ])("is read with %s", (_, text) => {
    const at = (review: Review): Review => ({...review, line: 0});
    const {decisions, refusals} = take(text);
    expect(decisions.map(at)).toEqual(decided.map(at));
    expect(refusals).toEqual([]);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    [
      "a workbook",
      bytes("PK\u0003\u0004…"),
      /s\.csv: a zip archive, as \.docx and \.xlsx are.*save the sheet as “CSV UTF-8”/
    ],
    [
      "an encoding of its own",
      Buffer.from("target;decision;why;expects\r\nÄ;;;\r\n", "latin1"),
      /s\.csv:2: not UTF-8.*“Unicode text”/
    ],
    ["no header", "a,b\n1,2\n", /s\.csv:1: missing columns: target, decision, why, expects/],
    ["a column too few", csv(cells.map((row) => row.slice(0, -1))), /s\.csv:1: missing column: expects/],
    ["a column twice", csv(cells.map((row) => ["why", ...row])), /s\.csv:1: column why stands twice/],
    ["a quotation that does not end", `${csv(cells)}\r\n"open`, /s\.csv:\d+: quoted field unterminated/]
  ])("is refused whole with %s", (_, text, message) => {
    expect(() => readSheet("s.csv", typeof text === "string" ? bytes(text) : text)).toThrow(InputError);
    expect(() => readSheet("s.csv", typeof text === "string" ? bytes(text) : text)).toThrow(message);
  });
});

describe("takeBack(rows, dossier, existing, known, options)", () => {
  const oneBad = (bad: Readonly<Record<string, string>>, options = {}) => {
    const taken = take(csv(filled(dismissal, {...correction, ...bad})), [], options);
    expect(taken.decisions.map(({target}) => target)).toEqual([note.target]);
    return taken.refusals;
  };

  it.each<[string, Record<string, string>, RegExp]>([
    [
      "a decision that nobody knows",
      {decision: "strike"},
      /^column decision: unexpected "strike"; write one of: confirm/
    ],
    [
      "a finding’s decision on a claim",
      {decision: "dismiss", value: ""},
      /^column kind: unexpected "dismiss"/
    ],
    ["a value without a decision", {decision: ""}, /^column decision: unexpected ""/],
    ["no value", {value: ""}, /^column value: empty cell/],
    ["a value with grouping", {value: "5,268"}, /"5,268"; write a plain number of count/],
    ["a value that became a day", {value: "10-Oct"}, /plain number/],
    ["a formula that failed", {why: "#NAME?"}, /^column why: the spreadsheet’s own error/],
    [
      "a day as its spreadsheet writes it",
      {when: "22/11/2026"},
      /"22\/11\/2026"; write the day as 2024-05-04 \(format/
    ],
    ["no day", {when: ""}, /^column when: empty cell.*--when/],
    ["nobody", {who: ""}, /^column who: empty cell.*--who/],
    ["no reason", {why: ""}, /^column why: empty cell/],
    [
      "a target that is not there",
      {target: "003-1-none0", expects: "“x” in “x”"},
      /no claim is called 003-1-none0; write a new sheet/
    ],
    [
      "words that have changed since",
      {expects: "“5 vehicles” in “5 vehicles.”"},
      /has changed since.*it is now: “5,000,268/
    ],
    ["a field that nobody knows", {field: "colour"}, /^column field: unexpected "colour"/],
    ["a unit that nobody knows", {field: "unit", value: "heaps"}, /unit of .*unexpected "heaps"/]
  ])("refuses %s, by row, and keeps the other rows", (_, bad, reason) => {
    const refusals = oneBad(bad);
    expect(refusals.map(({row}) => row)).toEqual([3]);
    expect(refusals[0]?.reason).toMatch(reason);
  });

  test("takes name and day from the options where a row has none", () => {
    const {decisions} = take(csv(filled({...correction, who: "", when: ""}, dismissal)), [], {
      who: "B. Desk",
      when: "2026-11-23"
    });
    expect(decisions.map(({who, when}) => [who, when])).toEqual([
      ["B. Desk", "2026-11-23"],
      [by.who, by.when]
    ]);
  });

  test("passes over rows that are empty, or hold no more than name and day", () => {
    const taken = take(csv(filled({target: note.target}, {target: vehicles.target, who: "A", when: "x"})));
    expect(taken).toEqual({decisions: [], replaced: [], refusals: [], repeated: 0, empty: 2});
  });

  test("takes corrections of two fields, the value read in the corrected unit", () => {
    const unit = {...correction, field: "unit", value: "persons"};
    expect(take(csv(filled(correction, unit))).refusals).toEqual([]);
    expect(take(csv(filled(correction, correction))).refusals[0]?.reason).toMatch(/decided in row 2 too/);
  });

  const earlier = take(csv(filled(correction))).decisions;

  test("refuses a second decision on one thing unless it is to replace the first, and knows the same one again", () => {
    const again = csv(filled({...correction, value: "5300"}));
    expect(take(again, earlier).refusals[0]?.reason).toMatch(/was corrected by A\. Editor.*--replace/);
    expect(take(again, earlier, {replace: true})).toMatchObject({replaced: earlier, refusals: []});
    expect(take(csv(filled(correction)), earlier)).toMatchObject({decisions: [], repeated: 1});
  });

  test("mergeReviews(text, added, replaced) keeps the rows of others letter for letter", () => {
    const others = `${HEADER}f-aaaaaa, dismiss ,,"Some ""caveat"".",,AB,2024-01-02,checked\n`;
    const merged = mergeReviews(others, earlier, []);
    expect(merged.startsWith(others)).toBe(true);
    expect(readReviews("r", merged).at(-1)).toEqual({...earlier[0], line: 3});
    const undone = mergeReviews(merged, take(csv(filled(dismissal))).decisions, earlier);
    expect(readReviews("r", undone).map(({target}) => target)).toEqual(["f-aaaaaa", note.target]);
    expect(mergeReviews(others, [], [])).toBe(others);
  });

  test("mergeReviews(text, added, replaced) writes what a spreadsheet does not run, and is read as it was meant", () => {
    const [review] = earlier;
    if (!review) throw new Error("nothing taken");
    const merged = mergeReviews(HEADER, [{...review, why: "=1+1"}], []);
    expect(merged).toContain(",'=1+1");
    expect(readReviews("r", merged)[0]?.why).toBe("=1+1");
  });
});

describe("readOptions(args)", () => {
  test("refuses what is no day and more than one sheet", () => {
    expect(() => readOptions(["--when", "22/11/2026"])).toThrow(/2024-05-04/);
    expect(() => readOptions(["a.csv", "b.csv"])).toThrow(InputError);
    expect(readOptions(["a.csv", "--who", " AB ", "--dry-run"])).toMatchObject({
      sheet: "a.csv",
      who: "AB",
      dryRun: true
    });
  });
});

describe("runReview(options, place)", () => {
  const root = mkdtempSync(join(tmpdir(), "review-"));
  afterAll(() => {
    rmSync(root, {recursive: true, force: true});
  });
  mkdirSync(join(root, "data"));
  cpSync(join(ROOT, "seeds"), join(root, "seeds"), {recursive: true});
  cpSync(join(ROOT, "data/manual"), join(root, "data/manual"), {recursive: true});
  cpSync(join(ROOT, "package.json"), join(root, "package.json"));
  const said: string[] = [];
  const run = (...args: string[]): number =>
    runReview(readOptions(args), {
      root,
      path: (name) => join(root, name),
      shown: (path) => path.slice(root.length + 1),
      log: (line) => said.push(line),
      error: (line) => said.push(line)
    });
  const kept = (): string => readFileSync(join(root, "data/manual/reviews.csv"), "utf8");
  const before = kept();

  test("writes a sheet, takes it back row by row, and never writes over an editor’s work", () => {
    expect(run()).toBe(0);
    const sheet = readFileSync(join(root, "review.csv"), "utf8");
    expect(readSheet("review.csv", bytes(sheet))).toHaveLength(rows.length);

    const bad = {target: rows[0]?.target ?? "", decision: "reject", ...by};
    writeFileSync(join(root, "review.csv"), csv(filled(correction, bad, dismissal), ";"));
    expect(() => run()).toThrow(/^review\.csv:2: there already, with 3 filled-in rows; .*--force/);

    expect(run("review.csv", "--dry-run")).toBe(1);
    expect(kept()).toBe(before);
    expect(said.at(-1)).toContain("2 decisions would be taken");

    expect(run("review.csv")).toBe(1);
    expect(said.filter((line) => line.startsWith("review.csv:3: column kind:"))).toHaveLength(2);
    expect(readReviews("r", kept()).map(({target}) => target)).toEqual([vehicles.target, note.target]);
    expect(said.at(-1)).toContain("2 decisions taken into data/manual/reviews.csv, 1 refused");
    expect(readdirSync(join(root, "data/manual")).filter((name) => name.startsWith("."))).toEqual([]);
    expect(existsSync(join(root, "review.csv"))).toBe(true);
  });
});
