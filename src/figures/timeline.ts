import type {Claim} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {group} from "./kit/d3.js";
import {days, daysBetween, formatDays, yearOf, type Days} from "./kit/dates.js";
import {label, lineHeight, paragraph} from "./kit/label.js";
import {caveatMark, claimGroup, openDot} from "./kit/marks.js";
import {message} from "./kit/message.js";
import {beginning, capital, listed, plural, sentence} from "./kit/numbers.js";
import {drawFigure, type Drawing, type Pen} from "./kit/pen.js";
import {publisherOf} from "./kit/words.js";
import {once} from "./kit/once.js";
import type {Row} from "./kit/row.js";
import type {Child} from "./kit/svg.js";
import {SMALL, textEnd} from "./kit/textWidth.js";
import {isHearsay} from "./kit/words.js";
import {paint} from "./palette.js";
import {worded} from "./kit/worded.js";

/** From how many years without an event the line says so. */
const LONG_GAP = 2;
const ALL = "all-sources";
/** how much of an event the text alternative tells, in characters; the table beside the figure has all of it */
const TOLD = 90;

/** All that the texts date, in order of its date, one line a claim. */
export const timeline: Figure = worded({
  name: "timeline",
  title(data) {
    const rows = dated(data);
    const first = rows[0];
    const last = rows.at(-1);
    if (!first || !last) return "Nothing in the documents has a date";
    const gap = longestGap(rows);
    const span = `${String(yearOf(first.when.first))} to ${String(yearOf(last.when.last))}`;
    if (gap && gap.to - gap.from >= LONG_GAP)
      return `The documents date ${plural(rows.length, "event")}: ${years(yearOf(first.when.first), gap.from - 1)}, then ${years(gap.to + 1, yearOf(last.when.last))}, nothing between`;
    return `The documents date ${plural(rows.length, "event")} from ${span}`;
  },
  subtitle: () =>
    "What the texts tell with a date or promise, in order; intervals as wide as the words allow",
  note(data) {
    const rest = undated(data);
    const isOpen = dated(data).some(({when}) => when.open !== undefined);
    const parts = [
      `A dot is a day, a bar a longer time that the words allow; hollow is hearsay, planned or promised${isOpen ? "; cut open is what may have been earlier, or later" : ""}.`,
      rest.length > 0 &&
        `Without a date, so not in line: ${listed(rest.map((claim) => `“${eventOf(claim)}”`))}.`
    ].filter(Boolean);
    return dated(data).length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const rows = dated(data).map(({claim, when}) =>
      sentence(`${formatDays(when)}: ${beginning(eventOf(claim), TOLD)}`)
    );
    return `List of events along a line of time, ${plural(rows.length, "event")}. ${rows.join(" ")}`;
  },
  switch(data) {
    const publishers = new Set(dated(data).map(({claim}) => claim.article_id));
    if (publishers.size < 2) return null;
    const articles = data.articles.filter(({article_id}) => publishers.has(article_id));
    return {
      label: "Source",
      choices: [
        {value: ALL, label: "all"},
        ...articles.map(({article_id, publisher}) => ({
          value: article_id,
          label: `${publisher} (${article_id})`
        }))
      ]
    };
  },
  claims: (data) => dated(data).map(({claim}) => claim),
  references: () => [],
  draw: (data, options) => drawFigure(timeline, data, options, draw)
});

interface Dated {
  readonly claim: Claim;
  readonly when: Days;
}

function whenOf(claim: Claim): Days | null {
  return (
    (typeof claim.value === "string" ? days(claim.value) : null) ??
    daysBetween(claim.as_of_start, claim.as_of_end)
  );
}

const eventOf = (claim: Claim): string => claim.event ?? claim.text ?? claim.quote;

const dated = once((data: FigureData): readonly Dated[] =>
  data.claims
    .filter(({table}) => table === "timeline")
    .flatMap((claim) => {
      const when = whenOf(claim);
      return when ? [{claim, when}] : [];
    })
    .sort(
      (a, b) =>
        a.when.first - b.when.first ||
        a.when.last - b.when.last ||
        (a.claim.article_id < b.claim.article_id ? -1 : a.claim.article_id > b.claim.article_id ? 1 : 0) ||
        a.claim.quote_start - b.claim.quote_start
    )
);

const bySource = once((data: FigureData) => group(dated(data), ({claim}) => claim.article_id));

const undated = (data: FigureData): readonly Claim[] =>
  data.claims.filter((claim) => claim.table === "timeline" && whenOf(claim) === null);

const years = (from: number, to: number): string =>
  from === to ? String(from) : `${String(from)} to ${String(to)}`;

/** The longest run of years between one event's end and the next one's start, as the first and last empty year. */
function longestGap(rows: readonly Dated[]): {from: number; to: number} | null {
  let best: {from: number; to: number} | null = null;
  let end = -Infinity;
  for (const {when} of rows) {
    const from = yearOf(end) + 1;
    const to = yearOf(when.first) - 1;
    if (Number.isFinite(end) && to >= from && (!best || to - from > best.to - best.from)) best = {from, to};
    end = Math.max(end, when.last);
  }
  return best;
}

function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  const rows =
    pen.choice === null || pen.choice === ALL ? dated(data) : (bySource(data).get(pen.choice) ?? []);
  if (rows.length === 0) return message(pen, "The documents date no event.");
  const wide = width >= 560;
  const axis = wide ? 190 : 10;
  const left = axis + 18;
  const content: Child[] = [];
  let y = 4;
  let lastYear: number | null = null;
  for (const [year, inYear] of group(rows, ({when}) => yearOf(when.first))) {
    if (lastYear !== null && year - lastYear > LONG_GAP) {
      const text = `${plural(year - lastYear - 1, "year")} without a date in these texts`;
      content.push(
        pen.make("line", {
          class: paint.doubtLine,
          x1: axis,
          x2: axis,
          y1: y,
          y2: y + 44,
          "stroke-dasharray": "2 5"
        }),
        label(pen, left, y + 27, capital(text), {paint: paint.muted})
      );
      y += 48;
    }
    content.push(label(pen, left, y + 16, String(year), {bold: true, size: 16}));
    const top = y;
    y += 26;
    for (const row of inYear) {
      const drawn = drawEvent(pen, row, axis, y, wide);
      content.push(drawn.content);
      y = drawn.y;
    }
    content.unshift(pen.make("line", {class: paint.line, x1: axis, x2: axis, y1: top, y2: y}));
    lastYear = Math.max(lastYear ?? -Infinity, ...inYear.map(({when}) => yearOf(when.last)));
  }
  return {height: y, content};
}

function drawEvent(pen: Pen, {claim, when}: Dated, axis: number, y: number, wide: boolean): Row {
  const left = axis + 18;
  const room = pen.width - left;
  const date = formatDays(when);
  const source = [claim.attributed_to, publisherOf(pen.data, claim)].filter(Boolean).join("; ");
  const dateNode = wide
    ? label(pen, axis - 16, y + 13, date, {bold: true, anchor: "end"})
    : label(pen, left, y + 13, date, {bold: true});
  const dateWidth = textEnd(date, {bold: true});
  const markX = wide ? axis - 29 - dateWidth : left + dateWidth + 13;
  const start = wide ? y : y + lineHeight();
  const event = paragraph(pen, left, start, room, capital(eventOf(claim)));
  const by = paragraph(pen, left, start + event.height, room, source, {size: SMALL, paint: paint.muted});
  const end = start + event.height + by.height;
  const hollow = isHearsay(claim) || claim.modality === "planned" || claim.modality === "pledged";
  const kind = hollow ? paint.hollow : paint.claim;
  // time runs down the line: earlier is above a day
  const shape = when.open
    ? openDot(pen, kind, axis, y + 9, hollow ? 4.5 : 5.5, when.open === "start" ? -90 : 90)
    : when.first === when.last
      ? pen.make("circle", {class: kind, cx: axis, cy: y + 9, r: hollow ? 4.5 : 5.5})
      : pen.make("rect", {
          class: kind,
          x: axis - 4,
          y: y + 4,
          width: 8,
          height: Math.max(12, end - y - 10),
          rx: 4
        });
  return {
    content: claimGroup(
      pen,
      [claim],
      dateNode,
      event.node,
      by.node,
      shape,
      caveatMark(pen, [claim], markX, y + 8)
    ),
    y: end + 10
  };
}
