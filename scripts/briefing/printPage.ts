import {TimeoutError, type Browser, type Page} from "puppeteer";
import {wordsOf} from "../../src/words/index.js";
import {patience} from "../browser/patience.js";
import type {SiteFacts} from "../site/siteFacts.js";
import {findUnfinished} from "./findUnfinished.js";
import {finishPdf} from "./finishPdf.js";
import {hiddenMarks} from "./hiddenMarks.js";
import {paginate} from "./paginate.js";
import type {Paper} from "./paper.js";
import {serveFolder} from "./serveFolder.js";

/** What is printed, and on what. */
export interface PageToPrint {
  /** a built site */
  readonly folder: string;
  readonly site: SiteFacts;
  /** of the page in that folder */
  readonly name: string;
  /** what of it is printed */
  readonly html: string;
  readonly paper: Paper;
  /** of the document; null: the day of its edition */
  readonly date: Date | null;
}

/** How much of the patience with the browser a page may use up before it stands: it has everything on this disk. */
const SHARE = 1 / 3;

/**
 * Prints the briefing's page in a browser that is running.
 *
 * @param begin is told what begins, in words that follow "while"
 * @throws `Error` if the page asks for a file that is not there or for another host, lacks a font or a figure, or hides a caveat's mark
 */
export async function printPage(
  browser: Browser,
  {folder, site, name, html, paper, date}: PageToPrint,
  begin: (doing: string) => void
): Promise<Uint8Array> {
  begin("loading the page");
  const page = await browser.newPage();
  const problems = await serveFolder(page, {folder, url: site.url, pages: new Map([[name, html]])});
  // the page as it reads without scripts: they turn a figure from one image with a description into a row of buttons
  await page.setJavaScriptEnabled(false);
  await page.emulateMediaType("print");
  await load(page, new URL(name, site.url).href, problems);
  problems.push(...(await findUnfinished(page)), ...(await hiddenMarks(page)));
  const about = await readAbout(page);
  refuse(problems);
  begin("laying out the pages");
  const {title, lang, edition, day, headings} = about;
  const raw = await paginate(page, {paper, words: wordsOf(`.${lang}`), edition});
  // laying out may ask for more
  refuse(problems);
  begin("finishing the document");
  const dated = date ?? new Date(`${day}T00:00:00Z`);
  const pdf = await finishPdf(raw, {title, lang, headings, author: site.author, date: dated});
  await page.close();
  return pdf;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0)
    throw new Error(`the briefing cannot be printed: ${[...new Set(problems)].join("; ")}`);
}

/** Without scripts, what a page shows once it has loaded is all that it shows. */
async function load(page: Page, address: string, problems: string[]): Promise<void> {
  try {
    await page.goto(address, {waitUntil: "load", timeout: patience() * SHARE});
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    // one that hangs itself does not answer what it is asked next
    problems.push(`the page does not come to rest within ${(patience() * SHARE) / 1000} s`);
  }
}

interface About {
  readonly title: string;
  readonly lang: string;
  readonly edition: string;
  /** ISO */
  readonly day: string;
  readonly headings: readonly string[];
}

/** What the page says of itself, for the document's properties and its outline. */
function readAbout(page: Page): Promise<About> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")];
    const edition = document.querySelector<HTMLElement>("[data-edition]");
    return {
      title: document.title,
      lang: document.documentElement.lang,
      edition: edition?.dataset.edition ?? "",
      day: edition?.dataset.day ?? "",
      // as they stand in the source, without the line breaks of the layout; hidden ones are not printed
      headings: headings
        .filter((heading) => heading.checkVisibility())
        .map((heading) => heading.textContent.replace(/\s+/g, " ").trim())
        .filter((text) => text !== "")
    };
  });
}
