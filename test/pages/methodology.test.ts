import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {CHECKS} from "../../loaders/checks/index.js";
import {dossier} from "../loaders/root.js";
import {render} from "./render.js";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const {document} = render(read("src/methodology.md").replace(/^---[\s\S]*?---/u, ""), dossier);
const words = document.body.textContent.replaceAll("\u00a0", " ").replace(/\s+/gu, " ");

test("methodology prints how well texts are read, and how many slips are found, as the README measures it", () => {
  const readme = read("README.md");
  const [, precision, recall] = /the five numeric tables *\| *([\d.]+) *\| *([\d.]+)/u.exec(readme) ?? [];
  const [, slips] = /\| all *\| *\d+ *\| *\d+ *\| *(\d+) %/u.exec(readme) ?? [];
  const [, alarms] = /about \d+ claims \((\d+) %\)/u.exec(readme) ?? [];
  expect(words).toContain(`the rules find ${Math.round(Number(recall) * 100)}%`);
  expect(words).toContain(`${Math.round(Number(precision) * 100)}% are right in table`);
  expect(words).toContain(`the checks find ${slips ?? "?"}%`);
  expect(words).toContain(`they doubt ${alarms ?? "?"}% of claims`);
});

test("methodology lists every check with its reason, and every threshold with its source", () => {
  for (const {name, reason, thresholds} of CHECKS) {
    const entry = document.getElementById(`check-${name}`)?.textContent ?? "";
    expect(entry).toContain(reason);
    for (const {source} of thresholds) expect(entry).toContain(source);
  }
});

test("methodology says that editors have decided only where they have", () => {
  expect(words.includes("No editor has decided on anything so far")).toBe(dossier.reviews.length === 0);
});
