import {paint} from "../palette.js";
import type {Pen} from "./pen.js";
import type {Attributes} from "./svg.js";

/** Of the stripes of a hatching along the bar, in CSS pixels: how wide each is, and from one to the next. */
const STRIPE = {width: 3.5, step: 8.5} as const;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Hatching for what is not plausible: stripes in the shape. They are drawn one by one, since browsers print a `<pattern>` as a picture.
 *
 * @param name of the shape, unique in its drawing
 * @param shape makes it, anew each time, with the given attributes
 * @param box what it fills at the most
 */
export function hatched(
  pen: Pen,
  name: string,
  shape: (attributes: Attributes) => SVGElement,
  {left, right, top, bottom}: Box
): SVGElement {
  const clip = pen.define(`hatch-${name}`, () => pen.make("clipPath", {}, shape({})));
  const height = bottom - top;
  const stripe = `h${STRIPE.width}l${height},${-height}h${-STRIPE.width}zm${STRIPE.step},0`;
  const stripes = stripe.repeat(Math.ceil((right - left + height) / STRIPE.step));
  return pen.make(
    "g",
    {},
    shape({class: paint.surface}),
    pen.make("path", {
      class: paint.doubt,
      "clip-path": `url(#${clip})`,
      d: `M${left - height},${bottom}${stripes}`
    })
  );
}

/** The same as a `fill`, for charts that are not printed: it needs no shape to be known. */
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
