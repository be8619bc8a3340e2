import type {Claim} from "../../../loaders/model.js";
import {scaleLinear} from "../kit/d3.js";
import {countedByOthers, holdings, outlier, scaleMax} from "../kit/holdings.js";
import {label} from "../kit/label.js";
import {caveatMark, claimGroup} from "../kit/marks.js";
import {message} from "../kit/message.js";
import {capital} from "../kit/numbers.js";
import type {Drawing, Pen} from "../kit/pen.js";
import type {Child} from "../kit/svg.js";
import {textEnd, textWidth} from "../kit/textWidth.js";
import {claimValue, nameOf} from "../kit/words.js";
import {paint} from "../palette.js";
import {drawOdd} from "./drawOdd.js";
import {drawOthers} from "./drawOthers.js";
import type {Row, Scale} from "../kit/row.js";

const BAR = 16;

export function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  const list = holdings(data);
  if (list.length === 0) return message(pen, "The documents print no list of military holdings.");
  const odd = outlier(data, list);
  const names = Math.max(...list.map((claim) => textWidth(capital(nameOf(data, claim)))));
  const beside = width - names > 420;
  const left = beside ? Math.ceil(names) + 12 : 0;
  const x = scaleLinear([0, scaleMax(data, list, odd)], [left, width - 56]);
  const content: Child[] = [];
  let y = 2;
  for (const claim of list) {
    const name = capital(nameOf(data, claim));
    content.push(label(pen, 0, y + (beside ? BAR - 3 : 13), name));
    if (!beside) y += 18;
    const row = claim === odd ? drawOdd(pen, claim, x, y) : drawBar(pen, claim, x, y);
    const others = drawOthers(pen, countedByOthers(data, claim), x, row.y);
    content.push(row.content, others.content);
    y = others.y + (beside ? 10 : 12);
  }
  content.push(pen.make("line", {class: paint.line, x1: left, x2: left, y1: 0, y2: y - 8}));
  return {height: y, content};
}

function drawBar(pen: Pen, claim: Claim, x: Scale, y: number): Row {
  const value = Number(claim.value);
  const end = Math.max(x(value), x(0) + 1.5);
  const text = claimValue(claim);
  const bar = pen.make("rect", {class: paint.claim, x: x(0), y, width: end - x(0), height: BAR});
  const mark = caveatMark(pen, [claim], end + 18 + textEnd(text, {bold: true}), y + BAR / 2);
  return {
    content: claimGroup(pen, [claim], bar, label(pen, end + 5, y + BAR - 4, text, {bold: true}), mark),
    y: y + BAR
  };
}
