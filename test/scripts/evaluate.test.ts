import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {readAnnotated} from "../../scripts/evaluate/readAnnotated.js";
import {readOptions} from "../../scripts/evaluate/readOptions.js";
import type {Row} from "../../scripts/evaluate/row.js";
import {looseSubject, sameName} from "../../scripts/evaluate/sameSubject.js";
import {sameValues} from "../../scripts/evaluate/sameValues.js";
import {scoreText} from "../../scripts/evaluate/scoreText.js";
import {shortDate} from "../../scripts/evaluate/shortDate.js";
import {rates} from "../../scripts/evaluate/tally.js";
import {loadKnowledge} from "../../scripts/extract/loadKnowledge.js";
import {InputError} from "../../scripts/terminal/main.js";
import {ROOT} from "../loaders/root.js";
import {runScript} from "./runScript.js";

const FOLDER = join(ROOT, "test/scripts/annotated");
const {entities} = loadKnowledge(ROOT);
const loose = looseSubject(entities);

/** Gives the row over the first occurrence of some words. */
const row = (text: string, quote: string, more: Partial<Row>): Row => ({
  table: "equipment",
  quote,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  subject: "Russia",
  subject_alt: [],
  counterparty: null,
  name: null,
  values: [],
  unit: "count",
  hedge: null,
  attributed_to: null,
  as_of: null,
  optional: false,
  ...more
});

describe("scoreText(predicted, annotated)", () => {
  const text = "Russia gave 40 tanks, 30 trucks and rifles worth $5 million, about 7 per cent, in 2013.";
  const tanks = row(text, "40 tanks", {values: [40], name: "tanks", hedge: "about", as_of: "2013"});
  const trucks = row(text, "30 trucks", {values: [30], name: "trucks", attributed_to: "Sergei Shoigu"});
  const money = row(text, "$5 million", {table: "aid_amounts", values: [5e6], unit: "USD"});
  const rifles = row(text, "rifles", {name: "rifles", unit: "count"});
  const share = row(text, "7 per cent", {
    table: "country_profile",
    values: [7],
    unit: "percent",
    optional: true
  });
  const annotated = [tanks, trucks, money, rifles, share];

  test("counts what is right, too much and missed by hand", () => {
    const score = scoreText(
      [
        {...tanks, hedge: null, as_of: "2013-05"},
        // the figure of the trucks, of the wrong side
        {...trucks, subject: "Japan"},
        // no figure there, in a table where nothing is due
        row(text, "in 2013", {table: "timeline", values: ["2013"], unit: "date"}),
        // optional: neither right nor too much
        {...share, optional: false, subject: "Japan"},
        rifles,
        row(text, "tanks", {name: "tanks"})
      ],
      annotated,
      loose
    );
    expect(score.quantities.equipment).toEqual({right: 2, extra: 0, missed: 0});
    expect(score.quantities.aid_amounts).toEqual({right: 0, extra: 0, missed: 1});
    expect(score.quantities.timeline).toEqual({right: 0, extra: 1, missed: 0});
    expect(score.claims.equipment).toEqual({right: 1, extra: 1, missed: 1});
    expect(score.claims.country_profile).toEqual({right: 0, extra: 0, missed: 0});
    expect(score.uncounted.equipment).toEqual({right: 1, extra: 1, missed: 0});
    expect(score.attributes).toEqual({claims: 1, name: 1, hedge: 0, attributed_to: 1, as_of: 1});
    expect(score.missed.map(({quote}) => quote)).toEqual(["30 trucks", "$5 million"]);
  });

  test("pairs one to one, so that a claim made twice is right once", () => {
    const score = scoreText([tanks, tanks], annotated, loose);
    expect(score.claims.equipment).toEqual({right: 1, extra: 1, missed: 1});
    expect(score.quantities.equipment).toEqual({right: 1, extra: 0, missed: 1});
  });

  test("lets an optional row without a value take any prediction over its words", () => {
    const vague = row(text, "40 tanks, 30 trucks", {optional: true});
    expect(scoreText([{...tanks, values: [41]}], [vague], loose).claims.equipment).toEqual({
      right: 0,
      extra: 0,
      missed: 0
    });
  });
});

test("rates(tally) gives precision, recall and F1, and null where nothing is due or said", () => {
  expect(rates({right: 3, extra: 1, missed: 3})).toEqual({precision: 0.75, recall: 0.5, f1: 0.6});
  expect(rates({right: 0, extra: 0, missed: 2})).toEqual({precision: null, recall: 0, f1: 0});
  expect(rates({right: 0, extra: 0, missed: 0})).toEqual({precision: null, recall: null, f1: null});
});

test.each([
  [["2013-09"], ["2013-09-20"], true],
  [["2013"], ["2013-09"], false],
  [["--06-12"], ["2013-06-12"], true],
  [["2005", "2007"], ["2005", "2007"], true],
  [["2005"], ["2005", "2007"], false],
  [[1.1e9], [1.1 * 1e9], true],
  [[40], [41], false],
  [[], [], false]
])("sameValues(%j, %j) is %j", (a, b, same) => {
  expect(sameValues({values: a}, {values: b})).toBe(same);
  expect(sameValues({values: b}, {values: a})).toBe(same);
});

test.each([
  ["2013-01-01", "2013-12-31", "2013"],
  ["2005-01-01", "2007-12-31", "2005..2007"],
  ["2016-02-01", "2016-02-29", "2016-02"],
  ["2013-10-01", "2013-12-31", "2013-10..2013-12"],
  ["2013-10-01", "2013-10-30", "2013-10-01..2013-10-30"],
  ["2013-10-01", "2013-10-01", "2013-10-01"]
])("shortDate(%j, %j) is %j", (start, end, short) => {
  expect(shortDate(start, end)).toBe(short);
});

test.each([
  ["russia", {subject: "Russia"}, true, true],
  ["Russia", {subject: "Kyrgyzstan", counterparty: "Russia"}, true, true],
  ["Russia", {subject: "Kyrgyzstan", subject_alt: ["Russia"]}, true, true],
  ["Russian Armed Forces", {subject: "Russia"}, false, true],
  ["Moscow", {subject: "Russia"}, false, true],
  ["Japan", {subject: "Russia"}, false, false]
])("%s is the subject of %j: by name %j, loosely %j", (subject, annotated, strictly, loosely) => {
  const given = row("x", "x", {subject});
  expect(sameName(given, row("x", "x", annotated))).toBe(strictly);
  expect(loose(given, row("x", "x", annotated))).toBe(loosely);
});

describe("readAnnotated(folder)", () => {
  const copy = mkdtempSync(join(tmpdir(), "annotated-"));
  cpSync(FOLDER, copy, {recursive: true});
  afterAll(() => {
    rmSync(copy, {recursive: true, force: true});
  });
  const gold = join(copy, "gold/01.json");
  const kept = readFileSync(gold, "utf8");

  test.each([
    {change: {start: 3}, words: "set/gold/01.json: row 1: the quote is not at 3 to"},
    {change: {table: "tanks"}, words: 'set/gold/01.json: row 1: unknown table: "tanks"'},
    {change: {value: "40"}, words: 'set/gold/01.json: row 1: unexpected value: "40"'},
    {change: {quote: ""}, words: "set/gold/01.json: row 1: missing quote"}
  ])("names file and row of $change", ({change, words}) => {
    const rows = JSON.parse(kept) as object[];
    writeFileSync(gold, JSON.stringify([{...rows[0], ...change}]));
    const read = () => readAnnotated("set", copy);
    expect(read).toThrow(InputError);
    expect(read).toThrow(words);
  });
  test("names a file that is missing, and a folder that is none", () => {
    rmSync(gold);
    expect(() => readAnnotated("set", copy)).toThrow("set/gold/01.json: file is missing");
    expect(() => readAnnotated("set", join(copy, "none"))).toThrow("set: no such folder");
  });
});

test("readOptions(args) takes one report at a time", () => {
  expect(readOptions(["--markdown", "a", "b"])).toMatchObject({report: "markdown", folders: ["a", "b"]});
  expect(readOptions(["--recognizers", "a"])).toMatchObject({report: "recall"});
  for (const args of [
    ["--json", "--markdown", "a"],
    ["--recognizers", "--json", "a"],
    ["--recognizers", "a", "b"]
  ])
    expect(() => readOptions(args)).toThrow(/usage: /);
});

describe("evaluate", () => {
  test("prints the figures of each folder and of all, and the worst mistakes with their sentences", async () => {
    const {code, stdout, stderr} = await runScript("evaluate", [FOLDER, FOLDER]);
    expect({code, stderr}).toEqual({code: 0, stderr: ""});
    expect(stdout).toContain("1 texts, 4 annotated rows, 1 of them optional");
    // Roman numerals are no figures, so of three one is missed, in each of the two folders
    expect(stdout).toMatch(/five numeric tables +1\.000 +0\.667 +0\.800 +2 +0 +1\n/);
    expect(stdout).toMatch(
      /All folders together[\s\S]*five numeric tables +1\.000 +0\.667 +0\.800 +4 +0 +2\n/
    );
    expect(stdout).toMatch(/force_figures · formations · 9 [\s\S]*The army of Kyrgyzstan has IX corps\./);
  });

  test("--json gives the same as values, --markdown as a table, and bad input exits with 2", async () => {
    const {stdout} = await runScript("evaluate", ["--json", FOLDER]);
    expect(JSON.parse(stdout)).toMatchObject({
      all: {claims: {numeric_tables: {right: 2, extra: 0, missed: 1, precision: 1, f1: 0.8}}},
      folders: [{texts: 1, rows: 4, optional: 1, missed: [{quote: "IX corps", text: "01"}]}]
    });
    const markdown = await runScript("evaluate", ["--markdown", FOLDER]);
    expect(markdown.stdout).toMatch(/^\| the five numeric tables +\| +1\.00 \| +0\.67 \| +0\.80 \| +3 \|$/m);
    expect(markdown.stdout).toMatch(/^\| `treaty_terms` +\| +– \| +– \| +– \| +0 \|$/m);
    expect(await runScript("evaluate", ["none"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "none: no such folder; name one that holds index.json, texts/ and gold/\n"
    });
  });
});
