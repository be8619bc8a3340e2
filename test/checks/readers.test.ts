import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {Measure} from "../../loaders/model.js";
import {readReferences} from "../../loaders/sources/readReferences.js";
import {readReviews} from "../../loaders/sources/readReviews.js";

const HEAD = "reference_id,subject_code,measure,item,value,unit,as_of,publisher,url,note,weak";
const measures: Measure[] = [
  {
    measure: "ports",
    table: "country_profile",
    label: "ports",
    unit: "count",
    words: [],
    hints: [],
    context: []
  }
];
const read = (...rows: string[]) => readReferences("references.csv", [HEAD, ...rows].join("\n"), measures);

describe("readReferences", () => {
  it("readReferences(file, text, measures) types a value by its unit and keeps words as they are", () => {
    const rows = read(
      "R01,KGZ,ports,,1,count,2023-05,The Yearbook,https://example.org/,,no",
      "R02a,KGZ,ports,,2013-12/2014-01,date,2014,The Yearbook,https://example.org/,,yes",
      "R02b,KGZ,ports,,0012,,,The Yearbook,https://example.org/,,no"
    );
    expect(rows.map(({value}) => value)).toEqual([1, "2013-12/2014-01", "0012"]);
    expect(rows.map(({weak}) => weak)).toEqual([false, true, false]);
  });

  it.each([
    [
      "a number that is none",
      "R02,KGZ,ports,,one,count,,P,https://example.org/,,no",
      /references\.csv:3: column value: .*"one".*plain number/
    ],
    [
      "a date that is none",
      "R02,KGZ,ports,,May 2013,date,,P,https://example.org/,,no",
      /references\.csv:3: column value: .*2013-12/
    ],
    [
      "a term that nobody knows",
      "R02,KGZ,harbours,,1,count,,P,https://example.org/,,no",
      /references\.csv:3: column measure: .*measures\.csv/
    ],
    [
      "an id that stands twice",
      "R01,KGZ,ports,,1,count,,P,https://example.org/,,no",
      /references\.csv:3: column reference_id: R01 stands twice/
    ],
    ["no address", "R02,KGZ,ports,,1,count,,P,,,no", /references\.csv:3: column url: .*address/],
    [
      "a cell too many",
      "R02,KGZ,ports,,1,count,,P,https://example.org/,,no,",
      /references\.csv:3: .*number of cells/
    ]
  ])(
    "readReferences(file, text, measures) refuses %s with file, line, column and remedy",
    (_, row, message) => {
      expect(() => read("R01,KGZ,ports,,1,count,,P,https://example.org/,,no", row)).toThrow(message);
    }
  );

  it("readReferences(file, text, measures) reads the references of this dossier", () => {
    const manual = (name: string) =>
      readFileSync(new URL(`../../data/manual/${name}`, import.meta.url), "utf8");
    const known = manual("measures.csv")
      .split("\n")
      .slice(1)
      .map((line) => ({...measures[0], measure: line.split(",")[0]}));
    const rows = readReferences("references.csv", manual("references.csv"), known as Measure[]);
    expect(rows.length).toBeGreaterThan(150);
    expect(
      rows.filter(({weak, publisher}) => weak && publisher.includes("Global Firepower 2017"))
    ).not.toHaveLength(0);
  });
});

const REVIEWS = "target,kind,field,expects,value,who,when,why";
const review = (...rows: string[]) => readReviews("reviews.csv", [REVIEWS, ...rows].join("\n"));

describe("readReviews", () => {
  it("readReviews(file, text) reads decisions on claims and findings", () => {
    const rows = review(
      "f-3k9q2a,dismiss,,The sentence.,,AB,2024-01-02,checked",
      "003-1-abc,correct,,6 million,6100000,AB,2024-01-02,census"
    );
    expect(rows.map(({kind, value}) => [kind, value])).toEqual([
      ["dismiss", null],
      ["correct", "6100000"]
    ]);
    expect(review()).toEqual([]);
  });

  it.each([
    [
      "a kind that nobody knows",
      "f-3k9q2a,ignore,,S.,,AB,2024-01-02,why",
      /reviews\.csv:2: column kind: .*dismiss/
    ],
    [
      "a finding that is confirmed like a claim",
      "f-3k9q2a,confirm,,S.,,AB,2024-01-02,why",
      /reviews\.csv:2: column kind: .*accept, dismiss or comment/
    ],
    [
      "a correction without a value",
      "003-1-abc,correct,,S.,,AB,2024-01-02,why",
      /reviews\.csv:2: column value: .*corrected value/
    ],
    [
      "a value without a correction",
      "003-1-abc,confirm,,S.,7,AB,2024-01-02,why",
      /reviews\.csv:2: column value: .*only a correction/
    ],
    ["nobody who decides", "003-1-abc,confirm,,S.,,,2024-01-02,why", /reviews\.csv:2: column who/],
    [
      "a day that is none",
      "003-1-abc,confirm,,S.,,AB,2024-02-30,why",
      /reviews\.csv:2: column when: .*2024-02-30/
    ],
    [
      "a day that is a month",
      "003-1-abc,confirm,,S.,,AB,2024-01,why",
      /reviews\.csv:2: column when: .*2013-09-23/
    ],
    [
      "a field of what is no correction",
      "003-1-abc,confirm,unit,S.,,AB,2024-01-02,why",
      /reviews\.csv:2: column field: .*only a correction/
    ],
    [
      "a field that nobody knows",
      "003-1-abc,correct,colour,S.,red,AB,2024-01-02,why",
      /reviews\.csv:2: column field: .*attributed_to/
    ],
    ["no reason", "003-1-abc,confirm,,S.,,AB,2024-01-02,", /reviews\.csv:2: column why/]
  ])("readReviews(file, text) refuses %s with file, line, column and remedy", (_, row, message) => {
    expect(() => review(row)).toThrow(message);
  });

  it("readReviews(file, text) refuses a second decision on one thing", () => {
    const row = "003-1-abc,confirm,,S.,,AB,2024-01-02,why";
    expect(() => review(row, row)).toThrow(/reviews\.csv:3: .*earlier row/);
    const unit = "003-1-abc,correct,unit,S.,km,AB,2024-01-02,why";
    expect(() => review(row, unit)).toThrow(/reviews\.csv:3: .*earlier row/);
    expect(() => review(unit, row)).toThrow(/reviews\.csv:3: .*earlier row/);
    expect(() => review(unit, unit)).toThrow(/reviews\.csv:3: .*\(unit\).*earlier row/);
  });

  it("readReviews(file, text) takes corrections of several fields of one claim; without a field the value is meant", () => {
    const rows = review(
      "003-1-abc,correct,unit,S.,km,AB,2024-01-02,why",
      "003-1-abc,correct,,S.,7,AB,2024-01-02,'=why"
    );
    expect(rows.map(({field}) => field)).toEqual(["unit", "value"]);
    expect(rows.map(({line, why}) => [line, why])).toEqual([
      [2, "why"],
      [3, "=why"]
    ]);
  });
});
