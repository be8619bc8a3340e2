import type {Claim, Reference} from "../../../loaders/model.js";
import {label} from "../kit/label.js";
import {caveatMark, claimGroup, hasCaveat, referenceGroup} from "../kit/marks.js";
import {hatched} from "../kit/patterns.js";
import type {Pen} from "../kit/pen.js";
import type {Attributes} from "../kit/svg.js";
import {SMALL, textWidth} from "../kit/textWidth.js";
import {paint} from "../palette.js";
import type {Row} from "../kit/row.js";

export const BAR = 30;
/** What others count is a background to what is printed. */
const OTHERS = 22;

interface Part {
  readonly start: number;
  readonly value: number;
  readonly text: string;
  readonly claim?: Claim;
  readonly again?: boolean;
  readonly reference?: Reference;
}

/** A bar of parts with their names inside where they fit, else below with a line to their part. */
export function drawStack(pen: Pen, parts: readonly Part[], x: (value: number) => number, y: number): Row {
  let below = 0;
  const own = parts.some(({claim}) => claim);
  const height = own ? BAR : OTHERS;
  const outside = parts.filter((part) => !fits(pen, part, x));
  const middle = ({start, value}: Part): number => (x(start) + x(start + value)) / 2;
  const content = parts.map((part) => {
    const from = x(part.start);
    const to = x(part.start + part.value);
    const inside = !outside.includes(part);
    const mark = part.claim && hasCaveat(pen, [part.claim]) ? 20 : 0;
    const width = Math.max(1, to - from - 1.5);
    const bar = (attributes: Attributes): SVGElement =>
      pen.make("rect", {...attributes, x: from, y, width, height});
    const rect = part.again
      ? hatched(pen, `part-${part.start}`, bar, {left: from, right: from + width, top: y, bottom: y + height})
      : bar({class: part.claim ? paint.claim : paint.reference});
    const room = textWidth(part.text, {size: SMALL}) + mark;
    const row = inside ? 0 : ++below;
    const textY = inside ? y + height / 2 + 4 : y + height + row * 17 - 3;
    // the lines to the names further below pass on the right
    const next = outside[row];
    const right = next ? middle(next) - 5 : pen.width;
    const textX = inside ? from + 6 : Math.max(0, Math.min(middle(part) - room / 2, right - room));
    const text = label(pen, textX, textY, part.text, {
      size: SMALL,
      halo: !inside,
      ...(inside ? {paint: paint.surface} : {})
    });
    const line = inside
      ? null
      : pen.make("line", {
          class: paint.referenceLine,
          x1: middle(part),
          x2: middle(part),
          y1: y + height,
          y2: textY - 11
        });
    if (part.claim)
      return claimGroup(
        pen,
        [part.claim],
        rect,
        line,
        text,
        caveatMark(pen, [part.claim], textX + room - 6, textY - 4)
      );
    return part.reference ? referenceGroup(pen, [part.reference], rect, line, text) : null;
  });
  return {content, y: y + height + below * 17 + 4};
}

function fits(pen: Pen, part: Part, x: (value: number) => number): boolean {
  const mark = part.claim && hasCaveat(pen, [part.claim]) ? 24 : 0;
  return (
    !part.again &&
    textWidth(part.text, {size: SMALL}) + 12 + mark <= x(part.start + part.value) - x(part.start)
  );
}
