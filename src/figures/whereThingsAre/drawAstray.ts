import {lineHeight, paragraph} from "../kit/label.js";
import {caveatMark, claimGroup} from "../kit/marks.js";
import type {Pen} from "../kit/pen.js";
import {type Child, path} from "../kit/svg.js";
import {SMALL, textWidth, wrapText} from "../kit/textWidth.js";
import {paint} from "../palette.js";
import type {Box} from "./boxes.js";
import {heading} from "./compass.js";
import type {CountryName} from "./drawNames.js";
import type {Projection} from "./projection.js";
import type {Neighbour} from "./rows.js";

/** Room for the mark in front of the words. */
const MARK = 20;
const STYLE = {size: SMALL, paint: paint.doubtInk, halo: true} as const;

interface Astray {
  readonly content: Child;
  readonly box: Box;
}

/** The words that put a neighbour on another side, set on that side of the map, with an arrow to where it lies. */
export function drawAstray(
  pen: Pen,
  map: Projection,
  neighbour: Neighbour,
  home: CountryName | null
): Astray {
  const {claim, direction} = neighbour;
  const room = Math.min(210, map.width * 0.4);
  const words = `“${claim.quote}”`;
  const lines = wrapText(words, room - MARK, STYLE, 3);
  const width = Math.max(...lines.map((line) => textWidth(line, STYLE))) + MARK;
  const height = lines.length * lineHeight(STYLE);
  const to = heading(direction);
  const left = ((map.width - width) / 2) * (1 + to.east * (1 - 12 / (map.width - width)));
  const top = ((map.height - height) / 2) * (1 - to.north * (1 - 12 / (map.height - height)));
  const text = paragraph(pen, left + MARK, top, width - MARK + 1, words, STYLE, 3);
  const box = {left, top, right: left + width, bottom: top + height};
  return {
    content: claimGroup(
      pen,
      [claim],
      home ? arrow(pen, box, home.box) : null,
      text.node,
      caveatMark(pen, [claim], left + 8, top + 8)
    ),
    box
  };
}

/** From the nearer edge of one box to that of another. */
function arrow(pen: Pen, from: Box, to: Box): SVGElement | null {
  const west = to.right < from.left;
  if (!west && to.left < from.right) return null;
  const y1 = (from.top + from.bottom) / 2;
  const y2 = (to.top + to.bottom) / 2;
  const x1 = west ? from.left - 4 : from.right + 4;
  const x2 = west ? to.right + 6 : to.left - 6;
  const turn = Math.atan2(y2 - y1, x2 - x1);
  const barb = (angle: number): readonly [number, number] => [
    x2 - 7 * Math.cos(turn + angle),
    y2 - 7 * Math.sin(turn + angle)
  ];
  const [ax, ay] = barb(0.5);
  const [bx, by] = barb(-0.5);
  return pen.make("path", {
    class: paint.doubtLine,
    d: path`M${x1},${y1}L${x2},${y2}M${ax},${ay}L${x2},${y2}L${bx},${by}`
  });
}
