import type {FigureData} from "../figure.js";
import {type Point, points, type PointVerdict} from "../kit/agreement.js";
import {group} from "../kit/d3.js";
import {paragraph} from "../kit/label.js";
import {message} from "../kit/message.js";
import {count} from "../kit/numbers.js";
import type {Drawing, Pen} from "../kit/pen.js";
import {round, type Child} from "../kit/svg.js";
import {paint} from "../palette.js";
import {drawKey} from "./drawKey.js";
import {drawOnce} from "./drawOnce.js";
import {drawShared} from "./drawShared.js";
import {articlesOf, letterOf, originsInWords} from "./rows.js";

const HEADS: Readonly<Record<PointVerdict, string>> = {
  conflict: "× In conflict",
  superseded: "↷ Superseded: a later word replaces an earlier one",
  compatible: "Compatible: rounded, open or overlapping",
  "one voice": "One voice: one speaker, shared wording, or nobody named",
  agree: "= In agreement",
  once: "Said by one article only"
};

/** Items that the same articles name in the same way, from as many origins, share a line: a list that is echoed is one echo. */
function merged(data: FigureData, shared: readonly Point[]): readonly Point[] {
  const key = (point: Point): string =>
    point.claims[0]?.table === "equipment"
      ? [...new Set(point.claims.map(({article_id}) => article_id).sort()), originsInWords(data, point)].join(
          " "
        )
      : point.key;
  return [...group(shared, key)].map(([key, same]) => ({
    key,
    verdict: (same[0] as Point).verdict,
    origins: Math.max(...same.map(({origins}) => origins)),
    claims: same.flatMap(({claims}) => claims)
  }));
}

/** @param verdicts which points are drawn, by how they stand */
export function draw(pen: Pen, verdicts: readonly PointVerdict[]): Drawing {
  const {data, width} = pen;
  if (data.claims.length === 0) return message(pen, "The documents hold no claim.");
  const articles = articlesOf(data);
  const wide = width >= 560;
  const column = wide ? 56 : 30;
  const left = width - column * articles.length;
  const x = (i: number): number => left + column * (i + 0.5);
  const key = drawKey(pen, articles, wide);
  const content: Child[] = [key.content];
  let y = key.y;
  for (const verdict of verdicts) {
    const found = points(data).filter((point) => point.verdict === verdict);
    if (found.length === 0) continue;
    const style = verdict === "conflict" ? {bold: true, paint: paint.doubtInk} : {bold: true};
    const room = wide ? left - 8 : width;
    const head = paragraph(pen, 0, y + 4, room, `${HEADS[verdict]} (${count(found.length)})`, style);
    y += 4 + head.height + (wide ? 0 : 20);
    content.push(
      head.node,
      letters(pen, articles.length, x, y - 4),
      pen.make("line", {class: paint.line, x1: 0, x2: width, y1: y + 2, y2: y + 2})
    );
    y += 8;
    const rows =
      verdict === "once"
        ? drawOnce(pen, found, articles, x, y)
        : drawShared(pen, merged(data, found), articles, x, left, y);
    content.push(rows.content);
    y = rows.y + 12;
  }
  return {height: y, content};
}

/** The heads of the columns in one text: each letter at the middle of its own. */
const letters = (pen: Pen, columns: number, x: (i: number) => number, y: number): SVGElement => {
  const all = Array.from({length: columns}, (_, i) => i);
  return pen.make(
    "text",
    {
      x: all.map((i) => round(x(i))).join(" "),
      y,
      class: paint.muted,
      "text-anchor": "middle",
      "font-weight": 600
    },
    all.map(letterOf).join("")
  );
};
