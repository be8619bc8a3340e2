import type {Claim} from "../../../loaders/model.js";
import {max, scaleLinear} from "../kit/d3.js";
import {label, paragraph} from "../kit/label.js";
import {caveatMark, claimDot, claimGroup, hasCaveat, referenceMarks} from "../kit/marks.js";
import {capital} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import type {Child} from "../kit/svg.js";
import {SMALL, textWidth} from "../kit/textWidth.js";
import {claimValue, isHearsay, measureName, numberOf} from "../kit/words.js";
import {paint} from "../palette.js";
import type {Row} from "../kit/row.js";
import {countedAs, othersInWords} from "./rows.js";

/** How far below its axis diamonds stand: a finger must not hit a dot on it, in CSS pixels. */
const BELOW = 18;

export function drawMeasure(pen: Pen, measure: string, claims: readonly Claim[], y: number): Row {
  const {data, width} = pen;
  const wide = width >= 560;
  const others = countedAs(data, measure, claims, pen.choice);
  const left = wide ? 210 : 6;
  const right = width - 8;
  const values = [
    ...claims.map((claim) => numberOf(claim) ?? 0),
    ...others.filter((row) => row.measure === measure).map(({value}) => Number(value))
  ];
  const x = scaleLinear([0, Math.max(max(values) ?? 1, 1)], [left, right]);
  const name = paragraph(pen, 0, y, wide ? left - 20 : width, capital(measureName(data, measure)), {
    bold: true
  });
  const top = wide ? y : y + name.height;
  const axis = top + 27;
  const printed = drawPrinted(pen, claims, (claim) => x(numberOf(claim) ?? 0), left, axis);
  const words =
    others.length > 0 ? `Others: ${othersInWords(data, measure, others)}` : "Nobody else’s count at hand.";
  const says = paragraph(
    pen,
    left === 6 ? 0 : left,
    axis + BELOW + 7,
    width - (left === 6 ? 0 : left),
    words,
    {
      size: SMALL,
      paint: paint.referenceInk
    }
  );
  const counts = others.filter((row) => row.measure === measure);
  const diamonds = referenceMarks(pen, counts, x, axis + BELOW, 4);
  return {
    content: [
      pen.make("line", {class: paint.line, x1: left, x2: right, y1: axis, y2: axis}),
      name.node,
      diamonds,
      printed,
      says.node
    ],
    y: axis + BELOW + 7 + says.height + 14
  };
}

/** Dots with their values above the line; labels that would touch give way to the left. */
function drawPrinted(
  pen: Pen,
  claims: readonly Claim[],
  at: (claim: Claim) => number,
  left: number,
  axis: number
): Child {
  let free = pen.width;
  return claims
    .toSorted((a, b) => at(b) - at(a))
    .map((claim) => {
      const text = claimValue(claim);
      const mark = hasCaveat(pen, [claim]) ? 18 : 0;
      const room = textWidth(text, {bold: true}) + mark;
      const start = Math.max(left === 6 ? 0 : left, Math.min(at(claim) - room / 2, free - room));
      free = start - 8;
      return claimGroup(
        pen,
        [claim],
        claimDot(pen, isHearsay(claim), at(claim), axis, 5),
        label(pen, start, axis - 11, text, {bold: true}),
        caveatMark(pen, [claim], start + room - 7, axis - 15)
      );
    });
}
