import {topAxis, linearTicks, yearTicks} from "../../figures/kit/axis.js";
import {isCorrected} from "../../figures/kit/corrected.js";
import {formatDays} from "../../figures/kit/dates.js";
import {scaleLinear} from "../../figures/kit/d3.js";
import {label, paragraph} from "../../figures/kit/label.js";
import {CAVEAT_SIZE, caveatMark, claimDot} from "../../figures/kit/marks.js";
import {quantity, shortDollars, count} from "../../figures/kit/numbers.js";
import {fadeFill, hatchFill} from "../../figures/kit/patterns.js";
import type {Drawing, Pen} from "../../figures/kit/pen.js";
import type {Scale} from "../../figures/kit/row.js";
import {path, type Child} from "../../figures/kit/svg.js";
import {textEnd, textWidth} from "../../figures/kit/textWidth.js";
import {paint} from "../../figures/palette.js";
import type {ChartRow, ResultChart} from "./chartRows.js";

/** From which width names stand beside their bars, in CSS pixels; on less they stand above. */
const WIDE = 480;
const NAMES = 230;
const BAR = 14;
/** How far an open bound fades out, in CSS pixels. */
const FADE = 46;
/** So many of a row's claims are opened by its mark. */
const OPENED = 30;

/** A line for each row: bars from zero, or dots and intervals on a scale of their own. */
export function drawChart(pen: Pen, chart: ResultChart): Drawing {
  const {kind, rows, unit} = chart;
  const wide = pen.width >= WIDE;
  const left = wide ? NAMES : 6;
  const labels = rows.map((row) => valueWords(row, chart));
  const room = Math.max(...labels.map((text) => textWidth(text, {bold: true}))) + CAVEAT_SIZE + 22;
  const right = Math.max(left + 60, pen.width - Math.min(room, pen.width * 0.5));
  const x = scaleLinear(domainOf(chart), [left, right]);
  const axis = kind === "bars" ? 0 : 22;
  let y = axis + 4;
  const lines = rows.map((row, i) => {
    const name = paragraph(pen, 0, y, wide ? NAMES - 14 : pen.width, row.name, {}, 2);
    const top = wide ? y : y + name.height + 1;
    const drawn = drawRow(pen, row, labels[i] ?? "", kind, x, top, right);
    y = Math.max(y + name.height, top + BAR + 4) + (wide ? 7 : 10);
    return group(pen, row, labels[i] ?? "", name.node, drawn);
  });
  const ticks = kind === "dates" ? yearTicks(x) : linearTicks(x, wide ? 5 : 3, (value) => short(value, unit));
  return {
    height: y,
    content: [
      kind === "bars"
        ? pen.make("line", {class: paint.line, x1: x(0), x2: x(0), y1: 0, y2: y - 4})
        : topAxis(pen, ticks, axis, y - 4),
      lines
    ]
  };
}

function domainOf({kind, rows}: ResultChart): [number, number] {
  const values = rows
    .filter(({off}) => !off)
    .flatMap(({low, high}) => [low, high])
    .filter((value) => value !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (kind !== "dates") return [Math.min(0, least), Math.max(0, most) || 1];
  // a single day has some time around it
  const pad = Math.max(30, (most - least) * 0.04);
  return [least - pad, most + pad];
}

function drawRow(
  pen: Pen,
  row: ChartRow,
  text: string,
  kind: ResultChart["kind"],
  x: Scale,
  top: number,
  right: number
): Child {
  const {shape, end} =
    kind === "bars" || row.off ? bar(pen, row, x, top, right) : interval(pen, row, x, top, right);
  const at = Math.min(end + 7, pen.width - textEnd(text, {bold: true}) - CAVEAT_SIZE - 8);
  return [
    shape,
    label(pen, at, top + BAR - 2, text, {
      bold: true,
      halo: true,
      ...(row.doubtful ? {paint: paint.doubtInk} : {})
    }),
    caveatMark(pen, marked(row), at + textEnd(text, {bold: true}) + CAVEAT_SIZE, top + BAR / 2)
  ];
}

interface Shape {
  readonly shape: Child;
  readonly end: number;
}

/** One that leaves the scale runs over all of it, with a gap that says so. */
function bar(pen: Pen, row: ChartRow, x: Scale, top: number, right: number): Shape {
  const value = row.high ?? row.low ?? 0;
  const [from, to] = row.off ? [x(0), right] : [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  const size = {x: from, y: top, width: Math.max(to - from, value === 0 ? 0 : 1.5), height: BAR};
  const filled = row.doubtful
    ? pen.make("rect", {...size, fill: hatchFill(pen)})
    : pen.make("rect", row.hearsay ? inset(size) : {...size, class: paint.claim});
  const gap = to - 26;
  const slash = path`M${gap},${top + BAR + 2}L${gap + 6},${top - 2}H${gap + 11}L${gap + 5},${top + BAR + 2}Z`;
  return {shape: [filled, row.off ? pen.make("path", {class: paint.surface, d: slash}) : null], end: to};
}

/** An outline lies on its edge: it is drawn inside. */
const inset = (size: {x: number; y: number; width: number; height: number}) => ({
  class: paint.hollow,
  x: size.x + 1,
  y: size.y + 1,
  width: Math.max(1, size.width - 2),
  height: size.height - 2
});

function interval(pen: Pen, row: ChartRow, x: Scale, top: number, right: number): Shape {
  const {low, high, hearsay, doubtful} = row;
  const y = top + BAR / 2;
  const [a, b] = [x(low ?? high ?? 0), x(high ?? low ?? 0)];
  const dot = (at: number): SVGElement =>
    doubtful
      ? pen.make(
          "g",
          {},
          pen.make("circle", {cx: at, cy: y, r: 6, fill: hatchFill(pen)}),
          pen.make("circle", {class: paint.doubtLine, cx: at, cy: y, r: 6})
        )
      : claimDot(pen, hearsay, at, y);
  if (low === null) {
    // open to the left: it ends in an arrow there
    const tip = Math.max(b - FADE, 2);
    return {shape: [arrow(pen, b, tip, y), dot(b)], end: b + 6};
  }
  if (high === null) {
    const tip = Math.min(a + FADE, right);
    const fade = pen.make("rect", {
      x: a,
      y: y - 4,
      width: Math.max(tip - a, 8),
      height: 8,
      fill: fadeFill(pen)
    });
    return {shape: [fade, dot(a), arrow(pen, a, tip, y)], end: tip + 4};
  }
  if (b - a < 2) return {shape: dot(a), end: a + 6};
  const line = {x: a, y: y - 4, width: b - a, height: 8, rx: 4};
  const filled = doubtful
    ? pen.make("rect", {...line, fill: hatchFill(pen)})
    : pen.make("rect", {...line, class: hearsay ? paint.hollow : paint.claim});
  return {shape: filled, end: b};
}

function arrow(pen: Pen, from: number, to: number, y: number): SVGElement {
  const back = to > from ? -5 : 5;
  return pen.make("path", {
    class: paint.claimLine,
    d: path`M${from},${y}H${to}M${to + back},${y - 4}L${to},${y}L${to + back},${y + 4}`
  });
}

/** What of a row says its doubts: all of its claims, known or not. */
const marked = ({ids, claims}: ChartRow): ResultChart["rows"][number]["claims"] => {
  const known = new Set(claims.map(({claim_id}) => claim_id));
  const others = ids
    .filter((id) => !known.has(id))
    .map((claim_id) => ({claim_id, caveats: [] as readonly string[]}) as (typeof claims)[number]);
  return [...claims, ...others];
};

function group(pen: Pen, row: ChartRow, value: string, ...children: readonly Child[]): SVGElement {
  const doubtfulFirst = marked(row).toSorted((a, b) => b.caveats.length - a.caveats.length);
  const opened = doubtfulFirst.slice(0, OPENED).map(({claim_id}) => claim_id);
  const title = `${row.name}: ${value}${row.ids.length > 1 ? `, from ${count(row.ids.length)} sentences` : ""}${row.doubtful ? " (in doubt)" : ""}`;
  return pen.make(
    "g",
    {
      class: row.claims.some(isCorrected) ? "claim corrected" : "claim",
      "data-claim": opened.length > 0 ? opened.join(" ") : null
    },
    pen.make("title", {}, title),
    children
  );
}

/** "$1.1 billion", "more than 20", "Oct–Dec 2013". */
export function valueWords({low, high}: ChartRow, {kind, unit}: Pick<ResultChart, "kind" | "unit">): string {
  if (kind === "dates") {
    if (low === null) return formatDays({first: high ?? 0, last: high ?? 0, open: "start"});
    return high === null
      ? formatDays({first: low, last: low, open: "end"})
      : formatDays({first: low, last: high});
  }
  const word = (value: number): string => quantity(round(value), unit);
  if (low === null) return `up to ${word(high ?? 0)}`;
  if (high === null) return `more than ${word(low)}`;
  return low === high ? word(low) : `${word(low)}–${word(high)}`;
}

/** What division leaves is cut to six digits. */
const round = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(6)));

const short = (value: number, unit: string | null): string =>
  unit === "USD" ? shortDollars(value) : count(value);
