import type {Figure, FigureData, FigureOptions, FigureSwitch} from "../figure.js";
import {isDay} from "./dates.js";
import {altOf} from "./doubt.js";
import {svg, type Attributes, type Child} from "./svg.js";
import {NORMAL} from "./textWidth.js";

/** What a drawing needs at hand: where to make elements, for which data, how wide, and what its ids begin with. */
export interface Pen {
  readonly data: FigureData;
  readonly width: number;
  readonly id: string;
  readonly choice: string | null;
  make(name: string, attributes?: Attributes, ...children: readonly Child[]): SVGElement;
  /**
   * What a drawing uses in many places: made at its first use, and put where references find it.
   *
   * @returns its id
   */
  define(name: string, element: () => SVGElement): string;
}

export interface Drawing {
  /** CSS pixels */
  readonly height: number;
  readonly content: Child;
}

/** What a switch stands at: a known choice, a reader's own day where it takes one, else its first. */
function choiceOf(control: FigureSwitch | null, wanted?: string): string | null {
  const known = control?.choices.find(({value}) => value === wanted)?.value;
  if (known !== undefined) return known;
  if (control?.day !== undefined && wanted !== undefined && isDay(wanted)) return wanted;
  return control?.choices[0]?.value ?? null;
}

/** What a pen defines goes into the list, with an id that begins with the given one. */
export function defineIn(id: string): Pick<Pen, "define"> & {readonly definitions: readonly SVGElement[]} {
  const definitions: SVGElement[] = [];
  const define: Pen["define"] = (name, element) => {
    const own = `${id}-${name}`;
    if (definitions.every((known) => known.id !== own)) {
      const defined = element();
      defined.id = own;
      definitions.push(defined);
    }
    return own;
  };
  return {define, definitions};
}

/** The least width that figures are laid out for: what a phone of 320 px leaves. */
export const LEAST_WIDTH = 240;

/**
 * The outer element of a figure, named and described for those who cannot see it. `draw` gets a pen and gives back
 * what to show and how high that is.
 */
export function drawFigure(
  figure: Figure,
  data: FigureData,
  options: FigureOptions,
  draw: (pen: Pen) => Drawing
): SVGSVGElement {
  const {document} = options;
  const id = options.id ?? figure.name;
  const make: Pen["make"] = (name, attributes, ...children) => svg(document, name, attributes, ...children);
  const choice = choiceOf(figure.switch?.(data) ?? null, options.choice);
  const width = Math.max(LEAST_WIDTH, Math.round(options.width));
  const {define, definitions} = defineIn(id);
  const {height, content} = draw({data, width, id, choice, make, define});
  const h = Math.ceil(height);
  return make(
    "svg",
    {
      class: "fig",
      role: "img",
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-desc`,
      viewBox: `0 0 ${String(width)} ${String(h)}`,
      width,
      height: h,
      "font-size": NORMAL,
      "data-choice": choice
    },
    make("title", {id: `${id}-title`}, figure.title(data)),
    make("desc", {id: `${id}-desc`}, altOf(figure, data, choice)),
    definitions.length > 0 ? make("defs", {}, definitions) : null,
    content
  ) as SVGSVGElement;
}
