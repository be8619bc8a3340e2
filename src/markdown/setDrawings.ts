import {drawingId} from "../figures/drawingId.js";
import type {Figure, FigureData} from "../figures/figure.js";
import {figures} from "../figures/index.js";
import {drawFigure, FIGURE_WIDTHS, type FigureLayout} from "./drawFigure.js";

/**
 * Stands on a page for a drawing that `setDrawings` sets in. The build draws every figure to see that no mark is lost; Framework, a process of
 * its own, need not draw them again.
 */
export const drawingPlace = ({name}: Figure, layout: FigureLayout): string =>
  `<svg data-drawing="${name} ${layout}"></svg>`;

const PLACE = /<svg data-drawing="([^"]*)"><\/svg>/gu;

/** The first one of a drawing is its own. */
const SIZE = /viewBox="0 0 (\d+) (\d+)"/u;

/**
 * Says what a drawing's shape is, for paper, where a tall one must not take more of a page than its labels need; no style sheet can ask for
 * it. And leaves out what the page says too: what a mark stands for is a row of the figure's table (`figureMarks.ts` names it when a reader comes near), and a phone's
 * drawing has the same title and description as the desk's.
 */
function onPage(drawing: string, name: string, layout: FigureLayout): string {
  const unnamed = drawing.replace(/<title>[^<]*<\/title>/gu, "");
  if (layout !== "phone")
    return unnamed.replace(
      SIZE,
      (size, width: string, height: string) =>
        `${size} style="--shape:${(Number(width) / Number(height)).toFixed(2)}"`
    );
  return unnamed
    .replace(/<(title|desc) id="[^"]*">[^<]*<\/\1>/gu, "")
    .replace(/(?<=aria-(?:labelled|described)by=")[^"]*/gu, (ids) =>
      ids.replaceAll(drawingId(name, layout), drawingId(name, "desk"))
    );
}

/**
 * Sets the drawings into a page that was built with their places.
 *
 * @throws Error that names the figure, if there is none of that name; as `drawFigure`; and if a place is left, as it would be if Framework
 * wrote it in another way
 */
export function setDrawings(html: string, data: FigureData, shown: readonly Figure[] = figures): string {
  const page = html.replace(PLACE, (_, place: string) => {
    const [name, layout = ""] = place.split(" ");
    const figure = shown.find((known) => known.name === name);
    if (!figure || !isLayout(layout)) throw new Error(`no drawing for the place “${place}”`);
    return onPage(drawFigure(figure, data, layout), figure.name, layout);
  });
  if (page.includes("data-drawing="))
    throw new Error("a drawing’s place is left: does Framework write it otherwise?");
  return page;
}

const isLayout = (layout: string): layout is FigureLayout => layout in FIGURE_WIDTHS;
