import type {Claim, Reference} from "../../../loaders/model.js";
import {group} from "../kit/d3.js";
import {label} from "../kit/label.js";
import {referenceGroup, referenceMark} from "../kit/marks.js";
import {count} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import {SMALL, textWidth} from "../kit/textWidth.js";
import {referenceYear} from "../kit/words.js";
import {countOf} from "./rows.js";
import {paint} from "../palette.js";
import type {Row, Scale} from "../kit/row.js";

/** From line to line, in CSS pixels: what a finger can hit. */
const LINE = 24;

/** One line a year and number, with its distance to the printed number where its year is chosen. */
export function drawCounts(
  pen: Pen,
  others: readonly Reference[],
  compared: Claim | null,
  x: Scale,
  y: number
): Row {
  const rows = [...group(others, countOf).values()];
  const guide = compared ? x(Number(compared.value)) : null;
  let at = y;
  const content = rows.map((same) => {
    const first = same[0] as Reference;
    const value = Number(first.value);
    const chosen = pen.choice === referenceYear(first);
    const gap = compared ? value - Number(compared.value) : 0;
    const distance =
      !chosen || !compared
        ? ""
        : gap === 0
          ? ", as printed"
          : `, ${count(Math.abs(gap))} ${gap < 0 ? "fewer" : "more"} than printed`;
    const text = `${countOf(first)}${distance}`;
    const style = {bold: chosen, size: SMALL, halo: true} as const;
    const wide = textWidth(text, style) + 10;
    // nor across the line of the printed number, if there is room on the other side
    const crosses = guide !== null && x(value) < guide && x(value) + wide > guide && x(value) >= wide;
    const right = x(value) + wide <= pen.width && !crosses;
    // on a phone a long label goes below its line
    const below = !right && x(value) < wide;
    const where = right ? x(value) + 10 : below ? Math.min(x(value), pen.width - wide) : x(value) - 10;
    const row = referenceGroup(
      pen,
      same,
      pen.make("line", {class: paint.line, x1: 0, x2: x(value), y1: at + 8, y2: at + 8}),
      chosen && compared
        ? pen.make("line", {
            class: paint.doubtLine,
            x1: x(Number(compared.value)),
            x2: x(value),
            y1: at + 8,
            y2: at + 8,
            "stroke-width": 3
          })
        : null,
      referenceMark(pen, first, x(value), at + 8, chosen ? 7 : 5),
      label(pen, where, at + (below ? 28 : 12), text, right || below ? style : {...style, anchor: "end"})
    );
    at += below ? 38 : LINE;
    return row;
  });
  return {content, y: at};
}
