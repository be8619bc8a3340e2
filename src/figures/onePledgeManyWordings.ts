import type {Claim, Reference} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {linearTicks, topAxis} from "./kit/axis.js";
import {group, max, scaleLinear, type ScaleLinear} from "./kit/d3.js";
import {daysBetween, formatDays, type Days} from "./kit/dates.js";
import {label, lineHeight, paragraph} from "./kit/label.js";
import {caveatMark, claimDot, claimGroup, hasCaveat, referenceGroup, referenceMark} from "./kit/marks.js";
import {message} from "./kit/message.js";
import {capital, dollars, inWords, listed, shortDollars} from "./kit/numbers.js";
import {fadeFill, fadeGradient} from "./kit/patterns.js";
import {drawFigure, type Drawing, type Pen} from "./kit/pen.js";
import {byDay, printedBy, printedOn, speakerOf} from "./kit/said.js";
import {path, type Child} from "./kit/svg.js";
import {SMALL, textWidth} from "./kit/textWidth.js";
import {
  boundsOf,
  claimValue,
  isHearsay,
  measureName,
  numberOf,
  publisherOf,
  referenceYear
} from "./kit/words.js";
import {paint} from "./palette.js";

const PLEDGE = "military_aid_pledged";
const DELIVERED = "military_aid_given";

/** Every mention of money on one axis, in the order in which it was said. Never a sum: one pledge has one root. */
export const onePledgeManyWordings: Figure = {
  name: "one-pledge-many-wordings",
  title(data) {
    const pledges = mainPledges(data);
    const first = pledges[0];
    if (!first) return "No pledge of money is in the documents";
    const wordings = [...new Set(pledges.map((claim) => claimValue(claim)))];
    const times =
      pledges.length === 1 ? "once" : pledges.length === 2 ? "twice" : `${inWords(pledges.length)} times`;
    const told = `One pledge is told ${times}, as ${listed(wordings)}`;
    const delivered = delivery(data, first);
    return delivered ? `${told}; others count ${dollars(Number(delivered.value))} delivered` : told;
  },
  subtitle: () =>
    "US dollars, each mention by itself, in the order in which it was said; below, what others report",
  note(data) {
    const unplaced = mentions(data).filter((claim) => numberOf(claim) === null);
    const parts = [
      "Mentions of one pledge are not added up.",
      "A dot that fades to the right is “more than”; a hollow dot is merely reported.",
      unplaced.length > 0 &&
        `Without a sum, so not on the axis: ${listed([...new Set(unplaced.map(({quote}) => `“${quote}”`))])}.`,
      sums(data).some(({weak}) => weak) && "A hollow diamond is a weak source."
    ].filter(Boolean);
    return mentions(data).length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const said = placed(data).map(
      (claim) => `${headline(data, claim)}, ${claim.modality.replace("_", " ")} (${printedBy(data, claim)})`
    );
    const others = [...byMeasure(data).values()].map((rows) => otherWords(data, rows));
    return `Dot plot of sums of money. ${listed(said) || "None"}. Others report: ${others.join("; ") || "nothing"}.`;
  },
  switch: (data) =>
    placed(data).length < 2
      ? null
      : {
          label: "Group",
          choices: [
            {value: "by-date", label: "by date"},
            {value: "by-source", label: "by source"},
            {value: "by-speaker", label: "by speaker"}
          ]
        },
  claims: placed,
  references: sums,
  draw: (data, options) => drawFigure(onePledgeManyWordings, data, options, draw)
};

/** When it was said: the day the text gives for the statement, else the day it was printed. */
const saidOn = (data: FigureData, claim: Claim): Days | null =>
  daysBetween(claim.as_of_start, claim.as_of_end) ?? printedOn(data, claim);

function mentions(data: FigureData): readonly Claim[] {
  return data.claims.filter(({table}) => table === "aid_amounts").sort(byDay((claim) => saidOn(data, claim)));
}

/** The mentions that have a place on the axis. */
function placed(data: FigureData): readonly Claim[] {
  return mentions(data).filter((claim) => numberOf(claim) !== null);
}

/** The mentions of the pledge to the country that most of them are about. */
function mainPledges(data: FigureData): readonly Claim[] {
  const pledges = placed(data).filter(({measure}) => measure === PLEDGE);
  const byReceiver = [...group(pledges, receiver).values()];
  return byReceiver.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Whom the money is for: the other side where the text names a giver as its subject. */
const receiver = (claim: Claim): string | null =>
  claim.subject_code === "RUS" ? claim.counterparty : claim.subject;
const receiverCode = (claim: Claim): string | null =>
  claim.subject_code === "RUS" ? claim.counterparty_code : claim.subject_code;

function delivery(data: FigureData, pledge: Claim): Reference | null {
  return (
    data.references.find(
      (row) =>
        row.measure === DELIVERED &&
        row.subject_code === receiverCode(pledge) &&
        typeof row.value === "number"
    ) ?? null
  );
}

/** What others report in dollars of the same receivers, beside the money that the texts speak of. */
function sums(data: FigureData): readonly Reference[] {
  const receivers = new Set(mentions(data).map(receiverCode));
  return data.references.filter(
    ({unit, subject_code, measure, value}) =>
      unit === "USD" &&
      typeof value === "number" &&
      receivers.has(subject_code) &&
      /^(?:military_aid|arms|debt|fuel)/u.test(measure)
  );
}

function byMeasure(data: FigureData): ReadonlyMap<string, readonly Reference[]> {
  return group(sums(data), ({subject_code, measure}) => `${measure} ${subject_code}`);
}

function headline(data: FigureData, claim: Claim): string {
  const what = claim.measure === PLEDGE ? "" : `, ${measureName(data, claim.measure)}`;
  const whom = receiver(claim);
  return `${capital(claimValue(claim))}${whom ? ` for ${whom}` : ""}${what}`;
}

function otherWords(data: FigureData, rows: readonly Reference[]): string {
  const name = rows[0] ? measureName(data, rows[0].measure) : "";
  const country =
    rows[0] && rows[0].subject_code !== "KGZ" ? ` (${subjectName(data, rows[0].subject_code)})` : "";
  const values = [...group(rows, ({value, item}) => `${String(value)} ${item ?? ""}`).values()].map(
    (same) => {
      const years = [...new Set(same.map(referenceYear))].sort();
      const item = same[0]?.item && !years.includes(same[0].item) ? `, ${same[0].item}` : "";
      return `${dollars(Number(same[0]?.value))} (${years.join("–")}${item})`;
    }
  );
  return `${capital(name)}${country}: ${listed(values)}`;
}

const subjectName = (data: FigureData, code: string): string =>
  data.claims.find(({subject_code}) => subject_code === code)?.subject ??
  data.claims.find(({counterparty_code}) => counterparty_code === code)?.counterparty ??
  code;

function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  const rows = placed(data);
  if (rows.length === 0) return message(pen, "The documents speak of no sum of money.");
  const wide = width >= 560;
  const left = wide ? Math.round(width * 0.48) : 7;
  const values = [
    ...rows.map((claim) => numberOf(claim) ?? 0),
    ...sums(data).map(({value}) => Number(value))
  ];
  const x = scaleLinear([0, max(values) ?? 1], [left + 1, width - (wide ? 60 : 44)]);
  const top = 22;
  const content: Child[] = [];
  let y = top + 4;
  for (const [heading, claims] of grouped(pen, rows)) {
    if (heading !== null) {
      content.push(label(pen, 0, y + 15, heading, {bold: true, halo: true}));
      y += 24;
    }
    for (const claim of claims) {
      const row = drawMention(pen, claim, x, y, wide);
      content.push(row.content);
      y = row.y;
    }
  }
  y += 6;
  content.push(label(pen, 0, y + 14, "As others report it", {bold: true, halo: true}));
  y += 22;
  for (const references of byMeasure(data).values()) {
    const row = drawOthers(pen, references, x, y, wide);
    content.push(row.content);
    y = row.y;
  }
  const ticks = linearTicks(x, wide ? 5 : 3, shortDollars);
  return {
    height: y,
    content: [pen.make("defs", {}, fadeGradient(pen)), topAxis(pen, ticks, top, y - 4), content]
  };
}

function grouped(pen: Pen, rows: readonly Claim[]): (readonly [string | null, readonly Claim[]])[] {
  if (pen.choice === "by-source") return [...group(rows, (claim) => publisherOf(pen.data, claim))];
  if (pen.choice === "by-speaker") return [...group(rows, (claim) => capital(speakerOf(claim)))];
  return [[null, rows]];
}

interface Row {
  readonly content: Child;
  readonly y: number;
}
type Scale = ScaleLinear<number, number>;

/** What was said, by whom, and where it stands on the axis: beside each other, or on a phone one below the other. */
function drawMention(pen: Pen, claim: Claim, x: Scale, y: number, wide: boolean): Row {
  const {data} = pen;
  const room = wide ? x(0) - 24 : pen.width;
  const head = paragraph(pen, 0, y, room, headline(data, claim), {bold: true, halo: true});
  const told = daysBetween(claim.as_of_start, claim.as_of_end);
  const verb = `${claim.modality.replace("_", " ")}${told ? ` in ${formatDays(told)}` : ""}`;
  const by = claim.attributed_to ? `, says ${claim.attributed_to}` : "";
  const tail = paragraph(pen, 0, y + head.height, room, `${verb}${by}; ${printedBy(data, claim)}`, {
    size: SMALL,
    paint: paint.muted,
    halo: true
  });
  const textEnd = y + head.height + tail.height;
  const at = wide ? y + lineHeight() / 2 + 3 : textEnd + 10;
  const {low, high} = boundsOf(claim);
  const point = x(low ?? high ?? 0);
  const open = low !== null && high === null;
  const shape = [
    open
      ? [
          pen.make("rect", {
            fill: fadeFill(pen),
            x: point,
            y: at - 4,
            width: pen.width - 8 - point,
            height: 8
          }),
          pen.make("path", {class: paint.claimLine, d: path`M${pen.width - 9},${at - 5}l6,5l-6,5`})
        ]
      : null,
    high !== null && low !== null && high > low
      ? pen.make("rect", {class: paint.claim, x: point, y: at - 3, width: x(high) - point, height: 6})
      : null,
    claimDot(pen, isHearsay(claim), point, at)
  ];
  const mark = hasCaveat(pen, [claim]) ? caveatMark(pen, [claim], point - 16, at) : null;
  return {
    content: claimGroup(pen, [claim], head.node, tail.node, shape, mark),
    y: Math.max(textEnd, at + 8) + 10
  };
}

function drawOthers(pen: Pen, rows: readonly Reference[], x: Scale, y: number, wide: boolean): Row {
  const room = wide ? x(0) - 24 : pen.width;
  const says = paragraph(pen, 0, y, room, otherWords(pen.data, rows), {
    size: SMALL,
    paint: paint.referenceInk,
    halo: true
  });
  const at = wide ? y + 9 : y + says.height + 8;
  const marks = [...group(rows, ({value}) => Number(value))].map(([value, same]) =>
    referenceGroup(
      pen,
      same,
      referenceMark(pen, same.find(({weak}) => !weak) ?? (same[0] as Reference), x(value), at)
    )
  );
  return {content: [says.node, marks], y: Math.max(y + says.height, at + 6) + 10};
}
