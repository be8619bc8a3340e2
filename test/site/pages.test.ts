import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import type {AxeResults, RunOptions} from "axe-core";
import type {Browser} from "puppeteer";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {listFiles} from "../../scripts/site/listFiles.js";
import {openSite} from "./openSite.js";

const dist = inject("dist");
const files = listFiles(dist).filter((file) => file.endsWith(".html"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2, levels A and AA, as far as axe-core can tell. */
const RULES: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"]
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("the site has all its pages", () => {
  for (const page of ["index", "forces", "aid", "equipment", "treaty", "timeline", "country", "caveats"])
    expect(files).toContain(`${page}.html`);
  for (const page of ["sources", "data", "methodology", "notebook", "briefing"])
    expect(files).toContain(`${page}.html`);
  expect(files.filter((file) => file.startsWith("sources/")).length).toBeGreaterThanOrEqual(6);
});

// each page twice: on a desk in the light, on a phone in the dark
describe.each([
  {scheme: "light", width: 1280},
  {scheme: "dark", width: 390}
] as const)("in $scheme, $width px wide", ({scheme, width}) => {
  test.each(files)("%s asks no other host, logs no error and meets WCAG 2.2 AA", async (file) => {
    const {page, problems} = await openSite(browser, dist, file, {scheme, width});
    expect(problems).toEqual([]);
    await page.evaluate(axe);
    const {violations} = await page.evaluate(
      (rules) =>
        (window as unknown as {axe: {run: (rules: RunOptions) => Promise<AxeResults>}}).axe.run(rules),
      RULES
    );
    const found = violations.map(
      ({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join(" | ")}`
    );
    expect(found).toEqual([]);
    await page.close();
  });
});

test.each(files)("%s is no wider than a phone of 320 px", async (file) => {
  const {page} = await openSite(browser, dist, file, {width: 320});
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide).toBeLessThanOrEqual(0);
  await page.close();
});
