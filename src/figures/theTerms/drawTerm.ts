import {scaleLinear} from "../kit/d3.js";
import {addMonths, formatDays} from "../kit/dates.js";
import {label, paragraph} from "../kit/label.js";
import {caveatMark, claimGroup, referenceGroup} from "../kit/marks.js";
import {capital} from "../kit/numbers.js";
import {fadeFill} from "../kit/patterns.js";
import type {Pen} from "../kit/pen.js";
import {type Child, path} from "../kit/svg.js";
import {SMALL, textEnd} from "../kit/textWidth.js";
import {claimValue} from "../kit/words.js";
import {paint} from "../palette.js";
import type {Row} from "../kit/row.js";
import {clock, lengthOf, months, startOf, wordingOf} from "./rows.js";

const BAR = 30;

/** how much of a further term is drawn after the first, to show that it goes on */
const RENEWED = 0.42;

/** The first term, the part of it in which notice is too late, and the renewal that goes on. */
export function drawTerm(pen: Pen, y: number): Row {
  const {data, width} = pen;
  const {duration, notice, renewal} = clock(data);
  if (!duration) return {content: null, y};
  const start = startOf(data, pen.choice);
  const length = months(duration);
  const x = scaleLinear([0, length * (1 + RENEWED)], [1, width]);
  const end = x(length);
  const late = notice ? x(length - months(notice)) : end;
  const day = (after: number): string | null => {
    if (!start) return null;
    const at = addMonths(start.when.first, after);
    return formatDays({first: at, last: at});
  };
  const top = y + 44;
  const bottom = top + BAR;
  const noticeText =
    day(length - (notice ? months(notice) : 0)) ?? (notice ? `${lengthOf(notice)} before the end` : "");
  const content: Child[] = [
    claimGroup(
      pen,
      [duration],
      pen.make("rect", {class: paint.claim, x: x(0), y: top, width: late - x(0), height: BAR}),
      label(pen, x(0) + 8, top + 20, claimValue(duration), {bold: true, paint: paint.surface}),
      caveatMark(pen, [duration], x(0) + 24 + textEnd(claimValue(duration), {bold: true}), top + 15)
    )
  ];
  if (notice) {
    const says = label(pen, late - 5, top - 24, "Last day to give notice", {anchor: "end", size: SMALL});
    const when = label(pen, late - 5, top - 9, noticeText, {anchor: "end", bold: true});
    content.push(
      claimGroup(
        pen,
        [notice],
        pen.make("rect", {class: paint.soft, x: late, y: top, width: end - late, height: BAR}),
        pen.make("path", {class: paint.claimLine, d: path`M${late},${top - 34}V${bottom}`}),
        says,
        when,
        caveatMark(pen, [notice], late + 12, top - 13)
      )
    );
  }
  const again = renewal ? wordingOf(renewal) : null;
  if (renewal && again !== null)
    content.push(
      claimGroup(
        pen,
        [renewal],
        pen.make("rect", {fill: fadeFill(pen), x: end, y: top, width: width - 8 - end, height: BAR}),
        pen.make("path", {class: paint.claimLine, d: path`M${width - 9},${top + BAR / 2 - 6}l6,6l-6,6`}),
        caveatMark(pen, [renewal], width - 20, top - 12)
      )
    );
  content.push(pen.make("path", {class: paint.claimLine, d: path`M${end},${top - 6}V${bottom + 6}`}));
  const says = start && [
    label(pen, 0, bottom + 17, capital(start.word), {size: SMALL}),
    label(pen, 0, bottom + 33, formatDays(start.when), {bold: true})
  ];
  const begins = start
    ? start.reference
      ? referenceGroup(pen, [start.reference], says)
      : says
    : label(pen, 0, bottom + 17, "Start", {size: SMALL});
  const ends = [
    label(pen, end, bottom + 17, "Term ends", {size: SMALL, anchor: "middle"}),
    label(pen, end, bottom + 33, day(length) ?? `after ${claimValue(duration)}`, {
      bold: true,
      anchor: "middle"
    })
  ];
  const lines = [
    notice && `In the last ${lengthOf(notice)} notice is too late.`,
    again && `After the term, in the text’s words, “${again}”.`
  ].filter(Boolean);
  const told = paragraph(pen, 0, bottom + 42, width, lines.join(" "));
  return {content: [content, begins, ends, told.node], y: bottom + 42 + told.height + 22};
}
