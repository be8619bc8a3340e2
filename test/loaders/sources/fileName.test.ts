import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {wrongInName} from "../../../loaders/sources/fileName.js";
import {readInputs} from "../../../loaders/sources/readInputs.js";

test.each([
  ["../x.txt", "“/”"],
  ["a\\b.txt", "“\\”"],
  ['a"b.txt', '“"”'],
  ["a<b>.txt", "“<”"],
  ["C:x.txt", "“:”"],
  ["what?.txt", "“?”"],
  ["CON", "a device’s name"],
  ["nul.txt", "a device’s name"],
  ["Com1.x.txt", "a device’s name"],
  ["a.txt.", "a full stop or a space at its end"],
  ["a.txt ", "a full stop or a space at its end"],
  ["a\u001b]0;taken\u0007.txt", "characters that nobody sees"],
  ["a\nb.txt", "characters that nobody sees"],
  ["txt.\u202egnp", "characters that nobody sees"],
  ["a\ufffd.txt", "characters that nobody sees"],
  [`${"я".repeat(120)}.txt`, "more than 200 bytes"]
])("wrongInName(%j) says so", (name, wrong) => {
  expect(wrongInName(name)).toContain(wrong);
});

test.each([
  "001_a.txt",
  "901 evil'n $(x) #1 %41 & ${alert(70)}.txt",
  "Отчёт.txt",
  "console.txt",
  "nullity",
  "..x"
])("wrongInName(%j) lets a name be", (name) => {
  expect(wrongInName(name)).toBeNull();
});

test.skipIf(process.platform === "win32")(
  "a seed whose name no other machine takes is refused by name",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "names-"));
    mkdirSync(join(folder, "seeds"));
    writeFileSync(join(folder, "seeds", "a: b.txt"), "5 tanks");
    expect(() => readInputs(folder)).toThrow(
      "seeds/a: b.txt: the file’s name has “:”, which Windows does not take; rename it, in sources.csv too"
    );
    rmSync(folder, {recursive: true});
  }
);
