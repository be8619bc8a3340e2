import type {Reference} from "../../../loaders/model.js";
import {paragraph} from "../kit/label.js";
import {referenceMarks} from "../kit/marks.js";
import type {Pen} from "../kit/pen.js";
import {SMALL} from "../kit/textWidth.js";
import {paint} from "../palette.js";
import type {Row, Scale} from "../kit/row.js";
import {DELIVERED, otherWords} from "./rows.js";

export function drawOthers(pen: Pen, rows: readonly Reference[], x: Scale, y: number, wide: boolean): Row {
  const room = wide ? x(0) - 24 : pen.width;
  // what came of it all is what a reader looks for
  const came = rows.every(({measure}) => measure === DELIVERED);
  const says = paragraph(pen, 0, y, room, otherWords(pen.data, rows), {
    size: SMALL,
    paint: came ? paint.ink : paint.referenceInk,
    bold: came,
    halo: true
  });
  const at = wide ? y + 9 : y + says.height + 8;
  const marks = referenceMarks(pen, rows, x, at);
  return {content: [says.node, marks], y: Math.max(y + says.height, at + 6) + 10};
}
