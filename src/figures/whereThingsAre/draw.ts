import {message} from "../kit/message.js";
import type {Drawing, Pen} from "../kit/pen.js";
import {drawList} from "./drawList.js";
import {drawMap} from "./drawMap.js";
import {claimedSpots, shown} from "./rows.js";
import {slug} from "./slug.js";

export function draw(pen: Pen): Drawing {
  const {data} = pen;
  if (shown(data).length === 0) return message(pen, "The documents put nothing on a map.");
  const all = claimedSpots(data);
  const one = all.find(({place}) => slug(place.name) === pen.choice);
  const map = drawMap(pen, one?.place ?? null);
  const list = drawList(pen, one ? [one] : all, one === undefined, map.y + 16);
  return {height: list.y, content: [map.content, list.content]};
}
