import {group} from "../kit/d3.js";
import {label, paragraph} from "../kit/label.js";
import {caveatMark, claimGroup, hasCaveat, named, referenceGroup, referenceMark} from "../kit/marks.js";
import {message} from "../kit/message.js";
import type {Drawing, Pen} from "../kit/pen.js";
import type {Child} from "../kit/svg.js";
import {SMALL} from "../kit/textWidth.js";
import {isHearsay} from "../kit/words.js";
import {paint} from "../palette.js";
import {drawHeads, drawKey} from "./drawHeads.js";
import {type Cell, type Column, columns, headOf, rowsOf} from "./rows.js";

const ROW = 26;

export function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  const lists = columns(data);
  const rows = rowsOf(data, pen.choice);
  if (lists.length === 0 || rows.length === 0)
    return message(pen, "The documents hold no list of promised arms.");
  const wide = width >= 620;
  const column = wide ? Math.min(150, (width - 220) / lists.length) : 38;
  const left = width - column * lists.length;
  const heads = wide ? drawHeads(pen, lists, left, column) : drawKey(pen, lists, left, column);
  const content: Child[] = [heads.content];
  let y = heads.y;
  for (const [category, items] of group(rows, ({category}) => category)) {
    content.push(
      pen.make("line", {class: paint.line, x1: 0, x2: width, y1: y + 3, y2: y + 3}),
      label(pen, 0, y + 19, category, {size: SMALL, paint: paint.muted})
    );
    y += 25;
    for (const {item, cells} of items) {
      const name = paragraph(pen, 8, y, left - 14, item);
      const height = Math.max(ROW, name.height + 5);
      content.push(name.node);
      cells.forEach((cell, i) => {
        content.push(drawCell(pen, cell, lists[i] as Column, left + column * (i + 0.5), y + 9));
      });
      y += height;
    }
  }
  lists.forEach((_, i) => {
    const x = left + column * (i + 0.5);
    content.unshift(pen.make("line", {class: paint.line, x1: x, x2: x, y1: heads.y, y2: y - 4}));
  });
  return {height: y, content};
}

function drawCell(pen: Pen, {claims, reference}: Cell, column: Column, x: number, y: number): Child {
  if (reference)
    return named(headOf(column), referenceGroup(pen, [reference], referenceMark(pen, reference, x, y, 7)));
  if (claims.length === 0) return null;
  const hollow = claims.every(isHearsay);
  const size = hollow ? 12 : 14;
  const shift = hasCaveat(pen, claims) ? 8 : 0;
  const square = pen.make("rect", {
    class: hollow ? paint.hollow : paint.claim,
    x: x - size / 2 - shift,
    y: y - size / 2,
    width: size,
    height: size
  });
  return named(headOf(column), claimGroup(pen, claims, square, caveatMark(pen, claims, x + 9, y)));
}
