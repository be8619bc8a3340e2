import {createHash} from "node:crypto";
import {parseHTML} from "linkedom";
import type {Dossier} from "../../loaders/model.js";
import type {Figure, FigureData} from "../../src/figures/figure.js";
import {drawFigure, FIGURE_WIDTHS, type FigureLayout} from "../../src/markdown/drawFigure.js";
import {figuresOf} from "../../src/markdown/figuresOf.js";
import {toFigureData} from "../../src/markdown/figureData.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const LAYOUTS = Object.keys(FIGURE_WIDTHS) as FigureLayout[];

/**
 * For each figure one SHA-256 over its words and its drawings in both layouts and every choice of its switch, so that two editions can tell
 * which figures look different. What is around a drawing, and the name of the edition with it, has no part in it.
 */
export const figureHashes = (dossier: Dossier): Map<string, string> =>
  new Map(figuresOf(dossier).map((figure) => [figure.name, hashOf(figure, toFigureData(dossier))]));

function hashOf(figure: Figure, data: FigureData): string {
  const hash = createHash("sha256");
  const words = [figure.title(data), figure.subtitle(data), figure.note(data), figure.alt(data)];
  hash.update(JSON.stringify(words));
  for (const layout of LAYOUTS) hash.update(drawFigure(figure, data, layout));
  // the first choice is what has been drawn
  for (const {value} of figure.switch?.(data)?.choices.slice(1) ?? [])
    hash.update(figure.draw(data, {document, width: FIGURE_WIDTHS.desk, choice: value}).outerHTML);
  return hash.digest("hex");
}
