import type {Claim, Reference} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {group, max, min, scaleLinear, sum, type ScaleLinear} from "./kit/d3.js";
import {label, paragraph} from "./kit/label.js";
import {caveatMark, claimGroup, hasCaveat, referenceGroup, referenceMark} from "./kit/marks.js";
import {message} from "./kit/message.js";
import {capital, count, listed} from "./kit/numbers.js";
import {drawFigure, type Drawing, type Pen} from "./kit/pen.js";
import type {Child} from "./kit/svg.js";
import {SMALL, textEnd, textWidth} from "./kit/textWidth.js";
import {claimValue, measureName, publisherOf, referenceYear} from "./kit/words.js";
import {paint} from "./palette.js";

const WHOLE = "total_personnel";
/** The part that others count too, drawn first so that it starts at nought on their axis. */
const COMPARED = "active_personnel";
const PARTS = [COMPARED, "paramilitary_personnel", "reserve_personnel"];
const ALL = "all-years";
const BAR = 46;

/** A total and its parts as one article prints them, above what others count of the active part. */
export const whoIsCounted: Figure = {
  name: "who-is-counted",
  title(data) {
    const {whole, parts} = strength(data);
    if (!whole) return "No strength of the forces is in the documents";
    const total = Number(whole.value);
    const made = sum(parts, ({value}) => Number(value));
    if (made !== total) return `The parts make ${count(made)}, not the ${count(total)} that are printed`;
    const others = counts(data).map(({value}) => Number(value));
    if (others.length < 2) return `The ${count(total)} add up`;
    return `The ${count(total)} add up, but counts of the active force range from ${count(min(others) ?? 0)} to ${count(max(others) ?? 0)}`;
  },
  subtitle(data) {
    const {whole} = strength(data);
    if (!whole) return "Persons";
    const by = whole.attributed_to ? `, citing ${whole.attributed_to}` : "";
    return `Persons in the forces as printed by ${publisherOf(data, whole)}${by}; below, the active force as others count it`;
  },
  note(data) {
    const {whole} = strength(data);
    const others = counts(data);
    const parts = [
      whole?.hedge === "estimated" && "The text calls the total an estimate.",
      others.length > 0 && `Others: ${listed([...new Set(others.map(({publisher}) => publisher))])}.`,
      others.some(({item}) => item) && "Where it says “army”, only the army is counted.",
      others.some(({weak}) => weak) && "A hollow diamond is a weak source: a reprint, channel or mirror."
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const {whole, parts} = strength(data);
    if (!whole) return "No data.";
    const others = counts(data).map((row) => `${count(Number(row.value))} in ${referenceYear(row)}`);
    return `Stacked bar: ${claimValue(whole)} in all, ${sumInWords(data, parts)}. ${verdict(whole, parts)} Dots for the active force as others count it: ${listed(others) || "none"}.`;
  },
  switch(data) {
    const years = [...new Set(counts(data).map(referenceYear))];
    if (years.length < 2) return null;
    return {
      label: "Compare with",
      choices: [{value: ALL, label: "all years"}, ...years.map((year) => ({value: year, label: year}))]
    };
  },
  claims: (data) => {
    const {whole, parts} = strength(data);
    return whole ? [whole, ...parts] : [];
  },
  references: counts,
  draw: (data, options) => drawFigure(whoIsCounted, data, options, draw)
};

/** A total and at least one part from one article: the first that has both. */
function strength(data: FigureData): {whole: Claim | null; parts: readonly Claim[]} {
  for (const whole of data.claims) {
    if (whole.measure !== WHOLE || typeof whole.value !== "number") continue;
    const parts = PARTS.flatMap((measure) =>
      data.claims.filter(
        (claim) =>
          claim.measure === measure &&
          claim.article_id === whole.article_id &&
          claim.subject_code === whole.subject_code &&
          typeof claim.value === "number"
      )
    );
    if (parts.length > 0) return {whole, parts};
  }
  return {whole: null, parts: []};
}

/** The active force as others count it, oldest first. */
function counts(data: FigureData): readonly Reference[] {
  const {whole} = strength(data);
  return data.references
    .filter(
      ({measure, subject_code, value}) =>
        measure === COMPARED && subject_code === whole?.subject_code && typeof value === "number"
    )
    .sort((a, b) => ((a.as_of ?? "") < (b.as_of ?? "") ? -1 : 1));
}

const shortName = (data: FigureData, claim: Claim): string =>
  measureName(data, claim.measure).replace(/ personnel$/u, "");

const sumInWords = (data: FigureData, parts: readonly Claim[]): string =>
  parts.map((part) => `${count(Number(part.value))} ${shortName(data, part)}`).join(" + ");

function verdict(whole: Claim, parts: readonly Claim[]): string {
  const made = sum(parts, ({value}) => Number(value));
  const gap = made - Number(whole.value);
  const terms = parts.map(({value}) => count(Number(value))).join(" + ");
  if (gap === 0) return `${terms} = ${count(made)}: it adds up.`;
  return `${terms} = ${count(made)}: ${count(Math.abs(gap))} ${gap < 0 ? "short of" : "more than"} the total.`;
}

function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  const {whole, parts} = strength(data);
  if (!whole) return message(pen, "The documents print no strength of the forces with its parts.");
  const others = counts(data);
  const top = Math.max(
    Number(whole.value),
    sum(parts, ({value}) => Number(value)),
    ...others.map(({value}) => Number(value))
  );
  const x = scaleLinear([0, Math.max(1, top)], [0, width - 2]);
  const total = x(Number(whole.value));
  const text = capital(`${claimValue(whole)} in all`);
  const content: Child[] = [
    claimGroup(
      pen,
      [whole],
      label(pen, 0, 15, text, {bold: true, size: 15}),
      pen.make("path", {class: paint.claimLine, d: `M1,30V24H${String(Math.round(total) - 1)}V30`}),
      caveatMark(pen, [whole], textEnd(text, {bold: true, size: 15}) + 14, 10)
    )
  ];
  const drawn = drawParts(pen, parts, x, 34);
  content.push(drawn.content);
  const says = paragraph(pen, 0, drawn.y + 4, width, verdict(whole, parts), {bold: true});
  content.push(says.node);
  let y = drawn.y + says.height + 18;
  if (others.length > 0) {
    const compared = parts.find(({measure}) => measure === COMPARED) ?? null;
    content.push(label(pen, 0, y + 13, "The active force as others count it", {bold: true}));
    const guide = compared ? x(Number(compared.value)) : null;
    const rows = drawCounts(pen, others, compared, x, y + (guide === null ? 22 : 38));
    if (compared && guide !== null) {
      const told = `${count(Number(compared.value))} printed`;
      const half = textWidth(told, {size: SMALL}) / 2;
      const at = Math.min(Math.max(guide, half), width - half);
      content.push(
        label(pen, at, y + 32, told, {size: SMALL, anchor: "middle"}),
        pen.make("line", {
          class: paint.claimLine,
          x1: guide,
          x2: guide,
          y1: y + 36,
          y2: rows.y,
          "stroke-dasharray": "3 3"
        })
      );
    }
    content.push(rows.content);
    y = rows.y;
  }
  return {height: y + 4, content};
}

type Scale = ScaleLinear<number, number>;
interface Row {
  readonly content: Child;
  readonly y: number;
}

/** The parts end to end; a part of nought is a line with its words below. */
function drawParts(pen: Pen, parts: readonly Claim[], x: Scale, y: number): Row {
  let from = 0;
  let below = 0;
  const content = parts.map((part) => {
    const value = Number(part.value);
    const start = x(from);
    from += value;
    const end = x(from);
    const name = shortName(pen.data, part);
    const room = end - start - 14;
    if (
      textWidth(name, {size: SMALL}) <= room &&
      textWidth(count(value), {bold: true, size: 15}) + 20 <= room
    ) {
      return claimGroup(
        pen,
        [part],
        pen.make("rect", {class: paint.claim, x: start, y, width: Math.max(0, end - start - 2), height: BAR}),
        label(pen, start + 8, y + 20, count(value), {bold: true, size: 15, paint: paint.surface}),
        label(pen, start + 8, y + 37, name, {size: SMALL, paint: paint.surface}),
        caveatMark(pen, [part], end - 15, y + 15)
      );
    }
    const text = `${count(value)} ${name}`;
    const mark = hasCaveat(pen, [part]) ? 20 : 0;
    const at = Math.min(Math.max(start, textWidth(text) + mark), pen.width);
    below += 20;
    return claimGroup(
      pen,
      [part],
      pen.make("rect", {
        class: paint.claim,
        x: Math.min(start, pen.width - 2),
        y,
        width: Math.max(2, end - start),
        height: BAR + below - 14
      }),
      label(pen, at - mark, y + BAR + below - 3, text, {anchor: "end"}),
      caveatMark(pen, [part], at - 8, y + BAR + below - 7)
    );
  });
  return {content, y: y + BAR + below};
}

/** One line a year and number, with its distance to the printed number where its year is chosen. */
function drawCounts(
  pen: Pen,
  others: readonly Reference[],
  compared: Claim | null,
  x: Scale,
  y: number
): Row {
  const rows = [
    ...group(others, (row) => `${referenceYear(row)} ${String(row.value)} ${row.item ?? ""}`).values()
  ];
  let at = y;
  const content = rows.map((same) => {
    const first = same[0] as Reference;
    const value = Number(first.value);
    const chosen = pen.choice === referenceYear(first);
    const gap = compared ? value - Number(compared.value) : 0;
    const distance =
      !chosen || !compared
        ? ""
        : gap === 0
          ? ", as printed"
          : `, ${count(Math.abs(gap))} ${gap < 0 ? "fewer" : "more"} than printed`;
    const text = `${count(value)}${first.item ? ` ${first.item}` : ""} in ${referenceYear(first)}${distance}`;
    const style = {bold: chosen, size: SMALL, halo: true} as const;
    const right = x(value) + 10 + textWidth(text, style) <= pen.width;
    const row = referenceGroup(
      pen,
      same,
      pen.make("line", {class: paint.line, x1: 0, x2: x(value), y1: at + 8, y2: at + 8}),
      chosen && compared
        ? pen.make("line", {
            class: paint.doubtLine,
            x1: x(Number(compared.value)),
            x2: x(value),
            y1: at + 8,
            y2: at + 8,
            "stroke-width": 3
          })
        : null,
      referenceMark(pen, first, x(value), at + 8, chosen ? 7 : 5),
      label(
        pen,
        right ? x(value) + 10 : x(value) - 10,
        at + 12,
        text,
        right ? style : {...style, anchor: "end"}
      )
    );
    at += 22;
    return row;
  });
  return {content, y: at};
}
