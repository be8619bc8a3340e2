import {paint} from "../palette.js";
import type {Pen} from "./pen.js";

/** Hatching for what is not plausible, to be used as `fill`. */
export function hatchFill(pen: Pen): string {
  const id = pen.define("hatch", () =>
    pen.make(
      "pattern",
      {width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)"},
      pen.make("rect", {class: paint.surface, width: 6, height: 6}),
      pen.make("rect", {class: paint.doubt, width: 2.5, height: 6})
    )
  );
  return `url(#${id})`;
}

/** A fade to the right for a bound that is open, to be used as `fill`. */
export function fadeFill(pen: Pen): string {
  const id = pen.define("fade", () =>
    pen.make(
      "linearGradient",
      {},
      pen.make("stop", {class: "fig-fade-from", offset: 0}),
      pen.make("stop", {class: "fig-fade-to", offset: 1})
    )
  );
  return `url(#${id})`;
}
