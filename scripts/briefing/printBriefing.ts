import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "puppeteer";
import {findBrowser} from "../browser/findBrowser.js";
import {cached} from "../build/cached.js";
import {writeWhole} from "../build/writeWhole.js";
import {finishPdf} from "./finishPdf.js";
import {hiddenMarks} from "./hiddenMarks.js";
import {serveFolder} from "./serveFolder.js";
import type {SiteFacts} from "../site/siteFacts.js";

interface PrintOptions {
  /** the project's folder */
  readonly root: string;
  /** a built site */
  readonly folder: string;
  readonly site: SiteFacts;
  /** ISO date that the document carries; `SOURCE_DATE_EPOCH` (seconds) goes before it */
  readonly date: string;
}

/** Loading takes well under a second, printing a few; a browser that hangs is given up. */
const TIMEOUT_MS = 60_000;

/**
 * Prints `briefing.html` of a built site to `briefing.pdf` beside it: A4, tagged, with outline, title, author and language.
 * The site is served to the browser by interception under its public address, with no port and no network. The file appears under
 * its name only when it is whole. What was printed before, by the same browser from the same page, is not printed again.
 *
 * @param open the browser to print with
 * @returns its number of pages
 * @throws `Error` if the page asks for a file that is not there or for another host, lacks a font or a figure, or hides a caveat's mark
 */
export async function printBriefing(
  open: () => Promise<Browser>,
  {root, folder, site, date}: PrintOptions
): Promise<number> {
  const from = [
    readFileSync(join(folder, "briefing.html")),
    ...filesOf(join(folder, "fonts")),
    ...filesOf(join(root, "scripts/briefing")),
    JSON.stringify([site, documentDate(date), findBrowser().version])
  ];
  const printed = await cached(root, "briefing", from, async () =>
    render(await open(), {folder, site, date})
  );
  writeWhole(join(folder, "briefing.pdf"), printed);
  return countPages(printed);
}

const filesOf = (folder: string): Buffer[] =>
  readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file)));

/** The pages of a PDF whose objects stand in it uncompressed, as `finishPdf` writes them. */
const countPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b/gu)?.length ?? 0;

async function render(
  browser: Browser,
  {folder, site, date}: Omit<PrintOptions, "root">
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const problems = await serveFolder(page, {folder, url: site.url});
    // the page as it reads without scripts: they turn a figure from one image with a description into a row of buttons
    await page.setJavaScriptEnabled(false);
    await page.emulateMediaType("print");
    await page.goto(new URL("briefing.html", site.url).href, {
      waitUntil: "networkidle0",
      timeout: TIMEOUT_MS
    });
    await describeInNames(page);
    problems.push(...(await findBroken(page)), ...(await hiddenMarks(page)));
    const about = await readAbout(page);
    if (problems.length > 0) throw new Error(`the briefing cannot be printed: ${problems.join("; ")}`);
    const raw = await page.pdf({
      format: "A4",
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: TIMEOUT_MS
    });
    return await finishPdf(raw, {...about, author: site.author, date: documentDate(date)});
  } finally {
    await page.close();
  }
}

/** A PDF has one text alternative for a figure, which Chromium takes from its name: there the description, with its doubts, must stand too. */
const describeInNames = (page: Page): Promise<void> =>
  page.$$eval("svg[aria-describedby]", (drawings) => {
    for (const drawing of drawings)
      drawing.setAttribute(
        "aria-labelledby",
        `${drawing.getAttribute("aria-labelledby") ?? ""} ${drawing.getAttribute("aria-describedby") ?? ""}`
      );
  });

/** Waits for the fonts. What is not there by then will not come: a font that does not load, a cell that only a script would fill. */
function findBroken(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const fonts = [...document.fonts].filter((font) => font.status === "error");
    const cells = [...document.querySelectorAll("observablehq-loading")].map(
      (cell) => cell.closest("[id]")?.id ?? ""
    );
    const errors = [...document.querySelectorAll(".observablehq--error")];
    return [
      ...fonts.map((font) => `font does not load: ${font.family}`),
      ...cells.map((place) => `cell that needs a script: #${place}`),
      ...errors.map((error) => error.textContent)
    ];
  });
}

/** What the page says of itself, for the document's properties and its outline. */
function readAbout(page: Page): Promise<{title: string; lang: string; headings: string[]}> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")];
    return {
      title: document.title,
      lang: document.documentElement.lang,
      // as they stand in the source, without the line breaks of the layout; hidden ones are not printed
      headings: headings
        .filter((heading) => heading.checkVisibility())
        .map((heading) => heading.textContent.replace(/\s+/g, " ").trim())
        .filter((text) => text !== "")
    };
  });
}

function documentDate(date: string): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return epoch === undefined ? new Date(`${date}T00:00:00Z`) : new Date(Number(epoch) * 1000);
}
