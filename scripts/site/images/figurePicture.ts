import type {Dossier} from "../../../loaders/model.js";
import type {Figure} from "../../../src/figures/figure.js";
import {indexDossier} from "../../../src/markdown/dossierIndex.js";
import {FIGURE_WIDTHS} from "../../../src/markdown/drawFigure.js";
import {frameFigure} from "../../../src/markdown/frameFigure.js";
import type {SiteFacts} from "../siteFacts.js";
import {imprint} from "./imprint.js";
import type {Picture} from "./picture.js";

/** Room around the figure, in CSS pixels. */
const MARGIN = 24;

/**
 * A figure to download: with title, note, caveats, sources and edition, since it will be seen without its page.
 *
 * @throws Error as `frameFigure`
 */
export function figurePicture(dossier: Dossier, figure: Figure, site: SiteFacts): Picture {
  const {claims, html} = frameFigure(indexDossier(dossier), figure);
  const file = `data/figures/${figure.name}.png`;
  const source = `<p class="figure-files">${imprint(dossier, claims)} ${site.url}</p>`;
  return {
    file,
    html: `<div class="picture">${html(source)}</div>`,
    width: FIGURE_WIDTHS.desk + 2 * MARGIN,
    height: null,
    scale: 2
  };
}
