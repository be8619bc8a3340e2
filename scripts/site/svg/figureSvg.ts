import {DOMParser} from "linkedom";
import type {Figure, FigureData} from "../../../src/figures/figure.js";
import {defineIn, type Pen} from "../../../src/figures/kit/pen.js";
import {svg, type Child} from "../../../src/figures/kit/svg.js";
import {paint} from "../../../src/figures/palette.js";
import {unmarkedInDrawing} from "../../../src/guard/unmarkedInDrawing.js";
import {FIGURE_WIDTHS} from "../../../src/markdown/drawFigure.js";
import type {FigureDecisions} from "../../../src/markdown/figureDecisions.js";
import type {EditionFacts} from "../editionFacts.js";
import {doubleHalos} from "./doubleHalos.js";
import {expandUses} from "./expandUses.js";
import {inlineStyle} from "./inlineStyle.js";
import {svgCaveats} from "./svgCaveats.js";
import {svgHead} from "./svgHead.js";
import {svgMetadata} from "./svgMetadata.js";
import {svgNotes} from "./svgNotes.js";
import {svgSource} from "./svgSource.js";
import {svgStyle} from "./svgStyle.js";

/** CSS pixels around the drawing. */
const MARGIN = 20;

/** The site's own face, then such as its widths fit into (`textWidth.ts`). */
const FONTS = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

/**
 * A figure as a file of its own, which any viewer or drawing program opens: title, subtitle, drawing in its first choice, note, editors'
 * decisions, caveats, source and edition are text within the picture; colours are values, and nothing is fetched. It is 720 CSS pixels wide.
 *
 * @param decisions what editors corrected or rejected of what it shows
 * @param facts of the edition that it belongs to
 * @returns an SVG document; the same input gives the same characters
 * @throws Error that names figure, claim and finding, if the figure shows a doubtful claim without its caveat
 */
export function figureSvg(
  figure: Figure,
  data: FigureData,
  decisions: FigureDecisions,
  facts: EditionFacts
): string {
  const document = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg"/>`,
    "image/svg+xml"
  ) as unknown as Document;
  // the drawing has its own
  const {define, definitions} = defineIn(`${figure.name}-words`);
  const pen: Pen = {
    data,
    width: FIGURE_WIDTHS.desk,
    id: figure.name,
    choice: null,
    make: (name, attributes, ...children) => svg(document, name, attributes, ...children),
    define
  };
  const drawn = figure.draw(data, {document, width: pen.width});
  // name and description of the drawing become those of the picture
  const names = [...drawn.querySelectorAll(":scope > title, :scope > desc")];
  const head = svgHead(pen, figure);
  const notes = svgNotes(pen, figure, decisions);
  refuseUnmarked(pen, figure, [names, head.content, notes.content]);
  const drawing: Part = {
    content: pen.make("g", {"font-size": drawn.getAttribute("font-size")}, [...drawn.childNodes]),
    height: Number(drawn.getAttribute("height")) + 8
  };

  let y = MARGIN;
  const parts = [head, drawing, notes, svgCaveats(pen, figure, facts), svgSource(pen, figure, facts)];
  const placed = parts.map(({content, height}) => {
    const part = pen.make("g", {transform: `translate(${MARGIN} ${y})`}, content);
    y += height;
    return part;
  });
  const size = {width: pen.width + 2 * MARGIN, height: Math.ceil(y + MARGIN)};
  const picture = pen.make(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "fig",
      role: "img",
      "aria-labelledby": drawn.getAttribute("aria-labelledby"),
      "aria-describedby": drawn.getAttribute("aria-describedby"),
      viewBox: `0 0 ${size.width} ${size.height}`,
      ...size,
      "font-family": FONTS
    },
    names,
    svgMetadata(pen, figure, facts),
    definitions.length > 0 ? pen.make("defs", {}, definitions) : null,
    pen.make("rect", {class: paint.surface, ...size}),
    placed
  );
  expandUses(picture);
  inlineStyle(picture, svgStyle());
  doubleHalos(picture);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${picture.outerHTML}\n`;
}

/** The drawing was looked through with all its layouts: here it is about the words around it. */
function refuseUnmarked(pen: Pen, figure: Figure, words: readonly Child[]): void {
  const [problem] = unmarkedInDrawing(pen.make("svg", {}, words), figure, pen.data);
  if (problem !== undefined)
    throw new Error(`the picture of ${figure.name} ${problem}; its title and note need their marks`);
}

/** A part of the picture, drawn from its own top down. */
export interface Part {
  readonly content: Child;
  /** CSS pixels, with the space below it */
  readonly height: number;
}
