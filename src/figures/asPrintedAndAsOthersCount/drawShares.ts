import type {Reference} from "../../../loaders/model.js";
import {group, scaleLinear, sum} from "../kit/d3.js";
import {label, paragraph} from "../kit/label.js";
import {CAVEAT_SIZE, caveatMark, claimGroup} from "../kit/marks.js";
import {capital, count} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import type {Child} from "../kit/svg.js";
import {SMALL} from "../kit/textWidth.js";
import {measureName, referenceYear} from "../kit/words.js";
import {paint} from "../palette.js";
import {BAR, drawStack} from "./drawStack.js";
import type {Row} from "../kit/row.js";
import {countedAs, counterOf, SHARE, sharesOf, WHOLE} from "./rows.js";

/** The shares of one article end to end, what is missing to a hundred, and below the same as others count it. */
export function drawShares(pen: Pen, y: number): Row {
  const {data, width} = pen;
  const shares = sharesOf(data);
  if (shares.length === 0) return {content: null, y};
  const x = scaleLinear(
    [
      0,
      Math.max(
        WHOLE,
        sum(shares, ({value}) => Number(value))
      )
    ],
    [0, width]
  );
  const content: Child[] = [
    label(pen, 0, y + 13, capital(`${measureName(data, SHARE)}s as printed`), {bold: true})
  ];
  const seen = new Set<string>();
  let from = 0;
  const printed = shares.map((claim) => {
    const start = from;
    from += Number(claim.value);
    const item = claim.item ?? "";
    const again = seen.has(item);
    seen.add(item);
    return {start, value: Number(claim.value), text: `${item} ${count(Number(claim.value))}%`, claim, again};
  });
  const gap = WHOLE - from;
  const bars = drawStack(pen, printed, x, y + 20);
  content.push(bars.content);
  if (gap > 0)
    content.push(
      pen.make("rect", {
        class: paint.doubtLine,
        x: x(from) + 1,
        y: y + 21,
        width: Math.max(1, x(WHOLE) - x(from) - 2),
        height: BAR - 2,
        "stroke-dasharray": "3 3"
      })
    );
  const says = paragraph(
    pen,
    0,
    bars.y + 2,
    width - 2 * CAVEAT_SIZE,
    `Together ${count(from)}%${gap === 0 ? "." : gap > 0 ? `; ${count(gap)}% belong to nobody.` : `; ${count(-gap)}% too many.`}`
  );
  // a sum is as doubtful as its parts
  content.push(claimGroup(pen, shares, says.node, caveatMark(pen, shares, says.end.x + 13, says.end.y - 4)));
  let at = bars.y + says.height + 14;
  const editions = [
    ...group(countedAs(data, SHARE, shares, pen.choice), (row) => `${counterOf(row)}, ${referenceYear(row)}`)
  ].reverse();
  for (const [edition, rows] of editions) {
    let start = 0;
    const parts = rows
      .toSorted((a, b) => Number(isRest(a)) - Number(isRest(b)) || Number(b.value) - Number(a.value))
      .map((reference) => {
        const part = {
          start,
          value: Number(reference.value),
          text: `${reference.item ?? ""} ${String(reference.value)}%`,
          reference
        };
        start += part.value;
        return part;
      });
    const name = paragraph(pen, 0, at, width, edition, {size: SMALL, paint: paint.referenceInk});
    const stack = drawStack(pen, parts, x, at + name.height + 2);
    content.push(name.node, stack.content);
    at = stack.y + 10;
  }
  return {content, y: at};
}

/** "other": what is left of a whole comes last, however large. */
const isRest = ({item}: Reference): boolean => item?.toLowerCase() === "other";
