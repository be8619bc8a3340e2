import type {Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {group} from "../kit/d3.js";
import {label, paragraph} from "../kit/label.js";
import {referenceMarks} from "../kit/marks.js";
import {reachAt} from "../kit/near.js";
import {count, listed} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import {SMALL, textWidth} from "../kit/textWidth.js";
import {measureName, referenceYear} from "../kit/words.js";
import {paint} from "../palette.js";
import type {Row, Scale} from "../kit/row.js";

/** From the middle of a bar to that of the diamonds right below it, in CSS pixels: a finger needs more. */
const LEAST = 15;

/** Diamonds on the row's own scale, each with what it counts and when. */
export function drawOthers(pen: Pen, references: readonly Reference[], x: Scale, bottom: number): Row {
  if (references.length === 0) return {content: null, y: bottom};
  const y = bottom + reachAt(pen.width) - LEAST;
  const style = {size: SMALL, paint: paint.referenceInk};
  const points = [...group(references, ({value}) => Number(value))]
    .map(([value, same]) => ({
      at: x(value),
      same,
      text: `${count(value)}${kindOf(pen.data, same)} in ${listed(years(same))}`
    }))
    .sort((a, b) => a.at - b.at);
  const diamonds = referenceMarks(pen, references, x, y + 7);
  const sides = placeLabels(
    points.map(({at, text}) => ({at, width: textWidth(text, style)})),
    x(0),
    pen.width
  );
  if (sides) {
    const labels = points.map(({text}, i) => label(pen, sides[i] ?? 0, y + 11, text, style));
    return {content: [diamonds, labels], y: y + 15};
  }
  const text = points.map((point) => point.text).join(" · ");
  const end = (points.at(-1)?.at ?? 0) + 9;
  const fits = end + textWidth(text, style) <= pen.width;
  const top = fits ? y - 2 : y + 11;
  const says = paragraph(pen, fits ? end : x(0), top, pen.width - (fits ? end : x(0)), text, style);
  return {content: [diamonds, says.node], y: top + says.height};
}

/** Where labels beside their points begin: all to the right of them or all to the left, if they fit; else null. */
function placeLabels(
  points: readonly {readonly at: number; readonly width: number}[],
  left: number,
  right: number
): readonly number[] | null {
  const rightFits = points.every(({at, width}, i) => at + 8 + width <= (points[i + 1]?.at ?? right + 8) - 8);
  if (rightFits) return points.map(({at}) => at + 8);
  const leftFits = points.every(({at, width}, i) => at - 8 - width >= (points[i - 1]?.at ?? left - 8) + 8);
  return leftFits ? points.map(({at, width}) => at - 8 - width) : null;
}

/** A word for references that count a kindred thing, such as "armoured". */
function kindOf(data: FigureData, references: readonly Reference[]): string {
  const measure = references[0]?.measure;
  const kindred = measure !== undefined && !data.claims.some((claim) => claim.measure === measure);
  return kindred ? ` ${measureName(data, measure).split(" ")[0] ?? ""}` : "";
}

const years = (references: readonly Reference[]): string[] => [...new Set(references.map(referenceYear))];
