import type {Browser, Page} from "puppeteer";
import {serveFolder} from "../../scripts/briefing/serveFolder.js";
import {still} from "./still.js";

/** An address of nobody's: whatever a page asks of another one is a request that leaves the site. */
const ADDRESS = "https://site.invalid/";

/**
 * Opens a page of a built site, as a desk shows it in the light, and waits until it is still.
 *
 * @param file path in the folder
 * @param scripts whether the page's scripts run
 * @returns the page; a list that grows with each request elsewhere, missing file, page error and console error; and one of the files that it
 *   asked for, from the site's root
 */
export async function openSite(
  browser: Browser,
  folder: string,
  file: string,
  {scripts = true}: {readonly scripts?: boolean} = {}
): Promise<{page: Page; problems: string[]; asked: string[]}> {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith(ADDRESS)) asked.push(new URL(request.url()).pathname.slice(1));
  });
  const problems = await serveFolder(page, {folder, url: ADDRESS});
  await page.setViewport({width: 1280, height: 900});
  await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: "light"}]);
  await page.setJavaScriptEnabled(scripts);
  await page.goto(ADDRESS + file);
  await still(page);
  if (scripts) await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
  return {page, problems, asked};
}
