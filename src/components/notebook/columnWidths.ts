import {textWidth} from "../../figures/kit/textWidth.js";

/** CSS pixels: size of text in tables, the room beside it in a cell, and of columns the least, the most on one line, and the most. */
const SIZE = 15;
const PADDING = 14;
const LEAST = 60;
const ONE_LINE = 180;
const MOST = 320;
/** the first column, with sentences and doubts */
const BEHIND = 140;
/** A table with fewer columns is laid out by the browser, which fits it into narrow screens. */
const MANY = 8;

/**
 * The widths of a wide table's columns, by what stands in them. With them a browser need not measure each cell before it paints the first row, and rows
 * that are added later move no column.
 *
 * @param cells for each column its name and its first texts
 * @returns markup that stands before the table's head; empty for a table of few columns
 */
export function columnWidths(cells: readonly (readonly string[])[]): string {
  if (cells.length < MANY) return "";
  const widths = cells.map((texts) => {
    const longest = Math.max(...texts.map((text) => textWidth(text.slice(0, 80), {size: SIZE})));
    const word = Math.max(
      ...texts.flatMap((text) =>
        text
          .slice(0, 80)
          .split(" ")
          .map((one) => textWidth(one, {size: SIZE}))
      )
    );
    const wanted = longest <= ONE_LINE ? longest : Math.max(ONE_LINE, longest / 3, word);
    return Math.round(Math.min(MOST, Math.max(LEAST, wanted)) + PADDING);
  });
  return `<colgroup>${[BEHIND, ...widths].map((width) => `<col width="${String(width)}">`).join("")}</colgroup>`;
}
