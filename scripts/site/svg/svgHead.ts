import type {Figure} from "../../../src/figures/figure.js";
import {paragraph} from "../../../src/figures/kit/label.js";
import type {Pen} from "../../../src/figures/kit/pen.js";
import {paint} from "../../../src/figures/palette.js";
import type {Part} from "./figureSvg.js";
import {withMark} from "./withMark.js";

const TITLE = {size: 21, bold: true} as const;
const SUBTITLE = {size: 14.5, paint: paint.muted} as const;

/** Title, with a mark behind it where what it prints is in doubt, and subtitle. */
export function svgHead(pen: Pen, figure: Figure): Part {
  const {data, width} = pen;
  const title = withMark(pen, figure.titleClaims?.(data) ?? [], 0, figure.title(data), TITLE);
  const subtitle = paragraph(pen, 0, title.height + 2, width, figure.subtitle(data), SUBTITLE);
  return {content: [title.node, subtitle.node], height: title.height + 2 + subtitle.height + 14};
}
