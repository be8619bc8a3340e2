import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {findBrowser} from "../browser/findBrowser.js";
import type {UseBrowser} from "../browser/withBrowser.js";
import {hashCode} from "../../loaders/sources/hashCode.js";
import {cached} from "../build/cached.js";
import {sourceDate} from "../build/making.js";
import {writeWhole} from "../build/writeWhole.js";
import {PAPERS, type Paper} from "./paper.js";
import {printPage} from "./printPage.js";
import {siteSeal} from "./seal/siteSeal.js";
import {sealPdf} from "./sealPdf.js";
import type {SiteFacts} from "../site/siteFacts.js";

interface PrintOptions {
  /** the project's folder */
  readonly root: string;
  /** a built site */
  readonly folder: string;
  readonly site: SiteFacts;
  /** A4 if absent */
  readonly paper?: Paper;
  /** a page in the site's folder, by its name, with what is printed of it; absent: the whole of `briefing.html` */
  readonly page?: {readonly name: string; readonly html: string};
  /** absent: `briefing.pdf` in the site's folder */
  readonly file?: string;
}

/** The page whose PDF the site publishes. */
const PAGE = "briefing.html";

/**
 * Prints the briefing of a built site: tagged, with outline, title, author and language.
 * The site is served to the browser by interception under its public address, with no port and no network. The file appears under
 * its name only when it is whole. What was printed before, by the same browser from the same page, is not printed again.
 *
 * @param use lends the browser to print with
 * @returns its number of pages
 * @throws `Error` if the page asks for a file that is not there or for another host, lacks a font or a figure, or hides a caveat's mark
 */
export async function printBriefing(
  use: UseBrowser,
  {root, folder, site, paper = PAPERS.a4, page, file = join(folder, "briefing.pdf")}: PrintOptions
): Promise<number> {
  const {name, html} = page ?? {name: PAGE, html: readFileSync(join(folder, PAGE), "utf8")};
  const seal = siteSeal(folder, html);
  const date = sourceDate(process.env);
  const from = [
    html,
    ...[...seal.attachments.values()].map(({bytes}) => bytes),
    ...filesOf(join(folder, "fonts")),
    // the page may be of older code than what lays it out
    JSON.stringify([hashCode(root), site, name, paper, date, (await findBrowser()).version])
  ];
  const printed = await cached(root, "briefing", from, async () =>
    sealPdf(
      await use((browser, begin) => printPage(browser, {folder, site, name, html, paper, date}, begin)),
      seal
    )
  );
  writeWhole(file, printed);
  return countPages(printed);
}

const filesOf = (folder: string): Buffer[] =>
  readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({name}) => name)
    .sort()
    .map((file) => readFileSync(join(folder, file)));

/** The pages of a PDF whose objects stand in it uncompressed, as `finishPdf` writes them. */
const countPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
