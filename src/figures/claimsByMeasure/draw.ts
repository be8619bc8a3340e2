import type {Claim, Reference} from "../../../loaders/model.js";
import {linearTicks, topAxis} from "../kit/axis.js";
import {group, max, scaleLinear} from "../kit/d3.js";
import {standingErrors} from "../kit/doubt.js";
import {label, paragraph} from "../kit/label.js";
import {message} from "../kit/message.js";
import {capital, count, quantity, shortDollars} from "../kit/numbers.js";
import type {Drawing, Pen} from "../kit/pen.js";
import type {Child} from "../kit/svg.js";
import {paint} from "../palette.js";
import {drawClaim} from "./drawClaim.js";
import {drawReference} from "./drawReference.js";
import {claimsOf, numbersOf, referencesOf, type Choice} from "./rows.js";

/** A figure that cannot be right and is this many times the others would flatten them: it runs off their scale. */
const OFF_SCALE = 3;

/** A scale for each unit, a line for each figure, then what others count in that unit. */
export function draw(pen: Pen, choice: Choice): Drawing {
  const claims = claimsOf(pen.data, choice);
  const references = referencesOf(pen.data, choice);
  if (claims.length === 0 && references.length === 0)
    return message(pen, "The documents print no figure for it.");
  const units = new Set([...claims, ...references].map(({unit}) => unit));
  const byUnit = group(claims, ({unit}) => unit);
  const content: Child[] = [];
  let y = 0;
  for (const unit of units) {
    if (units.size > 1) {
      content.push(label(pen, 0, y + 16, capital((unit ?? "numbers").replaceAll("_", " ")), {bold: true}));
      y += 22;
    }
    const drawn = drawUnit(
      pen,
      unit,
      byUnit.get(unit) ?? [],
      references.filter((row) => row.unit === unit),
      y
    );
    content.push(drawn.content);
    y = drawn.y + 8;
  }
  return {height: y, content};
}

function drawUnit(
  pen: Pen,
  unit: string | null,
  claims: readonly Claim[],
  references: readonly Reference[],
  top: number
): {readonly content: Child; readonly y: number} {
  const most = mostOf(pen, claims, references);
  const x = scaleLinear([0, most], [0, pen.width - ROOM]).nice(4);
  const content: Child[] = [];
  let y = top + 22;
  for (const claim of claims) {
    const row = drawClaim(pen, claim, x, y);
    content.push(row.content);
    y = row.y;
  }
  if (references.length > 0) {
    const head = paragraph(pen, 0, y + 2, pen.width, "As others count it", {bold: true});
    content.push(head.node);
    y += head.height + 6;
    for (const reference of references) {
      const row = drawReference(pen, reference, x, y);
      content.push(row.content);
      y = row.y;
    }
  }
  const ticks = linearTicks(x, pen.width < 400 ? 2 : 4, (value) => tickWords(value, unit));
  return {content: [topAxis(pen, ticks, top + 18, y), content, line(pen, top + 18)], y};
}

/** The unit stands above the drawing; of money and percents it belongs to the number. */
const tickWords = (value: number, unit: string | null): string =>
  unit === "USD" ? shortDollars(value) : unit === "percent" ? quantity(value, unit) : count(value);

/** Right of the scale, for an arrow or the mark of a doubt. */
const ROOM = 34;

const line = (pen: Pen, y: number): SVGElement =>
  pen.make("line", {class: paint.line, x1: 0, x2: pen.width, y1: y, y2: y});

/** The greatest number on the scale: of what can be right, or of all where one that cannot is of their size. */
function mostOf({data}: Pen, claims: readonly Claim[], references: readonly Reference[]): number {
  const greatest = (some: readonly Claim[]): number =>
    max(some.flatMap((claim) => numbersOf(claim) ?? [])) ?? 0;
  const sound = claims.filter((claim) => standingErrors(data, claim).length === 0);
  const others = max(references, ({value}) => Number(value)) ?? 0;
  const fair = Math.max(greatest(sound), others);
  const all = Math.max(greatest(claims), others);
  return Math.max(fair > 0 && all > OFF_SCALE * fair ? fair : all, Number.MIN_VALUE);
}
