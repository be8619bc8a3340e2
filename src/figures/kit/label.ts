import {paint, type Paint} from "../palette.js";
import type {Pen} from "./pen.js";
import {NORMAL, textEnd, wrapText, type TextStyle} from "./textWidth.js";

export interface LabelStyle extends TextStyle {
  readonly anchor?: "start" | "middle" | "end";
  readonly paint?: Paint;
  /** cut out of what lies behind */
  readonly halo?: boolean;
}

/** One line of text with its baseline at `y`. */
export function label(pen: Pen, x: number, y: number, text: string, style: LabelStyle = {}): SVGElement {
  return pen.make("text", attributes(x, y, style), text);
}

/** The height of a line of text, in CSS pixels. */
export const lineHeight = ({size = NORMAL}: TextStyle = {}): number => Math.round(size * 1.3);

export interface Block {
  readonly node: SVGElement;
  /** from the top of the first line to the bottom of the last */
  readonly height: number;
  /** where the last line about ends, and its baseline */
  readonly end: {readonly x: number; readonly y: number};
}

/** Text broken into lines of at most `width`, its top at `y`. */
export function paragraph(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  text: string,
  style: LabelStyle = {},
  maxLines?: number
): Block {
  const step = lineHeight(style);
  const lines = wrapText(text, width, style, maxLines);
  const first = y + baseline(style);
  const node =
    lines.length <= 1
      ? label(pen, x, first, lines[0] ?? "", style)
      : pen.make(
          "text",
          attributes(x, first, style),
          lines[0],
          lines.slice(1).map((line) => [" ", pen.make("tspan", {x, dy: step}, line)])
        );
  const last = Math.max(1, lines.length) - 1;
  return {
    node,
    height: (last + 1) * step,
    end: {x: x + textEnd(lines.at(-1) ?? "", style), y: first + last * step}
  };
}

/** From the top of a line to its baseline. */
export const baseline = ({size = NORMAL}: TextStyle = {}): number => Math.round(size * 1.02);

function attributes(x: number, y: number, style: LabelStyle): Record<string, string | number | null> {
  const classes = [style.paint, style.halo ? "fig-halo" : null].filter((name) => name && name !== paint.ink);
  return {
    x,
    y,
    // an attribute, for checkers of style sheets do not know it yet
    "paint-order": style.halo ? "stroke" : null,
    class: classes.length > 0 ? classes.join(" ") : null,
    "text-anchor": style.anchor && style.anchor !== "start" ? style.anchor : null,
    "font-size": style.size && style.size !== NORMAL ? style.size : null,
    "font-weight": style.bold ? 600 : null
  };
}
