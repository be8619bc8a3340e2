import {type Browser, type Page} from "puppeteer";
import type {SiteFacts} from "../site/siteFacts.js";
import {finishPdf} from "./finishPdf.js";
import {hiddenMarks} from "./hiddenMarks.js";
import {paginate} from "./paginate.js";
import {serveFolder} from "./serveFolder.js";

/** What is printed, and what the document says of itself. */
export interface PageToPrint {
  /** a built site */
  readonly folder: string;
  readonly site: SiteFacts;
  /** the document's date */
  readonly date: Date;
}

/** Loading takes well under a second, printing a few; a browser that hangs is given up. */
const TIMEOUT_MS = 60_000;

/**
 * Prints the briefing's page in a browser that is running.
 *
 * @throws `Error` if the page asks for a file that is not there or for another host, lacks a font or a figure, or hides a caveat's mark
 */
export async function printPage(browser: Browser, {folder, site, date}: PageToPrint): Promise<Uint8Array> {
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
    const raw = await paginate(page, {timeout: TIMEOUT_MS});
    return await finishPdf(raw, {...about, author: site.author, date});
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
