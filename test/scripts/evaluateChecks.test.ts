import {describe, expect, test} from "vitest";
import {random} from "../../scripts/bench/random.js";
import {listsOf, totalsOf} from "../../scripts/evaluateChecks/listsAndSums.js";
import {KINDS} from "../../scripts/evaluateChecks/plants/kinds.js";
import {printedFigures} from "../../scripts/evaluateChecks/printedFigures.js";
import type {SmallDossier} from "../../scripts/evaluateChecks/readDossiers.js";
import {readOptions} from "../../scripts/evaluateChecks/readOptions.js";
import {sitesOf} from "../../scripts/evaluateChecks/sites.js";
import {InputError} from "../../scripts/terminal/main.js";

const figures = (text: string) => printedFigures("a.txt", text, new Set());

describe("printedFigures(file, text, titles)", () => {
  test("finds numbers with their scale, but no dates, years and models", () => {
    const text = "On May 4, 2021 the 39,000 men had 350 T-72 tanks and $1.6 billion in 2020, 84.3% more.";
    expect(figures(text).map(({digits, value}) => [digits, value])).toEqual([
      ["39,000", 39_000],
      ["350", 350],
      ["1.6", 1.6e9],
      ["84.3", 84.3]
    ]);
  });

  test("leaves titles alone", () => {
    expect(printedFigures("a.txt", "12 tanks go\n\nThey are 12.", new Set(["12 tanks go"]))).toHaveLength(1);
  });
});

test("listsOf(text, figures) finds rows of a sheet and enumerations of at least three", () => {
  const text =
    "Tanks: 350\nMortars: 51\nHelicopters: 13\n\nIt has 6 ships, 7 tugs and 8 boats. It has 1 port and 2 docks.";
  expect(listsOf(text, figures(text)).map((list) => list.map(({figure}) => figure.value))).toEqual([
    [350, 51, 13],
    [6, 7, 8]
  ]);
});

test("totalsOf(text, figures) finds a figure that is the sum of those beside it", () => {
  const text = "There were 12,700 troops: 7,200 from here and 5,500 from there.\n\nSome 680 guns, 138 tanks.";
  expect(totalsOf(text, figures(text)).map(({value}) => value)).toEqual([12_700]);
});

test("kind.plants(sites) plants only in what another text gives too, and the same for the same seed", () => {
  const dossier: SmallDossier = {
    name: "x",
    sources: [],
    references: [],
    texts: new Map([
      ["a.txt", "The army has 12,400 soldiers. They met on Friday, April 5, 2024. It owns 77 dogs."],
      ["b.txt", "Some 12,400 soldiers serve. The road is 900 km long."]
    ])
  };
  const planted = KINDS.flatMap((kind) =>
    kind.plants(sitesOf(dossier), random(4)).map(({file, words}) => `${kind.name} ${file} ${words}`)
  );
  expect(planted).toContain("digit-group a.txt 12,000,400");
  expect(planted).toContain("times-ten b.txt 124,000");
  expect(planted).toContain("times-thousand a.txt 12,400,000");
  expect(planted.filter((line) => line.startsWith("date "))).toHaveLength(1);
  expect(planted.filter((line) => /77|900/.test(line))).toEqual([]);
  const again = KINDS.flatMap((kind) =>
    kind.plants(sitesOf(dossier), random(4)).map(({file, words}) => `${kind.name} ${file} ${words}`)
  );
  expect(again).toEqual(planted);
});

test("readOptions(args) refuses two reports and a sample that is no number", () => {
  expect(() => readOptions(["--json", "--markdown"])).toThrow(InputError);
  expect(() => readOptions(["--sample", "none"])).toThrow(/write a number/);
  expect(readOptions(["--sample", "3", "x"])).toMatchObject({sample: 3, folders: ["x"], report: "text"});
});
