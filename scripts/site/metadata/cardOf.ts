import type {Figure} from "../../../src/figures/figure.js";
import {figureCardFile} from "../images/figureCard.js";
import type {Picture} from "../images/picture.js";
import {wordCardFile} from "../images/wordCards.js";
import type {PageAbout} from "./pageAbout.js";

/**
 * The card of a page: of words if it has such a one, else of its first figure, else of the story's first, else of the register of caveats,
 * which every site has.
 *
 * @param figures those of the site
 * @throws `Error` that names the page, if there is none
 */
export function cardOf(
  figures: readonly Figure[],
  file: string,
  {figure}: PageAbout,
  pictures: readonly Picture[]
): {readonly file: string; readonly alt: string} {
  const shown = figures.find(({name}) => name === figure) ?? figures[0];
  const names = [
    wordCardFile(`/${file.replace(/\.html$/u, "")}`),
    ...(shown ? [figureCardFile(shown)] : []),
    wordCardFile("/caveats")
  ];
  for (const name of names) {
    const card = pictures.find((picture) => picture.file === name);
    if (card?.alt !== undefined) return {file: card.file, alt: card.alt};
  }
  throw new Error(`${file}: no card to show where it is shared`);
}
