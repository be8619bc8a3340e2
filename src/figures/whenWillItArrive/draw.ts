import type {Claim} from "../../../loaders/model.js";
import {topAxis, yearTicks} from "../kit/axis.js";
import {group, scaleLinear} from "../kit/d3.js";
import {formatDays, yearOf, yearStart} from "../kit/dates.js";
import {label} from "../kit/label.js";
import {referenceGroup} from "../kit/marks.js";
import {message} from "../kit/message.js";
import {capital, listed} from "../kit/numbers.js";
import type {Drawing, Pen} from "../kit/pen.js";
import {printedBy, printedOn} from "../kit/said.js";
import {SMALL, textWidth} from "../kit/textWidth.js";
import {paint} from "../palette.js";
import {drawLine} from "./drawLine.js";
import {
  began,
  foretold,
  foretoldFirst,
  laterReports,
  type Line,
  lineOf,
  promises,
  type Told,
  WITH_OTHERS
} from "./rows.js";

export function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  const lines = linesOf(pen);
  if (lines.length === 0) return message(pen, "The documents name no date of delivery.");
  const facts = began(data);
  const all = [
    ...lines.flatMap(({said, target}) => (said ? [said, target] : [target])),
    ...facts.map(({target}) => target)
  ];
  const first = yearOf(Math.min(...all.map(({first}) => first)));
  const last = yearOf(Math.max(...all.map(({last}) => last)));
  const wide = width >= 600;
  const left = wide ? 290 : 6;
  const x = scaleLinear([yearStart(first), yearStart(last + 1)], [left, width - 22]);
  const top = 40;
  let y = top + 8;
  const rows = lines.map((line) => {
    const row = drawLine(pen, line, x, y, wide);
    y = row.y;
    return row;
  });
  // where words stand above the bars the band is broken, so as not to run through them
  const stretches = wide
    ? [{top: 17, bottom: y}]
    : [{top: 17, bottom: 23}, ...rows.map(({at}) => ({top: at - 10, bottom: at + 10}))];
  const bands = [
    ...group(facts, ({target}) => `${String(target.first)} ${String(target.last)}`).values()
  ].map((same) => {
    const {target} = same[0] as Told;
    const from = x(target.first);
    const to = x(target.last + 1);
    const text = `began ${formatDays(target)}, ${laterReports(data)}`;
    const half = textWidth(text, {size: SMALL, bold: true}) / 2;
    const middle = Math.min(Math.max((from + to) / 2, half), width - half);
    return referenceGroup(
      pen,
      same.map(({reference}) => reference),
      stretches.map(({top, bottom}) => [
        pen.make("rect", {
          class: paint.referenceSoft,
          x: from,
          y: top,
          width: to - from,
          height: bottom - top
        }),
        pen.make("path", {
          class: paint.referenceLine,
          d: [from, to].map((at) => `M${at.toFixed(1)},${top.toFixed(1)}V${bottom.toFixed(1)}`).join("")
        })
      ]),
      label(pen, middle, 12, text, {size: SMALL, bold: true, anchor: "middle"})
    );
  });
  return {height: y, content: [bands, topAxis(pen, yearTicks(x), top, y), rows.map(({content}) => content)]};
}

function linesOf(pen: Pen): readonly Line[] {
  const {data} = pen;
  const own = promises(data).map(({claim, target, isWithdrawn}) => ({
    text: `“${claim.quote}”${isWithdrawn ? ", withdrawn" : ""}`,
    source: [isWithdrawn ? earlierBy(claim) : claim.attributed_to, printedBy(data, claim)]
      .filter(Boolean)
      .join("; "),
    said: printedOn(data, claim),
    target,
    isWithdrawn,
    claims: [claim],
    references: []
  }));
  const others = [...group(pen.choice === WITH_OTHERS ? foretold(data) : foretoldFirst(data), lineOf)]
    .map(([, same]) => same)
    .map((same) => ({
      text: capital(formatDays((same[0] as Told).target)),
      source: `${listed(same.map(({reference}) => reference.publisher))}, ${formatDays((same[0] as Told).said)}`,
      said: (same[0] as Told).said,
      target: (same[0] as Told).target,
      isWithdrawn: false,
      claims: [],
      references: same.map(({reference}) => reference)
    }));
  return [...own, ...others].sort((a, b) => (a.said?.first ?? Infinity) - (b.said?.first ?? Infinity));
}

/** Whoever a text names beside what no longer holds said so before, not now. */
const earlierBy = ({attributed_to}: Claim): string | null =>
  attributed_to === null ? null : `earlier, by ${attributed_to}`;
