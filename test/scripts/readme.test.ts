import {expect, test} from "vitest";
import {readme} from "../knowledge/readmeRows.js";
import {jsonLines, runScript} from "./runScript.js";

test("the README’s table of measured figures is what the command above it prints", async () => {
  const [, args = "", rest = ""] = readme.split(/<!-- npm run -s evaluate -- ([^>]+) -->/);
  const [printed = ""] = rest.split("<!-- end -->");
  const {stdout} = await runScript("evaluate", args.split(" "));
  // what changed it is an improvement: put the command's output between the two comments
  expect(printed.trim()).toBe(stdout.trim());
});

test("the README’s table of planted slips is what the command above it prints", async () => {
  const [, args = "", rest = ""] = readme.split(/<!-- npm run -s evaluate:checks -- ([^>]+) -->/);
  const [printed = ""] = rest.split("<!-- end -->");
  const {stdout} = await runScript("evaluateChecks", args.split(" "));
  // what changed it is an improvement, or a check that finds less: put the command's output between the two comments
  expect(printed.trim()).toBe(stdout.trim());
}, 240_000);

test("the README’s document from standard input makes the claim shown below it", async () => {
  const example = /^echo '(?<line>.+)' \| npm run -s extract\n```\n\n```json\n(?<claim>[^`]+)```$/mu.exec(
    readme
  )?.groups;
  const claim = JSON.parse(example?.["claim"] ?? "") as object;
  const {stdout} = await runScript("extract", [], `${example?.["line"] ?? ""}\n`);
  expect(jsonLines(stdout)).toContainEqual(expect.objectContaining(claim));
});
