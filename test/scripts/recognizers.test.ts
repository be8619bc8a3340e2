import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {printRecall} from "../../scripts/evaluate/recognizers/printRecall.js";
import {InputError} from "../../scripts/terminal/main.js";
import {ROOT} from "../loaders/root.js";

const specs = mkdtempSync(join(tmpdir(), "specs-"));
afterAll(() => {
  rmSync(specs, {recursive: true, force: true});
});

const write = (file: string, cases: readonly [input: string, text: string, value: string | null][]): void =>
  writeFileSync(
    join(specs, file),
    JSON.stringify(
      cases.map(([Input, Text, value]) => ({
        Input,
        Results: [
          {
            Text,
            Start: Input.indexOf(Text),
            End: Input.indexOf(Text) + Text.length - 1,
            Resolution: {value}
          }
        ]
      }))
    )
  );

test("printRecall(folder) counts by model which expected values are found where they stand", () => {
  for (const below of ["Number/English", "NumberWithUnit/English"])
    mkdirSync(join(specs, below), {recursive: true});
  write("Number/English/NumberModel.json", [
    ["🎖 They counted 1,200 trucks.", "1,200", "1200"],
    ["They counted 30 trucks and 40 tanks.", "40", "30"],
    ["They logged on from 10.1.2.3.", "10", "10"],
    ["They flew SU-27 jets.", "27", "27"]
  ]);
  write("Number/English/PercentModel.json", [
    ["It grew by 7 per cent.", "7 per cent", "7%"],
    ["Only a small per cent came.", "per cent", "null"]
  ]);
  write("Number/English/NumberRangeModel.json", [
    ["Between 5,000 and 7,000 men came.", "Between 5,000 and 7,000", "[5000,7000)"],
    ["They have more than 300 trucks.", "more than 300", "(300,)"],
    ["They have up to 300 trucks.", "up to 300", "(,310]"]
  ]);
  write("NumberWithUnit/English/CurrencyModel.json", [
    ["It cost $1.1 billion.", "$1.1 billion", "1100000000"]
  ]);
  expect(() => printRecall(ROOT, specs, false)).toThrow(InputError);
  // a flat folder will do
  write("DimensionModel.json", []);
  expect(printRecall(ROOT, specs, true).split("\n")).toEqual([
    "NumberModel          1 of   2 values   50.0 %, 2 parts of codes left out",
    '  40 = 30 in "They counted 30 trucks and 40 tanks.": 40',
    "PercentModel         1 of   1 values  100.0 %",
    "NumberRangeModel     2 of   3 values   66.7 %",
    '  up to 300 = ..310 in "They have up to 300 trucks.": 300',
    "CurrencyModel        1 of   1 values  100.0 %",
    "DimensionModel       0 of   0 values        –"
  ]);
});
