import type {Claim} from "../../../loaders/model.js";
import {label, paragraph} from "../kit/label.js";
import {CAVEAT_SIZE, caveatMark, claimGroup, hasCaveat} from "../kit/marks.js";
import {capital, count, ratio} from "../kit/numbers.js";
import {hatched} from "../kit/patterns.js";
import type {Pen} from "../kit/pen.js";
import {path} from "../kit/svg.js";
import {textWidth} from "../kit/textWidth.js";
import {claimValue} from "../kit/words.js";
import {paint} from "../palette.js";
import type {Row, Scale} from "../kit/row.js";
import {ASIDE, denominators, headsInWords, READING} from "./rows.js";

const ODD_BAR = 26;

/** The bar that runs off the sheet, is set aside, or is drawn for what may have been meant. */
export function drawOdd(pen: Pen, claim: Claim, x: Scale, y: number): Row {
  const reading = pen.choice?.startsWith(READING) ? Number(pen.choice.slice(READING.length)) : null;
  const aside = pen.choice === ASIDE;
  const value = reading ?? Number(claim.value);
  const left = x(0);
  const right = pen.width;
  const tear = path`M${left},${y}H${right - 5}l5,${ODD_BAR / 4}l-5,${ODD_BAR / 4}l5,${ODD_BAR / 4}l-5,${ODD_BAR / 4}H${left}Z`;
  const text = reading === null ? claimValue(claim) : `${count(reading)}?`;
  const markSpace = hasCaveat(pen, [claim]) ? CAVEAT_SIZE + 10 : 0;
  const plate = textWidth(text, {bold: true, size: 15}) + 14 + markSpace;
  const offSheet = value > (x.domain()[1] ?? 0);
  const bar = aside
    ? pen.make("rect", {
        class: paint.doubtLine,
        x: left + 1,
        y: y + 1,
        width: plate + 14,
        height: ODD_BAR - 2,
        "stroke-dasharray": "4 3"
      })
    : offSheet
      ? reading === null
        ? hatched(pen, "odd", (attributes) => pen.make("path", {...attributes, d: tear}), {
            left,
            right,
            top: y,
            bottom: y + ODD_BAR
          })
        : pen.make("path", {class: paint.doubtLine, d: tear, "stroke-dasharray": "4 3"})
      : pen.make("rect", {
          class: paint.doubtLine,
          x: left + 1,
          y: y + 1,
          width: x(value) - left,
          height: ODD_BAR - 2,
          "stroke-dasharray": "4 3"
        });
  const heads = `${reading === null ? "" : "A hypothesis: "}${headsInWords(pen.data, claim, value)}`;
  const says = paragraph(pen, left, y + ODD_BAR + 3, pen.width - left - CAVEAT_SIZE, capital(heads), {
    bold: true
  });
  const far = aside ? "Set aside, not forgotten." : offSheet ? widths(pen, x, value) : null;
  const tells =
    far === null ? null : paragraph(pen, left, y + ODD_BAR + 3 + says.height, pen.width - left, far);
  const people = denominators(pen.data);
  return {
    content: [
      claimGroup(
        pen,
        [claim],
        bar,
        pen.make("rect", {class: paint.surface, x: left + 8, y: y + 3, width: plate, height: ODD_BAR - 6}),
        label(pen, left + 14, y + ODD_BAR / 2 + 5, text, {bold: true, size: 15}),
        caveatMark(pen, [claim], left + plate - 3, y + ODD_BAR / 2)
      ),
      // the ratio is as doubtful as what it is made from
      claimGroup(
        pen,
        [claim, ...people],
        says.node,
        caveatMark(pen, [claim, ...people], says.end.x + 13, says.end.y - 4)
      ),
      tells?.node
    ],
    y: y + ODD_BAR + 4 + says.height + (tells?.height ?? 0)
  };
}

function widths(pen: Pen, x: Scale, value: number): string {
  const times = (x(value) - x(0)) / pen.width;
  return `To scale, this bar would be ${ratio(Number(times.toPrecision(2)))} times as wide as the whole figure.`;
}
