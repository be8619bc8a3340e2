import type {Pen} from "../kit/pen.js";
import {paint} from "../palette.js";

/** A dot for a place that claims name; a hollow square for a mere landmark. */
export function spotMark(pen: Pen, isClaimed: boolean, x: number, y: number, r = 4): SVGElement {
  return isClaimed
    ? pen.make("circle", {class: paint.claim, cx: x, cy: y, r})
    : pen.make("rect", {
        class: paint.referenceHollow,
        x: x - r + 1,
        y: y - r + 1,
        width: 2 * r - 2,
        height: 2 * r - 2
      });
}
