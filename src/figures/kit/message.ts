import {paint} from "../palette.js";
import {paragraph} from "./label.js";
import type {Drawing, Pen} from "./pen.js";

/** A drawing of one sentence: what a figure shows when its data are missing. */
export function message(pen: Pen, sentence: string): Drawing {
  const block = paragraph(pen, 0, 4, pen.width, sentence, {paint: paint.muted});
  return {height: block.height + 8, content: block.node};
}
