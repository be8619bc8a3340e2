import type {Claim, Reference} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {group, max, scaleLinear, sum} from "./kit/d3.js";
import {label, paragraph} from "./kit/label.js";
import {caveatMark, claimDot, claimGroup, hasCaveat, referenceGroup, referenceMark} from "./kit/marks.js";
import {message} from "./kit/message.js";
import {capital, count, inWords, listed, quantity} from "./kit/numbers.js";
import {hatchFill, hatchPattern} from "./kit/patterns.js";
import {drawFigure, type Drawing, type Pen} from "./kit/pen.js";
import type {Child} from "./kit/svg.js";
import {SMALL, textWidth} from "./kit/textWidth.js";
import {claimValue, isHearsay, measureName, numberOf, referenceYear} from "./kit/words.js";
import {paint} from "./palette.js";

const SHARE = "ethnic_share";
const WHOLE = 100;
const EVERYONE = "all-references";
const BAR = 30;
/** What others say under another measure that bears on one. */
const BEARS_ON: Readonly<Record<string, readonly string[]>> = {ports: ["coastline_length"]};

/** The country's figures as printed, each on its own scale beside what others count; its shares as bars of a hundred. */
export const asPrintedAndAsOthersCount: Figure = {
  name: "as-printed-and-as-others-count",
  title(data) {
    const oddities = [populations(data), doubles(data), dryPorts(data)].filter((part) => part !== null);
    if (shown(data).length === 0) return "No figure of the country is in the documents";
    return oddities.length > 0
      ? `As printed: ${listed(oddities)}`
      : "The country as printed, beside what others count";
  },
  subtitle: () =>
    "A dot is what the texts print, a diamond what others count; each line has its own scale from nought",
  note(data) {
    const rest = data.claims.filter(
      (claim) => claim.table === "country_profile" && !shown(data).includes(claim)
    );
    const others = counted(data, null);
    const parts = [
      rest.length > 0 &&
        `Without a number, so not drawn: ${listed([...group(rest, ({measure}) => measureName(data, measure))].map(([name, rows]) => `${name} (${String(rows.length)})`))}.`,
      others.length > 0 && `Others: ${listed([...new Set(others.map(({publisher}) => publisher))])}.`,
      others.some(({weak}) => weak) && "A hollow diamond is a weak source."
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const rows = measures(data).map(([measure, claims]) => {
      const others = countedAs(data, measure, claims, null);
      const said = listed(claims.map(claimValue));
      return `${capital(measureName(data, measure))}: ${said} as printed${others.length > 0 ? `; others ${othersInWords(data, measure, others)}` : ""}`;
    });
    const shares = sharesOf(data).map(({item, value}) => `${item ?? "nobody"} ${String(value)}%`);
    return `Dot plots and stacked bars. ${rows.join(". ")}. Shares as printed: ${listed(shares) || "none"}.`;
  },
  switch(data) {
    const publishers = [...new Set(counted(data, null).map(({publisher}) => publisher))];
    if (publishers.length < 2) return null;
    return {
      label: "Compare with",
      choices: [
        {value: EVERYONE, label: "all"},
        ...publishers.map((publisher) => ({value: kebab(publisher), label: publisher}))
      ]
    };
  },
  claims: shown,
  references: (data) => counted(data, null),
  draw: (data, options) => drawFigure(asPrintedAndAsOthersCount, data, options, draw)
};

const kebab = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");

function shown(data: FigureData): readonly Claim[] {
  return [...measures(data).flatMap(([, claims]) => claims), ...sharesOf(data)];
}

/** Numbers of the country but for its shares, by measure in the order of print. */
function measures(data: FigureData): readonly (readonly [string, readonly Claim[]])[] {
  const rows = data.claims.filter(
    (claim) => claim.table === "country_profile" && claim.measure !== SHARE && numberOf(claim) !== null
  );
  return [...group(rows, ({measure}) => measure)];
}

const sharesOf = (data: FigureData): readonly Claim[] =>
  data.claims.filter((claim) => claim.measure === SHARE && typeof claim.value === "number");

function countedAs(
  data: FigureData,
  measure: string,
  claims: readonly Claim[],
  publisher: string | null
): readonly Reference[] {
  const terms = [measure, ...(BEARS_ON[measure] ?? [])];
  const subjects = claims.map(({subject_code}) => subject_code);
  return data.references
    .filter(
      (row) =>
        terms.includes(row.measure) &&
        subjects.includes(row.subject_code) &&
        typeof row.value === "number" &&
        (publisher === null || publisher === EVERYONE || kebab(row.publisher) === publisher)
    )
    .sort((a, b) => ((a.as_of ?? "") < (b.as_of ?? "") ? -1 : 1));
}

function counted(data: FigureData, publisher: string | null): readonly Reference[] {
  return [...measures(data), [SHARE, sharesOf(data)] as const].flatMap(([measure, claims]) =>
    countedAs(data, measure, claims, publisher)
  );
}

function populations(data: FigureData): string | null {
  const values = new Set(data.claims.filter(({measure}) => measure === "population").map(numberOf));
  return values.size > 1 ? `${inWords(values.size)} populations` : null;
}

function doubles(data: FigureData): string | null {
  const shares = sharesOf(data);
  const twice = [...group(shares, ({article_id, item}) => `${article_id} ${item ?? ""}`).values()].find(
    (rows) => rows.length > 1
  );
  const made = sum(shares, ({value}) => Number(value));
  if (twice) return `${twice[0]?.item ?? ""} twice in shares that make ${count(made)}%`;
  return shares.length > 1 && made !== WHOLE ? `shares that make ${count(made)}%` : null;
}

function dryPorts(data: FigureData): string | null {
  const ports = data.claims.find((claim) => claim.measure === "ports" && Number(claim.value) > 0);
  const dry = data.references.some(
    (row) => row.measure === "coastline_length" && row.value === 0 && row.subject_code === ports?.subject_code
  );
  return ports && dry ? `${inWords(Number(ports.value))} ports in a country without a coast` : null;
}

function othersInWords(data: FigureData, measure: string, rows: readonly Reference[]): string {
  const words = [
    ...group(rows, (row) => `${row.measure} ${String(row.value)} ${row.item ?? ""}`).values()
  ].map((same) => {
    const first = same[0] as Reference;
    const name = first.measure === measure ? "" : `${measureName(data, first.measure)} `;
    const item = first.item ? `, ${first.item}` : "";
    const years = [...new Set(same.map(referenceYear))].sort();
    return `${name}${quantity(Number(first.value), first.unit)} (${years.join(", ")}${item})`;
  });
  return words.join(" · ");
}

function draw(pen: Pen): Drawing {
  const {data} = pen;
  if (shown(data).length === 0) return message(pen, "The documents print no figure of the country.");
  const content: Child[] = [pen.make("defs", {}, hatchPattern(pen))];
  let y = 0;
  for (const [measure, claims] of measures(data)) {
    const row = drawMeasure(pen, measure, claims, y);
    content.push(row.content);
    y = row.y;
  }
  const shares = drawShares(pen, y);
  return {height: shares.y, content: [content, shares.content]};
}

interface Row {
  readonly content: Child;
  readonly y: number;
}

function drawMeasure(pen: Pen, measure: string, claims: readonly Claim[], y: number): Row {
  const {data, width} = pen;
  const wide = width >= 560;
  const others = countedAs(data, measure, claims, pen.choice);
  const left = wide ? 210 : 6;
  const right = width - 8;
  const values = [
    ...claims.map((claim) => numberOf(claim) ?? 0),
    ...others.filter((row) => row.measure === measure).map(({value}) => Number(value))
  ];
  const x = scaleLinear([0, Math.max(max(values) ?? 1, 1)], [left, right]);
  const name = paragraph(pen, 0, y, wide ? left - 20 : width, capital(measureName(data, measure)), {
    bold: true
  });
  const top = wide ? y : y + name.height;
  const axis = top + 27;
  const printed = drawPrinted(pen, claims, (claim) => x(numberOf(claim) ?? 0), left, axis);
  const words =
    others.length > 0 ? `Others: ${othersInWords(data, measure, others)}` : "Nobody else’s count at hand.";
  const says = paragraph(pen, left === 6 ? 0 : left, axis + 18, width - (left === 6 ? 0 : left), words, {
    size: SMALL,
    paint: paint.referenceInk
  });
  const diamonds = [
    ...group(
      others.filter((row) => row.measure === measure),
      ({value}) => Number(value)
    )
  ].map(([value, same]) =>
    referenceGroup(
      pen,
      same,
      referenceMark(pen, same.find(({weak}) => !weak) ?? (same[0] as Reference), x(value), axis + 11, 4)
    )
  );
  return {
    content: [
      pen.make("line", {class: paint.line, x1: left, x2: right, y1: axis, y2: axis}),
      name.node,
      diamonds,
      printed,
      says.node
    ],
    y: axis + 18 + says.height + 14
  };
}

/** Dots with their values above the line; labels that would touch give way to the left. */
function drawPrinted(
  pen: Pen,
  claims: readonly Claim[],
  at: (claim: Claim) => number,
  left: number,
  axis: number
): Child {
  let free = pen.width;
  return claims
    .toSorted((a, b) => at(b) - at(a))
    .map((claim) => {
      const text = claimValue(claim);
      const mark = hasCaveat(pen, [claim]) ? 18 : 0;
      const room = textWidth(text, {bold: true}) + mark;
      const start = Math.max(left === 6 ? 0 : left, Math.min(at(claim) - room / 2, free - room));
      free = start - 8;
      return claimGroup(
        pen,
        [claim],
        claimDot(pen, isHearsay(claim), at(claim), axis, 5),
        label(pen, start, axis - 11, text, {bold: true}),
        caveatMark(pen, [claim], start + room - 7, axis - 15)
      );
    });
}

/** The shares of one article end to end, what is missing to a hundred, and below the same as others count it. */
function drawShares(pen: Pen, y: number): Row {
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
    width,
    `Together ${count(from)}%${gap === 0 ? "." : gap > 0 ? `; ${count(gap)}% belong to nobody.` : `; ${count(-gap)}% too many.`}`
  );
  content.push(says.node);
  let at = bars.y + says.height + 14;
  const editions = [
    ...group(countedAs(data, SHARE, shares, pen.choice), (row) => `${row.publisher} ${referenceYear(row)}`)
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
    content.push(label(pen, 0, at + 12, edition, {size: SMALL, paint: paint.referenceInk}));
    const stack = drawStack(pen, parts, x, at + 18);
    content.push(stack.content);
    at = stack.y + 10;
  }
  return {content, y: at};
}

/** "other": what is left of a whole comes last, however large. */
const isRest = ({item}: Reference): boolean => item?.toLowerCase() === "other";

interface Part {
  readonly start: number;
  readonly value: number;
  readonly text: string;
  readonly claim?: Claim;
  readonly again?: boolean;
  readonly reference?: Reference;
}

/** A bar of parts with their names inside where they fit, else below with a line to their part. */
function drawStack(pen: Pen, parts: readonly Part[], x: (value: number) => number, y: number): Row {
  let below = 0;
  const own = parts.some(({claim}) => claim);
  const height = own ? BAR : 16;
  const outside = parts.filter((part) => !fits(pen, part, x));
  const content = parts.map((part) => {
    const from = x(part.start);
    const to = x(part.start + part.value);
    const inside = !outside.includes(part);
    const mark = part.claim && hasCaveat(pen, [part.claim]) ? 20 : 0;
    const rect = pen.make("rect", {
      ...(part.again ? {fill: hatchFill(pen)} : {class: part.claim ? paint.claim : paint.reference}),
      x: from,
      y,
      width: Math.max(1, to - from - 1.5),
      height
    });
    const room = textWidth(part.text, {size: SMALL}) + mark;
    const row = inside ? 0 : ++below;
    const textY = inside ? y + height / 2 + 4 : y + height + row * 17 - 3;
    const textX = inside ? from + 6 : Math.min(Math.max(0, (from + to) / 2 - room / 2), pen.width - room);
    const text = label(pen, textX, textY, part.text, {
      size: SMALL,
      halo: !inside,
      ...(inside ? {paint: paint.surface} : {})
    });
    const line = inside
      ? null
      : pen.make("line", {
          class: paint.referenceLine,
          x1: (from + to) / 2,
          x2: (from + to) / 2,
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
  const own = part.claim !== undefined;
  return (
    own &&
    !part.again &&
    textWidth(part.text, {size: SMALL}) + 12 + mark <= x(part.start + part.value) - x(part.start)
  );
}
