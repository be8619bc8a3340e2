import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser, Page} from "puppeteer";
import {afterAll, beforeAll, expect, test} from "vitest";
import {loadDossier} from "../../loaders/dossier.js";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import type {SearchEntry} from "../../src/components/search/entry.js";
import {readSuspect} from "../travel/suspect.js";
import {builtSite} from "./builtSite.js";
import {openSite} from "./openSite.js";
import {still} from "./still.js";

let browser: Browser;
let dist: string;
beforeAll(async () => {
  dist = await builtSite();
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const hits = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector(".search-hits")?.textContent.includes(wanted),
    {},
    words
  );

test("search.html finds a sentence of a source from the address and leads to its mark in the reader", async () => {
  const {page, problems} = await openSite(browser, dist, "search.html?q=215+tanks");
  await hits(page, "215 tanks");
  const links = await page.$$eval(".search-hits > li", (found) =>
    found
      .filter((hit) => hit.querySelector(".kicker")?.textContent === "Source")
      .map((hit) => hit.querySelector<HTMLAnchorElement>("a.hit-title")?.href ?? "")
  );
  expect(links.length).toBeGreaterThan(0);
  await Promise.all([page.waitForNavigation(), page.click(".search-hits a.hit-title[href*='sources/']")]);
  await still(page);
  expect(await page.$eval(".reader .is-target", (mark) => mark.textContent)).toMatch(/215|tanks/u);
  expect(problems).toEqual([]);
  await page.close();
});

test("a passage with a figure in doubt carries its mark, and the query is kept in the address", async () => {
  const {findingId} = readSuspect(dist);
  const {page} = await openSite(browser, dist, "search.html");
  await page.type("#q", "military vehicles");
  await hits(page, "vehicles");
  expect(
    await page.$$eval(`.search-hits [data-caveat="${findingId}"]`, (marks) => marks.length)
  ).toBeGreaterThan(0);
  await page.waitForFunction(() => new URLSearchParams(location.search).get("q") === "military vehicles");
  await page.close();
});

test("the key / leads to the search from any page and into its field, and is a letter in a field", async () => {
  const {page} = await openSite(browser, dist, "sources/003-1.html");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("/")]);
  await still(page);
  expect(page.url()).toMatch(/\/search(?:\.html)?$/u);
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
  await page.keyboard.type("a/b");
  expect(await page.$eval("#q", (field) => (field as HTMLInputElement).value)).toBe("a/b");
  await page.close();
});

test("without JavaScript search.html lists what the reports name, with links to the sentences", async () => {
  const {page} = await openSite(browser, dist, "search.html", {scripts: false});
  const names = await page.$$eval(".names dt", (terms) => terms.map((term) => term.textContent));
  expect(names).toEqual(expect.arrayContaining(["Kyrgyzstan", "Russia", "Tanks"]));
  expect(await page.$$eval(".names dd a", (links) => links.length)).toBeGreaterThan(names.length);
  await page.close();
});

test("search-index.json is small, and holds no text that may not be republished and no reader's comment", () => {
  const file = readFileSync(join(dist, "search-index.json"));
  expect(gzipSync(file, {level: 6}).length).toBeLessThan(60_000);
  const entries = JSON.parse(file.toString()) as SearchEntry[];
  expect(new Set(entries.map(({kind}) => kind))).toEqual(
    new Set(["story", "source", "finding", "figure", "data", "method"])
  );
  const {seeds, regions} = loadDossier(process.cwd());
  const comments = seeds.flatMap(({seed, text}) =>
    (regions.get(seed) ?? [])
      .filter(({kind}) => kind === "comment")
      .flatMap(({start, end}) => text.slice(start, end).split(/\s*\n\s*/u))
      .filter((line) => line.length > 30)
  );
  expect(comments.length).toBeGreaterThan(0);
  const all = entries.map(({text}) => text).join("\n");
  expect(comments.filter((line) => all.includes(line))).toEqual([]);
});
