import {paint} from "../palette.js";
import type {Pen} from "./pen.js";

/** Hatching for what is not plausible; use it as `fill: url(#…)` by `hatchFill`. */
export function hatchPattern(pen: Pen): SVGElement {
  return pen.make(
    "pattern",
    {
      id: `${pen.id}-hatch`,
      width: 6,
      height: 6,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)"
    },
    pen.make("rect", {class: paint.surface, width: 6, height: 6}),
    pen.make("rect", {class: paint.doubt, width: 2.5, height: 6})
  );
}

export const hatchFill = (pen: Pen): string => `url(#${pen.id}-hatch)`;

/** A fade to the right for a bound that is open. */
export function fadeGradient(pen: Pen): SVGElement {
  return pen.make(
    "linearGradient",
    {id: `${pen.id}-fade`},
    pen.make("stop", {class: "fig-fade-from", offset: 0}),
    pen.make("stop", {class: "fig-fade-to", offset: 1})
  );
}

export const fadeFill = (pen: Pen): string => `url(#${pen.id}-fade)`;
