import {parseHTML} from "linkedom";
import type {Figure, FigureData} from "../../../src/figures/figure.js";
import {unmarkedInDrawing} from "../../../src/guard/unmarkedInDrawing.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");

/** Widths at which a figure is laid out to see which fills a box best, in CSS pixels: from a narrow phone's to the page's. */
const WIDTHS = [288, 400, 520, 680];

/** A drawing is legible in a small preview if its text is at least this much larger than on a page. */
const LEAST_SCALE = 1.25;

/** A drawing for a box: its markup, by how much it is enlarged there, and whether its lower part has no room. */
export interface FittedDrawing {
  readonly svg: string;
  readonly width: number;
  readonly scale: number;
  readonly isCut: boolean;
}

/**
 * Lays a figure out in the width that lets it be largest in a box. One that is too tall to be read there keeps its text legible and is cut below.
 *
 * @param box CSS pixels
 * @throws Error that names figure, claim and finding, if it shows a doubtful claim without its caveat
 */
export function fitDrawing(
  figure: Figure,
  data: FigureData,
  box: {readonly width: number; readonly height: number}
): FittedDrawing {
  const drawings = WIDTHS.map((width) => {
    const svg = figure.draw(data, {document, width, id: `${figure.name}-card`});
    const height = Number(svg.getAttribute("height"));
    return {svg, width, scale: Math.min(box.width / width, box.height / height)};
  });
  const [fitting] = drawings.sort((a, b) => b.scale - a.scale);
  const cut = drawings
    .filter(({width}) => box.width / width >= LEAST_SCALE)
    .sort((a, b) => b.width - a.width)[0];
  if (!fitting || !cut) throw new Error(`no width to draw ${figure.name} in`);
  const isCut = fitting.scale < LEAST_SCALE;
  const {svg, width} = isCut ? cut : fitting;
  const [problem] = unmarkedInDrawing(svg, figure, data);
  if (problem !== undefined) throw new Error(`figure ${figure.name} (${width} px, on its card) ${problem}`);
  return {svg: svg.outerHTML, width, scale: isCut ? box.width / width : fitting.scale, isCut};
}
