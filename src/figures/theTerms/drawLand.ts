import {label, paragraph} from "../kit/label.js";
import {caveatMark, claimGroup} from "../kit/marks.js";
import {capital, count} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import {path} from "../kit/svg.js";
import {SMALL} from "../kit/textWidth.js";
import {claimValue, numberOf} from "../kit/words.js";
import {paint} from "../palette.js";
import type {Row} from "../kit/row.js";
import {clock} from "./rows.js";

const HECTARE = 10_000;

/** The land as a square beside a scale. */
export function drawLand(pen: Pen, y: number): Row {
  const {land} = clock(pen.data);
  if (!land) return {content: null, y};
  const side = Math.sqrt((numberOf(land) ?? 0) * HECTARE);
  const scale = 96 / side;
  const bar = niceLength(side);
  const room = pen.width - 96 - 18;
  const article = land.article_number ? `, Article ${land.article_number}` : "";
  const head = paragraph(pen, 114, y, room - 20, `${capital(claimValue(land))} of land${article}`, {
    bold: true
  });
  const says = paragraph(
    pen,
    114,
    y + head.height + 2,
    room,
    `As a square: ${count(Math.round(side))} metres a side.`
  );
  const ruler = y + 96 + 12;
  return {
    content: claimGroup(
      pen,
      [land],
      pen.make("rect", {class: paint.soft, x: 1, y: y + 1, width: 94, height: 94}),
      pen.make("rect", {class: paint.claimLine, x: 1, y: y + 1, width: 94, height: 94}),
      head.node,
      says.node,
      pen.make("path", {
        class: paint.referenceLine,
        d: path`M1,${ruler - 4}V${ruler + 4}M1,${ruler}H${1 + bar * scale}M${1 + bar * scale},${ruler - 4}V${ruler + 4}`
      }),
      label(pen, bar * scale + 8, ruler + 4, `${count(bar)} metres`, {size: SMALL, paint: paint.muted}),
      caveatMark(pen, [land], head.end.x + 13, head.end.y - 4)
    ),
    y: Math.max(ruler + 8, y + head.height + says.height) + 22
  };
}

/** A round number of metres no longer than the side. */
function niceLength(side: number): number {
  const power = 10 ** Math.floor(Math.log10(side));
  return power * (side / power >= 5 ? 5 : side / power >= 2 ? 2 : 1) > side / 1.5 ? power : 2 * power;
}
