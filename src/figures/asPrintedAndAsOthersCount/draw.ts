import {message} from "../kit/message.js";
import {hatchPattern} from "../kit/patterns.js";
import type {Drawing, Pen} from "../kit/pen.js";
import type {Child} from "../kit/svg.js";
import {drawMeasure} from "./drawMeasure.js";
import {drawShares} from "./drawShares.js";
import {measures, shown} from "./rows.js";

export function draw(pen: Pen): Drawing {
  const {data} = pen;
  if (shown(data).length === 0) return message(pen, "The documents print no figure of the country.");
  const content: Child[] = [pen.make("defs", {}, hatchPattern(pen))];
  let y = 0;
  for (const [measure, claims] of measures(data)) {
    const row = drawMeasure(pen, measure, claims, y);
    content.push(row.content);
    y = row.y;
  }
  const shares = drawShares(pen, y);
  return {height: shares.y, content: [content, shares.content]};
}
