import {message} from "../kit/message.js";
import type {Drawing, Pen} from "../kit/pen.js";
import {drawList} from "./drawList.js";
import {claimedSpots, shown} from "./rows.js";

export function draw(pen: Pen): Drawing {
  const {data} = pen;
  if (shown(data).length === 0) return message(pen, "The documents put nothing on a map.");
  const list = drawList(pen, claimedSpots(data), 0);
  return {height: list.y, content: list.content};
}
