import type {Claim} from "../../../loaders/model.js";
import {label} from "../kit/label.js";
import {caveatMark, claimGroup, hasCaveat} from "../kit/marks.js";
import {count} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import {SMALL, textWidth} from "../kit/textWidth.js";
import {paint} from "../palette.js";
import type {Row, Scale} from "../kit/row.js";
import {shortName} from "./rows.js";

const BAR = 46;

/** The parts end to end; a part of nought is a line with its words below. */
export function drawParts(pen: Pen, parts: readonly Claim[], x: Scale, y: number): Row {
  let from = 0;
  let below = 0;
  const content = parts.map((part) => {
    const value = Number(part.value);
    const start = x(from);
    from += value;
    const end = x(from);
    const name = shortName(pen.data, part);
    const room = end - start - 14;
    if (
      textWidth(name, {size: SMALL}) <= room &&
      textWidth(count(value), {bold: true, size: 15}) + 20 <= room
    ) {
      return claimGroup(
        pen,
        [part],
        pen.make("rect", {class: paint.claim, x: start, y, width: Math.max(0, end - start - 2), height: BAR}),
        label(pen, start + 8, y + 20, count(value), {bold: true, size: 15, paint: paint.surface}),
        label(pen, start + 8, y + 37, name, {size: SMALL, paint: paint.surface}),
        caveatMark(pen, [part], end - 15, y + 15)
      );
    }
    const text = `${count(value)} ${name}`;
    const mark = hasCaveat(pen, [part]) ? 20 : 0;
    const at = Math.min(Math.max(start, textWidth(text) + mark), pen.width);
    below += 20;
    return claimGroup(
      pen,
      [part],
      pen.make("rect", {
        class: paint.claim,
        x: Math.min(start, pen.width - 2),
        y,
        width: Math.max(2, end - start),
        height: BAR + below - 14
      }),
      label(pen, at - mark, y + BAR + below - 3, text, {anchor: "end"}),
      caveatMark(pen, [part], at - 8, y + BAR + below - 7)
    );
  });
  return {content, y: y + BAR + below};
}
