import {message} from "../kit/message.js";
import type {Drawing, Pen} from "../kit/pen.js";
import type {Child} from "../kit/svg.js";
import {drawMeasure} from "./drawMeasure.js";
import {drawRest} from "./drawRest.js";
import {drawShares} from "./drawShares.js";
import {measures, shown, standingOf} from "./rows.js";

/** First what is at odds with others, drawn to scale; then the shares; what is in line with others needs no more than a line. */
export function draw(pen: Pen): Drawing {
  const {data} = pen;
  if (shown(data).length === 0) return message(pen, "The documents print no figure of the country.");
  const content: Child[] = [];
  const rows = measures(data).map(
    ([measure, claims]) => [measure, claims, standingOf(data, measure, claims)] as const
  );
  let y = 0;
  for (const [measure, claims] of rows.filter(([, , standing]) => standing === "at odds")) {
    const row = drawMeasure(pen, measure, claims, y);
    content.push(row.content);
    y = row.y;
  }
  const shares = drawShares(pen, y);
  content.push(shares.content);
  y = shares.y;
  for (const [standing, heading] of [
    ["in line", "In line with what others count"],
    ["alone", "Counted by nobody else at hand"]
  ] as const) {
    const rest = drawRest(
      pen,
      heading,
      rows.filter((row) => row[2] === standing),
      y
    );
    content.push(rest.content);
    y = rest.y;
  }
  return {height: y, content};
}
