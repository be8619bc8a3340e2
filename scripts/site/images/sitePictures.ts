import {parseHTML} from "linkedom";
import type {Dossier} from "../../../loaders/model.js";
import type {DoubtfulFigure} from "../../../src/guard/doubtfulFigures.js";
import {figuresOf} from "../../../src/markdown/figuresOf.js";
import {unmarkedInPage} from "../../../src/guard/unmarkedInPage.js";
import type {SiteFacts} from "../siteFacts.js";
import {figureCard} from "./figureCard.js";
import {figurePicture} from "./figurePicture.js";
import {logoPicture} from "./logo.js";
import type {Picture} from "./picture.js";
import {wordCards} from "./wordCards.js";

/**
 * All pictures of a site: of each figure one to download and a card, a card of each page without figures, and the site's icon.
 *
 * @throws Error that names picture, claim and finding, if one shows a doubtful claim without its caveat
 */
export function sitePictures(
  dossier: Dossier,
  doubtful: readonly DoubtfulFigure[],
  site: SiteFacts
): readonly Picture[] {
  const figures = figuresOf(dossier);
  const cards = [...figures.map((figure) => figureCard(dossier, figure)), ...wordCards(dossier)];
  for (const {file, html} of cards) {
    // a drawing was looked through when it was drawn
    const words = html.replace(/<svg [^>]*\bclass="fig\b[\s\S]*?<\/svg>/u, "");
    const {document} = parseHTML(`<!doctype html><html><body>${words}</body></html>`);
    const [problem] = unmarkedInPage(document, doubtful);
    if (problem !== undefined) throw new Error(`${file}: ${problem}`);
  }
  // a figure to download is framed as its embed is, which is looked through with the pages
  return [...figures.map((figure) => figurePicture(dossier, figure, site)), ...cards, logoPicture];
}
