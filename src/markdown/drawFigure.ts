import {parseHTML} from "linkedom";
import {drawingId} from "../figures/drawingId.js";
import type {Figure, FigureData} from "../figures/figure.js";
import {refuseUnmarked} from "../guard/refuseUnmarked.js";
import {nameMarks} from "../figures/kit/nameMarks.js";

/** The two widths at which a figure is laid out, in CSS pixels: the column of the narrowest phone, and of the page. */
export const FIGURE_WIDTHS = {phone: 288, desk: 680} as const;
export type FigureLayout = keyof typeof FIGURE_WIDTHS;

const {document} = parseHTML("<!doctype html><html><body></body></html>");

/**
 * A figure's SVG as markup, in which `${` is neutralised. The same data and width give the same characters.
 *
 * @throws Error that names figure, claim and finding, if the figure shows a doubtful claim without its caveat in any layout or choice
 */
export function drawFigure(figure: Figure, data: FigureData, layout: FigureLayout): string {
  const known = drawn.get(data) ?? new Map<string, string>();
  drawn.set(data, known);
  const key = `${figure.name} ${layout}`;
  const drawing = known.get(key) ?? markup(figure, data, layout);
  known.set(key, drawing);
  return drawing;
}

/** Kept as long as the data live: a figure stands on several pages. */
const drawn = new WeakMap<FigureData, Map<string, string>>();

function markup(figure: Figure, data: FigureData, layout: FigureLayout): string {
  refuseUnmarked(figure, data, document, Object.values(FIGURE_WIDTHS));
  const svg = figure.draw(data, {
    document: document,
    width: FIGURE_WIDTHS[layout],
    id: drawingId(figure.name, layout)
  });
  nameMarks(data, svg);
  return svg.outerHTML.replaceAll("${", "&#36;{").replace(/\s*\n\s*/g, " ");
}

/**
 * Looks through figures before any page is built, those too that stand on none.
 *
 * @throws Error as `drawFigure`
 */
export function refuseUnmarkedFigures(figures: readonly Figure[], data: FigureData): void {
  for (const figure of figures) refuseUnmarked(figure, data, document, Object.values(FIGURE_WIDTHS));
}
