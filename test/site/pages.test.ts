import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults, RunOptions} from "axe-core";
import type {Browser, Page} from "puppeteer";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {listFiles} from "../../scripts/site/listFiles.js";
import {builtSite} from "./builtSite.js";
import {missingFaces} from "./missingFaces.js";
import {openSite} from "./openSite.js";
import {limitOf, visitWeight} from "./visitWeight.js";

const dist = await builtSite();
const files = listFiles(dist).filter((file) => file.endsWith(".html"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2, levels A and AA, and what is good practice besides, as far as axe-core can tell. */
const ALL_RULES: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"]
};

/** Those of them whose answer depends on colours and on room. */
const RULES_OF_LOOK: RunOptions = {
  runOnly: ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"],
  resultTypes: ["violations"]
};

/** Enough to know what it is. */
const NODES_SHOWN = 3;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("the site has all its pages", () => {
  for (const page of ["index", "forces", "aid", "equipment", "treaty", "timeline", "country", "caveats"])
    expect(files).toContain(`${page}.html`);
  for (const page of ["sources", "agreement", "changes", "data", "methodology", "notebook", "briefing"])
    expect(files).toContain(`${page}.html`);
  expect(files.filter((file) => file.startsWith("sources/")).length).toBeGreaterThanOrEqual(6);
});

// side by side: one waits while another is looked at
test.concurrent.for(files)(
  "%s asks no other host, logs no error, is light, fits a phone and meets WCAG 2.2 AA",
  async (file, {expect}) => {
    const {page, problems, asked} = await openSite(browser, dist, file);
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    const {bytes, files} = limitOf(file);
    expect.soft(asked.length, asked.join(", ")).toBeLessThanOrEqual(files);
    expect.soft(visitWeight(dist, asked), "bytes of a visit").toBeLessThanOrEqual(bytes);
    expect.soft(await missingFaces(page), "faces that are not there").toEqual([]);
    await page.evaluate(axe);
    expect.soft(await violations(page, ALL_RULES), "on a desk, in the light").toEqual([]);
    await page.setViewport({width: 320, height: 640});
    await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: "dark"}]);
    expect.soft(await violations(page, RULES_OF_LOOK), "on a small phone, in the dark").toEqual([]);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(tooWide, "pixels wider than a phone of 320").toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
    await page.close();
  }
);

async function violations(page: Page, rules: RunOptions): Promise<string[]> {
  const results = await page.evaluate(
    (options) =>
      (window as unknown as {axe: {run: (rules: RunOptions) => Promise<AxeResults>}}).axe.run(options),
    rules
  );
  return results.violations.map(({id, nodes}) => {
    const shown = nodes.slice(0, NODES_SHOWN).map(({html}) => html.slice(0, 200));
    return `${id}, ${nodes.length} times: ${shown.join(" | ")}`;
  });
}
