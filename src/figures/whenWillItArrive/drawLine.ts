import type {Days} from "../kit/dates.js";
import {lineHeight, paragraph} from "../kit/label.js";
import {caveatMark, claimGroup, hasCaveat, openDot, referenceGroup} from "../kit/marks.js";
import type {Pen} from "../kit/pen.js";
import {path} from "../kit/svg.js";
import {SMALL} from "../kit/textWidth.js";
import {isHearsay} from "../kit/words.js";
import {paint, type Paint} from "../palette.js";
import type {Row, Scale} from "../kit/row.js";
import type {Line} from "./rows.js";

const BAR = 12;

interface LineRow extends Row {
  /** the middle of its bar */
  readonly at: number;
}

export function drawLine(pen: Pen, line: Line, x: Scale, y: number, wide: boolean): LineRow {
  const room = wide ? (x.range()[0] ?? 0) - 24 : pen.width;
  const own = line.claims.length > 0;
  const mark = hasCaveat(pen, line.claims);
  const says = paragraph(pen, 0, y, room, line.text, {bold: own, halo: true});
  const source = paragraph(pen, 0, y + says.height, room, line.source, {
    size: SMALL,
    paint: paint.muted,
    halo: true
  });
  const textEnd = y + says.height + source.height;
  const at = wide ? y + lineHeight() / 2 + 2 : textEnd + 11;
  const from = x(ahead(line));
  const to = x(line.target.last + 1);
  const said = line.said ? x((line.said.first + line.said.last) / 2) : null;
  const kind = paintOf(line);
  const content = [
    says.node,
    source.node,
    said !== null && said < from
      ? pen.make("line", {
          class: own ? paint.claimLine : paint.referenceLine,
          x1: said,
          x2: from,
          y1: at,
          y2: at,
          "stroke-dasharray": "2 3"
        })
      : null,
    line.target.open
      ? openDot(pen, kind, from, at, BAR / 2, openSide(line.target))
      : pen.make("rect", {
          class: kind,
          x: from + 1,
          y: at - BAR / 2,
          width: Math.max(3, to - from - 2),
          height: BAR
        }),
    line.isWithdrawn
      ? pen.make("path", {class: paint.claimLine, d: path`M${from - 3},${at}H${to + 3}`})
      : null,
    // upon the bar, not under its edge
    said === null || line.said === null ? null : ring(pen, own, line.said, said, at),
    mark ? caveatMark(pen, line.claims, Math.min(to + 13, pen.width - 9), at) : null
  ];
  const group = own ? claimGroup(pen, line.claims, content) : referenceGroup(pen, line.references, content);
  return {content: group, at, y: Math.max(textEnd, at + BAR / 2) + 12};
}

/** The first day of the time that it names which was still to come: "this year", said in July, is not January. */
const ahead = ({said, target}: Line): number =>
  said && !target.open && said.first <= target.last ? Math.max(said.first, target.first) : target.first;

/** The day on which it was printed; open where that is not known but for a bound. */
function ring(pen: Pen, own: boolean, said: Days, x: number, y: number): SVGElement {
  const kind = own ? paint.hollow : paint.referenceHollow;
  return said.open
    ? openDot(pen, kind, x, y, 4, openSide(said))
    : pen.make("circle", {class: kind, cx: x, cy: y, r: 4});
}

/** Time runs to the right: later is on the right of a day. */
const openSide = ({open}: Days): number => (open === "start" ? 180 : 0);

/** Grey for others, hollow where it is hearsay or a weak source, pale where it no longer holds. */
function paintOf({claims, references, isWithdrawn}: Line): Paint {
  if (claims.length === 0)
    return references.every(({weak}) => weak) ? paint.referenceHollow : paint.reference;
  if (isWithdrawn) return paint.soft;
  return claims.every(isHearsay) ? paint.hollow : paint.claim;
}
