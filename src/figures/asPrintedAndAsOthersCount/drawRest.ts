import type {Claim} from "../../../loaders/model.js";
import {label, paragraph} from "../kit/label.js";
import {caveatMark, claimDot, claimGroup} from "../kit/marks.js";
import {capital} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import type {Row} from "../kit/row.js";
import {SMALL} from "../kit/textWidth.js";
import {claimValue, isHearsay, measureName} from "../kit/words.js";
import {paint} from "../palette.js";
import {countedAs, othersInWords} from "./rows.js";

/** Where names begin, behind their dot. */
const INDENT = 16;
/** Where figures end on a wide page. */
const VALUES = 300;
/** Room for a caveat mark behind a figure. */
const MARK = 22;

/** Measures that need no scale, a line each under a heading: name, figure as printed, what others count. */
export function drawRest(
  pen: Pen,
  heading: string,
  rows: readonly (readonly [measure: string, claims: readonly Claim[], ...unknown[]])[],
  y: number
): Row {
  if (rows.length === 0) return {content: null, y};
  const {width} = pen;
  const head = paragraph(pen, 0, y + 4, width, heading, {bold: true});
  let at = y + 4 + head.height + 6;
  const lines = rows.map(([measure, claims]) => {
    const row = drawLine(pen, measure, claims, at);
    at = row.y;
    return row.content;
  });
  return {content: [head.node, lines], y: at + 8};
}

/** On a phone others stand below, so that nothing is squeezed. */
function drawLine(pen: Pen, measure: string, claims: readonly Claim[], y: number): Row {
  const {data, width} = pen;
  const wide = width >= 560;
  const right = wide ? VALUES : width - MARK;
  const printed = claimGroup(
    pen,
    claims,
    claimDot(pen, claims.every(isHearsay), 6, y + 9, 4),
    label(pen, INDENT, y + 13, capital(measureName(data, measure))),
    label(pen, right, y + 13, claims.map(claimValue).join(", "), {bold: true, anchor: "end"}),
    caveatMark(pen, claims, right + MARK - 8, y + 9)
  );
  const others = countedAs(data, measure, claims, pen.choice);
  const words = others.length > 0 ? `others ${othersInWords(data, measure, others)}` : "";
  if (words === "") return {content: printed, y: y + 23};
  const left = wide ? VALUES + 2 * MARK : INDENT;
  const says = paragraph(pen, left, wide ? y : y + 18, width - left, words, {
    size: SMALL,
    paint: paint.referenceInk
  });
  return {content: [printed, says.node], y: y + (wide ? 0 : 18) + says.height + 7};
}
