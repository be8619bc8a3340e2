import type {Claim} from "../../../loaders/model.js";
import {label, lineHeight, paragraph} from "../kit/label.js";
import {caveatMark, claimDot, claimGroup, openDot} from "../kit/marks.js";
import {capital} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import type {Row, Scale} from "../kit/row.js";
import {printedBy} from "../kit/said.js";
import {path, type Child} from "../kit/svg.js";
import {SMALL, textEnd} from "../kit/textWidth.js";
import {boundsOf, isHearsay} from "../kit/words.js";
import {valueWords} from "./rows.js";
import {paint, type Paint} from "../palette.js";

const RADIUS = 5.5;
/** From the foot of the words to the line of the mark, and from there to the next words, in CSS pixels. */
const ABOVE = 12;
const BELOW = 16;
/** How long the dashes of an open bound are. */
const OPEN = 24;

/** A figure as its text prints it: the words, by whose word, and its place on the scale. */
export function drawClaim(pen: Pen, claim: Claim, x: Scale, top: number): Row {
  const value = capital(valueWords(claim));
  const by = [claim.attributed_to, printedBy(pen.data, claim)].filter(Boolean).join("; ");
  const style = {bold: true, halo: true} as const;
  const words = paragraph(pen, 0, top + lineHeight(), pen.width, by, {
    size: SMALL,
    paint: paint.muted,
    halo: true
  });
  const y = top + lineHeight() + words.height + ABOVE;
  return {
    content: claimGroup(
      pen,
      [claim],
      label(pen, 0, top + 14, value, style),
      words.node,
      pen.make("line", {class: paint.line, x1: 0, x2: pen.width, y1: y, y2: y}),
      markOf(pen, claim, x, y),
      caveatMark(pen, [claim], Math.min(textEnd(value, style) + 14, pen.width - 8), top + 8)
    ),
    y: y + BELOW
  };
}

function markOf(pen: Pen, claim: Claim, x: Scale, y: number): Child {
  const {low, high} = boundsOf(claim);
  const [, most = 0] = x.domain();
  const hollow = isHearsay(claim) || claim.modality === "planned" || claim.modality === "pledged";
  const kind = hollow ? paint.hollow : paint.claim;
  if (low !== null && low > most) return arrow(pen, y);
  if (low !== null && high !== null && low !== high)
    return range(pen, kind, [x(low), x(Math.min(high, most))], y);
  if (low !== null && high !== null) return claimDot(pen, hollow, x(low), y, RADIUS);
  const at = low ?? high;
  if (at === null) return null;
  const side = low === null ? -1 : 1;
  return [
    dashes(pen, x(at), x(at) + side * OPEN, y),
    openDot(pen, kind, x(at), y, RADIUS, side < 0 ? 180 : 0)
  ];
}

const range = (pen: Pen, kind: Paint, [from, to]: readonly [number, number], y: number): SVGElement =>
  pen.make("rect", {
    class: kind,
    x: from,
    y: y - RADIUS + 1,
    width: Math.max(2 * RADIUS, to - from),
    height: 2 * RADIUS - 2,
    rx: RADIUS - 1
  });

const dashes = (pen: Pen, from: number, to: number, y: number): SVGElement =>
  pen.make("line", {
    class: paint.claimLine,
    x1: Math.max(0, Math.min(from, to)),
    x2: Math.max(from, to),
    y1: y,
    y2: y,
    "stroke-dasharray": "3 3"
  });

/** Off the scale: a line to its end, and on. */
const arrow = (pen: Pen, y: number): Child => [
  pen.make("line", {class: paint.doubtLine, x1: 0, x2: pen.width - 12, y1: y, y2: y, "stroke-width": 3}),
  pen.make("path", {class: paint.doubt, d: path`M${pen.width},${y}l-14,-7v14z`})
];
