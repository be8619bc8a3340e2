import type {Claim} from "../../../loaders/model.js";
import {daysBetween, formatDays} from "../kit/dates.js";
import {lineHeight, paragraph} from "../kit/label.js";
import {caveatMark, claimDot, claimGroup, hasCaveat} from "../kit/marks.js";
import {fadeFill} from "../kit/patterns.js";
import type {Pen} from "../kit/pen.js";
import {printedBy} from "../kit/said.js";
import {path} from "../kit/svg.js";
import {SMALL} from "../kit/textWidth.js";
import {boundsOf, isHearsay} from "../kit/words.js";
import {paint} from "../palette.js";
import type {Row, Scale} from "../kit/row.js";
import {headline} from "./rows.js";

/** What was said, by whom, and where it stands on the axis: beside each other, or on a phone one below the other. */
export function drawMention(pen: Pen, claim: Claim, x: Scale, y: number, wide: boolean): Row {
  const {data} = pen;
  const room = wide ? x(0) - 24 : pen.width;
  const head = paragraph(pen, 0, y, room, headline(data, claim), {bold: true, halo: true});
  const told = daysBetween(claim.as_of_start, claim.as_of_end);
  const verb = `${claim.modality.replace("_", " ")}${told ? ` in ${formatDays(told)}` : ""}`;
  const by = claim.attributed_to ? `, says ${claim.attributed_to}` : "";
  const tail = paragraph(pen, 0, y + head.height, room, `${verb}${by}; ${printedBy(data, claim)}`, {
    size: SMALL,
    paint: paint.muted,
    halo: true
  });
  const textEnd = y + head.height + tail.height;
  const at = wide ? y + lineHeight() / 2 + 3 : textEnd + 10;
  const {low, high} = boundsOf(claim);
  const point = x(low ?? high ?? 0);
  const open = low !== null && high === null;
  const shape = [
    open
      ? [
          pen.make("rect", {
            fill: fadeFill(pen),
            x: point,
            y: at - 4,
            width: pen.width - 8 - point,
            height: 8
          }),
          pen.make("path", {class: paint.claimLine, d: path`M${pen.width - 9},${at - 5}l6,5l-6,5`})
        ]
      : null,
    high !== null && low !== null && high > low
      ? pen.make("rect", {class: paint.claim, x: point, y: at - 3, width: x(high) - point, height: 6})
      : null,
    claimDot(pen, isHearsay(claim), point, at)
  ];
  const mark = hasCaveat(pen, [claim]) ? caveatMark(pen, [claim], point - 16, at) : null;
  return {
    content: claimGroup(pen, [claim], head.node, tail.node, shape, mark),
    y: Math.max(textEnd, at + 8) + 10
  };
}
