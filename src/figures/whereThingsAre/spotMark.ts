import type {Pen} from "../kit/pen.js";
import {paint} from "../palette.js";

/** A dot for a place that claims name; a hollow square for a mere landmark. */
export function spotMark(pen: Pen, isClaimed: boolean, x: number, y: number): SVGElement {
  return isClaimed
    ? pen.make("circle", {class: paint.claim, cx: x, cy: y, r: 4})
    : pen.make("rect", {class: paint.referenceHollow, x: x - 3, y: y - 3, width: 6, height: 6});
}
