import type {Claim} from "../../../loaders/model.js";
import {linearTicks, topAxis} from "../kit/axis.js";
import {group, max, scaleLinear} from "../kit/d3.js";
import {label} from "../kit/label.js";
import {message} from "../kit/message.js";
import {capital, shortDollars} from "../kit/numbers.js";
import type {Drawing, Pen} from "../kit/pen.js";
import {speakerOf} from "../kit/said.js";
import type {Child} from "../kit/svg.js";
import {numberOf, publisherOf} from "../kit/words.js";
import {drawMention} from "./drawMention.js";
import {drawOthers} from "./drawOthers.js";
import {byMeasure, placed, sums} from "./rows.js";

export function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  const rows = placed(data);
  if (rows.length === 0) return message(pen, "The documents speak of no sum of money.");
  const wide = width >= 560;
  const left = wide ? Math.round(width * 0.48) : 7;
  const values = [
    ...rows.map((claim) => numberOf(claim) ?? 0),
    ...sums(data).map(({value}) => Number(value))
  ];
  const x = scaleLinear([0, max(values) ?? 1], [left + 1, width - (wide ? 60 : 44)]);
  const top = 22;
  const content: Child[] = [];
  let y = top + 4;
  for (const [heading, claims] of grouped(pen, rows)) {
    if (heading !== null) {
      content.push(label(pen, 0, y + 15, heading, {bold: true, halo: true}));
      y += 24;
    }
    for (const claim of claims) {
      const row = drawMention(pen, claim, x, y, wide);
      content.push(row.content);
      y = row.y;
    }
  }
  y += 6;
  content.push(label(pen, 0, y + 14, "As others report it", {bold: true, halo: true}));
  y += 22;
  for (const references of byMeasure(data)) {
    const row = drawOthers(pen, references, x, y, wide);
    content.push(row.content);
    y = row.y;
  }
  const ticks = linearTicks(x, wide ? 5 : 3, shortDollars);
  return {
    height: y,
    content: [topAxis(pen, ticks, top, y - 4), content]
  };
}

function grouped(pen: Pen, rows: readonly Claim[]): (readonly [string | null, readonly Claim[]])[] {
  if (pen.choice === "by-source") return [...group(rows, (claim) => publisherOf(pen.data, claim))];
  if (pen.choice === "by-speaker") return [...group(rows, (claim) => capital(speakerOf(claim)))];
  return [[null, rows]];
}
