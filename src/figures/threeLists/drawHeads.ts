import {label, paragraph} from "../kit/label.js";
import {capital, listed} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import {SMALL} from "../kit/textWidth.js";
import {paint} from "../palette.js";
import type {Row} from "../kit/row.js";
import type {Column} from "./rows.js";

export function drawHeads(pen: Pen, lists: readonly Column[], left: number, column: number): Row {
  let y = 0;
  const content = lists.map((list, i) => {
    const middle = left + column * (i + 0.5);
    const style = {anchor: "middle", size: SMALL} as const;
    const head = paragraph(pen, middle, 0, column - 12, capital(list.standing), {...style, bold: true});
    const who = paragraph(pen, middle, head.height, column - 12, whoSays(list), {
      ...style,
      paint: paint.muted
    });
    y = Math.max(y, head.height + who.height);
    return [head.node, who.node];
  });
  return {content, y: y + 6};
}

/** On a phone the heads are letters, and the letters are told above. */
export function drawKey(pen: Pen, lists: readonly Column[], left: number, column: number): Row {
  let y = 0;
  const content = lists.map((list, i) => {
    const letter = letterOf(i);
    const text = `${capital(list.standing)}: ${whoSays(list)}`;
    const says = paragraph(pen, 20, y, pen.width - 20, text, {size: SMALL});
    const row = [label(pen, 0, y + 13, letter, {bold: true}), says.node];
    y += says.height + 4;
    return row;
  });
  y += 20;
  const letters = lists.map((_, i) =>
    label(pen, left + column * (i + 0.5), y - 4, letterOf(i), {bold: true, anchor: "middle"})
  );
  return {content: [content, letters], y};
}

const letterOf = (i: number): string => String.fromCharCode(65 + i);

const whoSays = ({who, outlets}: Column): string =>
  outlets.length > 1 ? `${who}, one voice in ${listed(outlets)}` : [who, ...outlets].join(", ");
