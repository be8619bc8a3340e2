import type {Dossier, Finding} from "../../../loaders/model.js";
import {escapeHtml} from "../../../src/components/escapeHtml.js";
import type {Figure, FigureData} from "../../../src/figures/figure.js";
import {doubtfulQuote, standingErrors} from "../../../src/figures/kit/doubt.js";
import {listed, sentence} from "../../../src/figures/kit/numbers.js";
import {bySeverity} from "../../../src/markdown/caveatMark.js";
import {indexDossier} from "../../../src/markdown/dossierIndex.js";
import {toFigureData} from "../../../src/markdown/figureData.js";
import {frameFigure} from "../../../src/markdown/frameFigure.js";
import {CARD, cardFrame} from "./cardFrame.js";
import {fitDrawing} from "./fitDrawing.js";
import {imprint} from "./imprint.js";
import type {Picture} from "./picture.js";

/** The right half of a card, in CSS pixels. */
const BOX = {width: 640, height: 566};

/** Where the card of a figure stands, from the site's root. */
export const figureCardFile = ({name}: Figure): string => `cards/${name}.png`;

/**
 * What a message or a post shows of a page: its figure in the width that fits, the finding as headline, and the gravest doubt in words.
 *
 * @throws Error as `fitDrawing`
 */
export function figureCard(dossier: Dossier, figure: Figure): Picture {
  const data = toFigureData(dossier);
  const {claims, findings, titleMark} = frameFigure(indexDossier(dossier), figure);
  const {svg, width, scale, isCut} = fitDrawing(figure, data, BOX);
  const drawing = `<div class="card-drawing${isCut ? " cut" : ""}" data-figure="${escapeHtml(figure.name)}"><div class="drawing" style="width:${width * scale}px">${svg}</div></div>`;
  return {
    file: figureCardFile(figure),
    html: cardFrame({
      site: dossier.settings.title,
      title: escapeHtml(figure.title(data)) + titleMark(),
      below: doubt(findings),
      imprint: imprint(dossier, claims),
      drawing
    }),
    alt: cardAlt(figure, data),
    ...CARD
  };
}

/** Type of chart, finding, and what of it is doubtful: "Bar chart of holdings as printed: …. In doubt: “…”." */
function cardAlt(figure: Figure, data: FigureData): string {
  const [kind = ""] = figure.alt(data).split(/[:.]/u);
  const doubtful = figure.claims(data).filter((claim) => standingErrors(data, claim).length > 0);
  const quotes = [...new Set(doubtful.map(doubtfulQuote))];
  return `${kind}: ${sentence(figure.title(data))}${quotes.length === 0 ? "" : ` In doubt: ${listed(quotes)}.`}`;
}

/** The gravest caveat in full and how many there are besides; nothing where there is none. */
function doubt(findings: readonly Finding[]): string {
  const grave = bySeverity(findings).filter(({severity}) => severity !== "note");
  const [first] = grave;
  if (!first) return "";
  const more = grave.length - 1;
  return (
    `<ul class="caveats"><li class="${first.severity}"><a id="${escapeHtml(first.finding_id)}"></a>${escapeHtml(first.caveat)}</li></ul>` +
    (more === 0 ? "" : `<p class="card-more">and ${more} more ${more === 1 ? "doubt" : "doubts"}</p>`)
  );
}
