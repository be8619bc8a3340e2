import type {Reference} from "../../../loaders/model.js";
import {paragraph} from "../kit/label.js";
import {referenceGroup, referenceMark} from "../kit/marks.js";
import {quantity} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import type {Row, Scale} from "../kit/row.js";
import {SMALL} from "../kit/textWidth.js";
import {referenceYear} from "../kit/words.js";
import {paint} from "../palette.js";

/** What one other counts: its words, and a diamond on the scale. */
export function drawReference(pen: Pen, reference: Reference, x: Scale, top: number): Row {
  const {value, unit, item, publisher} = reference;
  const words = [quantity(Number(value), unit), item, publisher, referenceYear(reference)].filter(Boolean);
  const text = paragraph(pen, 0, top, pen.width, words.join(", "), {size: SMALL, halo: true});
  const y = top + text.height + 11;
  return {
    content: referenceGroup(
      pen,
      [reference],
      text.node,
      pen.make("line", {class: paint.line, x1: 0, x2: pen.width, y1: y, y2: y}),
      referenceMark(pen, reference, x(Number(value)), y)
    ),
    y: y + 14
  };
}
