import {scaleLinear, sum} from "../kit/d3.js";
import {label, paragraph} from "../kit/label.js";
import {caveatMark, claimGroup} from "../kit/marks.js";
import {message} from "../kit/message.js";
import {capital, count} from "../kit/numbers.js";
import type {Drawing, Pen} from "../kit/pen.js";
import type {Child} from "../kit/svg.js";
import {SMALL, textEnd, textWidth} from "../kit/textWidth.js";
import {claimValue} from "../kit/words.js";
import {paint} from "../palette.js";
import {drawCounts} from "./drawCounts.js";
import {drawParts} from "./drawParts.js";
import {aloneWords, byService, COMPARED, counts, countsOfAll, strength, verdict} from "./rows.js";

export function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  const {whole, parts} = strength(data);
  if (!whole) return message(pen, "The documents print no strength of the forces with its parts.");
  const others = countsOfAll(data);
  const top = Math.max(
    Number(whole.value),
    sum(parts, ({value}) => Number(value)),
    ...counts(data).map(({value}) => Number(value))
  );
  const x = scaleLinear([0, Math.max(1, top)], [0, width - 2]);
  const total = x(Number(whole.value));
  const text = capital(`${claimValue(whole)} in all`);
  const content: Child[] = [
    claimGroup(
      pen,
      [whole],
      label(pen, 0, 15, text, {bold: true, size: 15}),
      pen.make("path", {class: paint.claimLine, d: `M1,30V24H${String(Math.round(total) - 1)}V30`}),
      caveatMark(pen, [whole], textEnd(text, {bold: true, size: 15}) + 14, 10)
    )
  ];
  const drawn = drawParts(pen, parts, x, 34);
  content.push(drawn.content);
  const says = paragraph(pen, 0, drawn.y + 4, width, verdict(whole, parts), {bold: true});
  content.push(says.node);
  let y = drawn.y + says.height + 18;
  if (others.length > 0) {
    const compared = parts.find(({measure}) => measure === COMPARED) ?? null;
    content.push(label(pen, 0, y + 13, "The active force as others count it", {bold: true}));
    const guide = compared ? x(Number(compared.value)) : null;
    const rows = drawCounts(pen, others, compared, x, y + (guide === null ? 22 : 38));
    if (compared && guide !== null) {
      const told = `${count(Number(compared.value))} printed`;
      const half = textWidth(told, {size: SMALL}) / 2;
      const at = Math.min(Math.max(guide, half), width - half);
      content.push(
        label(pen, at, y + 32, told, {size: SMALL, anchor: "middle"}),
        pen.make("line", {
          class: paint.claimLine,
          x1: guide,
          x2: guide,
          y1: y + 36,
          y2: rows.y,
          "stroke-dasharray": "3 3"
        })
      );
    }
    content.push(rows.content);
    y = rows.y;
  }
  // a count of one service is none of the whole: it stands apart, and is not measured against it
  for (const [service, same] of byService(data)) {
    content.push(label(pen, 0, y + 25, aloneWords(service), {bold: true}));
    const rows = drawCounts(pen, same, null, x, y + 34);
    content.push(rows.content);
    y = rows.y;
  }
  return {height: y + 4, content};
}
