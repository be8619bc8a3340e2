import {paint} from "../palette.js";
import type {ScaleLinear} from "./d3.js";
import {yearOf, yearStart} from "./dates.js";
import {label} from "./label.js";
import type {Pen} from "./pen.js";
import type {Child} from "./svg.js";
import {SMALL, textWidth} from "./textWidth.js";

interface Tick {
  readonly at: number;
  readonly text: string;
}

/**
 * Vertical grid lines from `top` to `bottom` with their labels above `top`. Labels stay inside the figure and away from
 * each other: one that would touch its neighbour is left out, its line stays.
 */
export function topAxis(pen: Pen, ticks: readonly Tick[], top: number, bottom: number): Child {
  let free = -Infinity;
  return ticks.map(({at, text}) => {
    const half = textWidth(text, {size: SMALL}) / 2;
    const x = Math.min(Math.max(at, half), pen.width - half);
    const fits = x - half > free;
    if (fits) free = x + half + 8;
    return [
      pen.make("line", {class: paint.line, x1: at, x2: at, y1: top, y2: bottom}),
      fits
        ? label(pen, x, top - 5, text, {size: SMALL, anchor: "middle", paint: paint.muted, halo: true})
        : null
    ];
  });
}

/** Ticks of a linear scale, as labels of a given wording. */
export function linearTicks(
  scale: ScaleLinear<number, number>,
  n: number,
  word: (value: number) => string
): Tick[] {
  return scale.ticks(n).map((value) => ({at: scale(value), text: word(value)}));
}

/** A tick at the start of each year of a scale of days. */
export function yearTicks(scale: ScaleLinear<number, number>): Tick[] {
  const [first = 0, last = 0] = scale.domain();
  const ticks: Tick[] = [];
  for (let year = yearOf(first); yearStart(year) <= last; year++)
    if (yearStart(year) >= first) ticks.push({at: scale(yearStart(year)), text: String(year)});
  return ticks;
}
