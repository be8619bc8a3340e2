import type {Page} from "puppeteer";
import type {Words} from "../../src/words/index.js";
import {fitDrawings} from "./fitDrawings.js";
import {reservePageNumbers, writePageNumbers} from "./pageNumbers.js";
import {paperStyle, roomOf, type Paper} from "./paper.js";
import {placePages} from "./placePages.js";
import {preparePaper} from "./preparePaper.js";

export interface Layout {
  readonly paper: Paper;
  readonly words: Words;
  readonly edition: string;
}

/** Numbers may move what they name to another page, and that back again: more often than this a document does not settle. */
const MOST_ROUNDS = 4;

/**
 * Lays a page that stands ready in the browser out on paper: tagged, with an outline. Chromium cannot say on which page a place will be, so it lays
 * the page out, the numbers of pages are read from what it made, and it does so again with them.
 *
 * @returns the PDF as the browser writes it
 * @throws `Error` if the numbers of pages do not settle
 */
export async function paginate(page: Page, {paper, words, edition}: Layout): Promise<Uint8Array> {
  const room = roomOf(paper);
  // as wide as the page, so that what is measured is what is printed
  await page.setViewport({width: Math.round(pixels(room.width)), height: 1000});
  await page.addStyleTag({content: paperStyle(paper, {words, edition})});
  await preparePaper(page);
  await fitDrawings(page, pixels(room.height), words.continued);
  await reservePageNumbers(page);
  let known = "";
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const raw = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      // whoever attends to the browser has a limit for it
      timeout: 0
    });
    const pages = await placePages(raw);
    const found = JSON.stringify([...pages]);
    if (found === known) return raw;
    known = found;
    await writePageNumbers(page, pages, words.page);
  }
  throw new Error("the pages of the contents do not settle: give the briefing's sections pages of their own");
}

/** CSS pixels, 1/96 inch each, of some millimetres. */
const pixels = (millimetres: number): number => (millimetres / 25.4) * 96;
