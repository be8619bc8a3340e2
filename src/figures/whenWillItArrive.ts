import type {Claim, Reference} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {topAxis, yearTicks} from "./kit/axis.js";
import {group, scaleLinear, type ScaleLinear} from "./kit/d3.js";
import {days, daysBetween, formatDays, yearOf, yearStart, type Days} from "./kit/dates.js";
import {label, lineHeight, paragraph} from "./kit/label.js";
import {caveatMark, claimGroup, hasCaveat, referenceGroup} from "./kit/marks.js";
import {message} from "./kit/message.js";
import {capital, inWords, listed, plural} from "./kit/numbers.js";
import {drawFigure, type Drawing, type Pen} from "./kit/pen.js";
import {byDay, printedBy, printedOn} from "./kit/said.js";
import type {Child} from "./kit/svg.js";
import {SMALL, textWidth} from "./kit/textWidth.js";
import {isHearsay} from "./kit/words.js";
import {paint} from "./palette.js";

const MEASURE = "delivery";
const BAR = 12;

/** Each promise of arms as the interval it names, by the day on which it was printed; and when others say it began. */
export const whenWillItArrive: Figure = {
  name: "when-will-it-arrive",
  title(data) {
    const said = promises(data);
    const answers = new Set(said.map(({target}) => `${String(target.first)} ${String(target.last)}`)).size;
    const first = said[0];
    if (!first) return "No date of delivery is in the documents";
    const told =
      answers === 1
        ? `Arms were to come in ${formatDays(first.target)}`
        : `${capital(plural(said.length, "statement"))} give ${inWords(answers)} answers to when arms would come`;
    const fact = began(data)[0];
    return fact ? `${told}; others say ${formatDays(fact.target)}` : told;
  },
  subtitle: () =>
    "When deliveries were to begin: each promise as the time it names, in the order in which it was printed",
  note(data) {
    const undated = undatedPromises(data);
    const parts = [
      "The ring is the day on which it was printed, the bar the time that it names; a hollow bar is hearsay.",
      undated.length > 0 &&
        `Without a date, so not drawn: ${listed(undated.map(({quote}) => `“${quote}”`))}.`,
      began(data).length > 0 &&
        `The start: ${listed([...new Set(began(data).map(({reference}) => reference.publisher))])}.`
    ].filter(Boolean);
    return promises(data).length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const said = promises(data).map(
      ({claim, target}) => `${formatDays(target)} (“${claim.quote}”, ${printedBy(data, claim)})`
    );
    const fact = began(data).map(({target, reference}) => `${formatDays(target)} (${reference.publisher})`);
    return `Intervals on a time axis, ${plural(said.length, "promise")}: ${listed(said) || "none"}. Began, as others say: ${listed(fact) || "unknown"}.`;
  },
  switch: (data) =>
    foretold(data).length === 0 || promises(data).length === 0
      ? null
      : {
          label: "Show",
          choices: [
            {value: "these-texts", label: "these texts"},
            {value: "with-others", label: "with what others reported"}
          ]
        },
  claims: (data) => promises(data).map(({claim}) => claim),
  references: (data) => [...began(data), ...foretold(data)].map(({reference}) => reference),
  draw: (data, options) => drawFigure(whenWillItArrive, data, options, draw)
};

interface Promised {
  readonly claim: Claim;
  readonly target: Days;
}
interface Told {
  readonly reference: Reference;
  readonly target: Days;
  readonly said: Days;
}

function promises(data: FigureData): readonly Promised[] {
  return data.claims
    .filter(({measure, table}) => table === "timeline" && measure === MEASURE)
    .sort(byDay((claim) => printedOn(data, claim)))
    .flatMap((claim) => {
      const target = targetOf(claim);
      return target ? [{claim, target}] : [];
    });
}

const undatedPromises = (data: FigureData): readonly Claim[] =>
  data.claims.filter((claim) => claim.measure === MEASURE && targetOf(claim) === null);

function targetOf(claim: Claim): Days | null {
  const value = typeof claim.value === "string" ? days(claim.value) : null;
  return value ?? daysBetween(claim.as_of_start, claim.as_of_end);
}

function told(data: FigureData): readonly Told[] {
  const subjects = new Set(
    promises(data).flatMap(({claim}) => [claim.subject_code, claim.counterparty_code])
  );
  return data.references
    .filter(({measure, subject_code}) => measure === MEASURE && subjects.has(subject_code))
    .flatMap((reference) => {
      const target =
        typeof reference.value === "string" ? days(reference.value) : days(String(reference.value ?? ""));
      const said = days(reference.as_of);
      return target && said ? [{reference, target, said}] : [];
    })
    .sort(
      (a, b) => a.said.first - b.said.first || (a.reference.reference_id < b.reference.reference_id ? -1 : 1)
    );
}

/** What others say after the fact. */
const began = (data: FigureData): readonly Told[] =>
  told(data).filter(({target, said}) => said.first > target.last);
/** What others report as a promise. */
const foretold = (data: FigureData): readonly Told[] =>
  told(data).filter(({target, said}) => said.first <= target.last);

interface Line {
  readonly text: string;
  readonly source: string;
  readonly said: Days | null;
  readonly target: Days;
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
}

function draw(pen: Pen): Drawing {
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
    return row.content;
  });
  const bands = [
    ...group(facts, ({target}) => `${String(target.first)} ${String(target.last)}`).values()
  ].map((same) => {
    const {target} = same[0] as Told;
    const from = x(target.first);
    const to = x(target.last + 1);
    const text = `began ${formatDays(target)}, say others`;
    const half = textWidth(text, {size: SMALL, bold: true}) / 2;
    const middle = Math.min(Math.max((from + to) / 2, half), width - half);
    return referenceGroup(
      pen,
      same.map(({reference}) => reference),
      pen.make("rect", {class: paint.referenceSoft, x: from, y: 17, width: to - from, height: y - 17}),
      pen.make("path", {
        class: paint.referenceLine,
        d: `M${from.toFixed(1)},17V${y.toFixed(1)}M${to.toFixed(1)},17V${y.toFixed(1)}`
      }),
      label(pen, middle, 12, text, {size: SMALL, bold: true, anchor: "middle"})
    );
  });
  return {height: y, content: [bands, topAxis(pen, yearTicks(x), top, y), rows]};
}

function linesOf(pen: Pen): readonly Line[] {
  const {data} = pen;
  const own = promises(data).map(({claim, target}) => ({
    text: `“${claim.quote}”`,
    source: [claim.attributed_to, printedBy(data, claim)].filter(Boolean).join("; "),
    said: printedOn(data, claim),
    target,
    claims: [claim],
    references: []
  }));
  if (pen.choice !== "with-others") return own;
  const others = [
    ...group(
      foretold(data),
      ({said, target}) => `${String(said.first)} ${String(target.first)} ${String(target.last)}`
    )
  ]
    .map(([, same]) => same)
    .map((same) => ({
      text: capital(formatDays((same[0] as Told).target)),
      source: `${listed(same.map(({reference}) => reference.publisher))}, ${formatDays((same[0] as Told).said)}`,
      said: (same[0] as Told).said,
      target: (same[0] as Told).target,
      claims: [],
      references: same.map(({reference}) => reference)
    }));
  return [...own, ...others].sort((a, b) => (a.said?.first ?? Infinity) - (b.said?.first ?? Infinity));
}

interface Row {
  readonly content: Child;
  readonly y: number;
}

function drawLine(pen: Pen, line: Line, x: ScaleLinear<number, number>, y: number, wide: boolean): Row {
  const room = wide ? x.range()[0]! - 24 : pen.width;
  const own = line.claims.length > 0;
  const mark = hasCaveat(pen, line.claims);
  const says = paragraph(pen, 0, y, room, line.text, {bold: own, halo: true});
  const source = paragraph(pen, 0, y + says.height, room, line.source, {
    size: SMALL,
    paint: paint.muted,
    halo: true
  });
  const textEnd = y + says.height + source.height;
  const at = wide ? y + lineHeight() / 2 + 2 : textEnd + 11;
  const from = x(line.target.first);
  const to = x(line.target.last + 1);
  const hollow = line.claims.every(isHearsay);
  const said = line.said ? x((line.said.first + line.said.last) / 2) : null;
  const kind = own ? (hollow ? paint.hollow : paint.claim) : paint.referenceHollow;
  const content = [
    says.node,
    source.node,
    said === null
      ? null
      : [
          pen.make("line", {
            class: own ? paint.claimLine : paint.referenceLine,
            x1: said,
            x2: from,
            y1: at,
            y2: at,
            "stroke-dasharray": "2 3"
          }),
          pen.make("circle", {class: own ? paint.hollow : paint.referenceHollow, cx: said, cy: at, r: 4})
        ],
    pen.make("rect", {
      class: kind,
      x: from + 1,
      y: at - BAR / 2,
      width: Math.max(3, to - from - 2),
      height: BAR
    }),
    said !== null && said > from && said < to
      ? pen.make("circle", {class: own ? paint.hollow : paint.referenceHollow, cx: said, cy: at, r: 4})
      : null,
    mark ? caveatMark(pen, line.claims, Math.min(to + 13, pen.width - 9), at) : null
  ];
  const group = own ? claimGroup(pen, line.claims, content) : referenceGroup(pen, line.references, content);
  return {content: group, y: Math.max(textEnd, at + BAR / 2) + 12};
}
