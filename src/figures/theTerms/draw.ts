import {message} from "../kit/message.js";
import type {Drawing, Pen} from "../kit/pen.js";
import {drawLand} from "./drawLand.js";
import {drawList} from "./drawList.js";
import {drawTerm} from "./drawTerm.js";
import {clock, terms} from "./rows.js";

export function draw(pen: Pen): Drawing {
  const {data} = pen;
  if (terms(data).length === 0) return message(pen, "The documents hold no terms of a treaty.");
  const term = drawTerm(pen, 0);
  const land = drawLand(pen, term.y);
  const drawn = Object.values(clock(data)).filter(Boolean);
  const rest = drawList(
    pen,
    terms(data).filter((claim) => !drawn.includes(claim)),
    land.y
  );
  return {
    height: rest.y,
    content: [term.content, land.content, rest.content]
  };
}
