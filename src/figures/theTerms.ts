import type {Claim, Reference} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {group, scaleLinear} from "./kit/d3.js";
import {addMonths, days, formatDays, type Days} from "./kit/dates.js";
import {label, paragraph} from "./kit/label.js";
import {caveatMark, claimGroup, hasCaveat, referenceGroup} from "./kit/marks.js";
import {message} from "./kit/message.js";
import {capital, count, inWords, listed, quantity} from "./kit/numbers.js";
import {fadeFill, fadeGradient} from "./kit/patterns.js";
import {drawFigure, type Drawing, type Pen} from "./kit/pen.js";
import {path, type Child} from "./kit/svg.js";
import {SMALL, textEnd} from "./kit/textWidth.js";
import {claimValue, measureName, numberOf, publisherOf} from "./kit/words.js";
import {paint} from "./palette.js";

const STARTS: Readonly<Record<string, string>> = {
  agreement_in_force: "in force",
  agreement_ratified: "ratified",
  agreement_signed: "signed"
};
const UNDATED = "undated";
/** from how many words on a quote can stand for its term */
const PHRASE = 4;
const TIMES = ["years", "months"];
const HECTARE = 10_000;
const BAR = 30;
/** how much of a further term is drawn after the first, to show that it goes on */
const RENEWED = 0.42;

/** A treaty's term, renewal and notice as a line of time; its land to scale; and who does what under which article. */
export const theTerms: Figure = {
  name: "the-terms",
  title(data) {
    const {duration, notice} = clock(data);
    if (!duration) return terms(data).length > 0 ? "The terms, as printed" : "No treaty is in the documents";
    const span = `${inWords(numberOf(duration) ?? 0)} ${duration.unit ?? ""}`;
    if (!notice) return `The treaty runs for ${span}`;
    const start = starts(data)[0];
    const last = start ? lastDay(data, start.when) : null;
    const by =
      last === null ? `${inWords(numberOf(notice) ?? 0)} ${notice.unit ?? ""} before the end` : `by ${last}`;
    return `${capital(span)}, and then again, unless one side gives notice ${by}`;
  },
  subtitle(data) {
    const first = clock(data).duration ?? terms(data)[0];
    return first
      ? `The treaty as ${publisherOf(data, first)} prints it: term, land and duties`
      : "Treaty terms";
  },
  note(data) {
    const from = starts(data);
    const parts = [
      "The text gives the terms, not the day on which they begin.",
      from.length > 0 &&
        `Dates: ${listed(from.map(({reference, when, word}) => `${word} ${formatDays(when)} (${reference.publisher})`))}.`,
      clock(data).land && "The area is given, not its shape; the square is ours."
    ].filter(Boolean);
    return terms(data).length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const rows = terms(data).map((claim) => termWords(data, claim));
    return `Diagram of a treaty’s term and list of its terms. ${rows.join(". ")}.`;
  },
  switch(data) {
    const from = starts(data);
    if (!clock(data).duration || from.length === 0) return null;
    return {
      label: "Count from",
      choices: [
        ...from.map(({reference, when, word}) => ({
          value: reference.reference_id.toLowerCase(),
          label: `${word} ${formatDays(when)}`
        })),
        {value: UNDATED, label: "no date"}
      ]
    };
  },
  claims: terms,
  references: (data) => starts(data).map(({reference}) => reference),
  draw: (data, options) => drawFigure(theTerms, data, options, draw)
};

function terms(data: FigureData): readonly Claim[] {
  return data.claims.filter(({table}) => table === "treaty_terms");
}

interface Clock {
  readonly duration: Claim | null;
  readonly notice: Claim | null;
  readonly renewal: Claim | null;
  readonly land: Claim | null;
}

/** The terms that can be drawn: those of the treaty whose duration is given. */
function clock(data: FigureData): Clock {
  const isDuration = ({measure, unit}: Claim): boolean =>
    measure === "duration" && TIMES.includes(unit ?? "");
  const duration = terms(data).find((claim) => isDuration(claim) && numberOf(claim) !== null) ?? null;
  const all = duration ? terms(data).filter((claim) => treatyOf(claim) === treatyOf(duration)) : terms(data);
  const find = (measure: string, units: readonly string[]): Claim | null =>
    all.find(
      (claim) => claim.measure === measure && numberOf(claim) !== null && units.includes(claim.unit ?? "")
    ) ?? null;
  return {
    duration,
    notice: find("notice_period", TIMES),
    renewal: all.find(({measure}) => measure === "renewal") ?? null,
    land: find("land_area", ["hectares"])
  };
}

const months = (claim: Claim): number => (numberOf(claim) ?? 0) * (claim.unit === "years" ? 12 : 1);
const treatyOf = (claim: Claim): string => `${claim.article_id} ${claim.treaty ?? ""}`;
const lengthOf = (claim: Claim): string => quantity(numberOf(claim) ?? 0, claim.unit);

interface Start {
  readonly reference: Reference;
  readonly when: Days;
  readonly word: string;
}

/** The days from which the term may be counted, as others give them to the day; one for each step of the treaty, the last step first. */
function starts(data: FigureData): readonly Start[] {
  const {duration} = clock(data);
  const own = terms(data).filter((claim) => duration && treatyOf(claim) === treatyOf(duration));
  const text = tokens(
    own.map(({treaty, text, sentence}) => `${treaty ?? ""} ${text ?? ""} ${sentence}`).join(" ")
  );
  const likeness = (item: string): number =>
    [...tokens(item)].filter((word) => text.has(word)).length / tokens(item).size;
  const dated = data.references.filter(
    ({measure, item, value}) =>
      measure in STARTS && item !== null && typeof value === "string" && value.length === 10
  );
  const best = [...new Set(dated.map(({item}) => item ?? ""))].sort((a, b) => likeness(b) - likeness(a))[0];
  return Object.entries(STARTS).flatMap(([measure, word]) => {
    const found = dated
      .filter((row) => row.measure === measure && row.item === best)
      .sort((a, b) => (String(a.value) < String(b.value) ? 1 : -1))[0];
    const when = found ? days(String(found.value)) : null;
    return found && when ? [{reference: found, when, word}] : [];
  });
}

const tokens = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .replaceAll("defense", "defence")
      .match(/\p{L}{3,}/gu) ?? []
  );

function lastDay(data: FigureData, start: Days): string | null {
  const {duration, notice} = clock(data);
  if (!duration || !notice) return null;
  const day = addMonths(addMonths(start.first, months(duration)), -months(notice));
  return formatDays({first: day, last: day});
}

function termWords(data: FigureData, claim: Claim): string {
  const article = claim.article_number ? ` (Article ${claim.article_number})` : "";
  return `${measureName(data, claim.measure)}${article}: ${claim.text ?? claimValue(claim)}`;
}

function draw(pen: Pen): Drawing {
  const {data} = pen;
  if (terms(data).length === 0) return message(pen, "The documents hold no terms of a treaty.");
  const term = drawTerm(pen, 0);
  const land = drawLand(pen, term.y);
  const drawn = Object.values(clock(data)).filter(Boolean);
  const rest = drawList(
    pen,
    terms(data).filter((claim) => !drawn.includes(claim)),
    land.y
  );
  return {
    height: rest.y,
    content: [pen.make("defs", {}, fadeGradient(pen)), term.content, land.content, rest.content]
  };
}

interface Row {
  readonly content: Child;
  readonly y: number;
}

/** The first term, the part of it in which notice is too late, and the renewal that goes on. */
function drawTerm(pen: Pen, y: number): Row {
  const {data, width} = pen;
  const {duration, notice, renewal} = clock(data);
  if (!duration) return {content: null, y};
  const start =
    starts(data).find(({reference}) => reference.reference_id.toLowerCase() === pen.choice) ?? null;
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
    const says = label(pen, late, top - 24, "Last day to give notice", {anchor: "end", size: SMALL});
    const when = label(pen, late, top - 9, noticeText, {anchor: "end", bold: true});
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
  const begins = start
    ? referenceGroup(
        pen,
        [start.reference],
        label(pen, 0, bottom + 17, capital(start.word), {size: SMALL}),
        label(pen, 0, bottom + 33, formatDays(start.when), {bold: true})
      )
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
  const says = paragraph(pen, 0, bottom + 42, width, lines.join(" "));
  return {content: [content, begins, ends, says.node], y: bottom + 42 + says.height + 22};
}

/** The land as a square beside a scale. */
function drawLand(pen: Pen, y: number): Row {
  const {land} = clock(pen.data);
  if (!land) return {content: null, y};
  const side = Math.sqrt((numberOf(land) ?? 0) * HECTARE);
  const scale = 96 / side;
  const bar = niceLength(side);
  const room = pen.width - 96 - 18;
  const article = land.article_number ? `, Article ${land.article_number}` : "";
  const head = paragraph(pen, 114, y, room - 20, `${capital(claimValue(land))} of land${article}`, {
    bold: true
  });
  const says = paragraph(
    pen,
    114,
    y + head.height + 2,
    room,
    `As a square: ${count(Math.round(side))} metres a side.`
  );
  const ruler = y + 96 + 12;
  return {
    content: claimGroup(
      pen,
      [land],
      pen.make("rect", {class: paint.soft, x: 1, y: y + 1, width: 94, height: 94}),
      pen.make("rect", {class: paint.claimLine, x: 1, y: y + 1, width: 94, height: 94}),
      head.node,
      says.node,
      pen.make("path", {
        class: paint.referenceLine,
        d: path`M1,${ruler - 4}V${ruler + 4}M1,${ruler}H${1 + bar * scale}M${1 + bar * scale},${ruler - 4}V${ruler + 4}`
      }),
      label(pen, bar * scale + 8, ruler + 4, `${count(bar)} metres`, {size: SMALL, paint: paint.muted}),
      caveatMark(pen, [land], head.end.x + 13, head.end.y - 4)
    ),
    y: Math.max(ruler + 8, y + head.height + says.height) + 22
  };
}

/** A round number of metres no longer than the side. */
function niceLength(side: number): number {
  const power = 10 ** Math.floor(Math.log10(side));
  return power * (side / power >= 5 ? 5 : side / power >= 2 ? 2 : 1) > side / 1.5 ? power : 2 * power;
}

/** Everything else that is said of treaties, a row for each wording, with its article. */
function drawList(pen: Pen, claims: readonly Claim[], y: number): Row {
  const {data, width} = pen;
  const wide = width >= 560;
  const left = wide ? 190 : 0;
  const own = clock(data).duration;
  const isOwn = (claim: Claim): boolean => own !== null && treatyOf(claim) === treatyOf(own);
  const treaties = group(
    claims.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a))),
    treatyOf
  );
  let at = y;
  const content = [...treaties].map(([, inTreaty]) => {
    const treaty = inTreaty[0]?.treaty ?? null;
    const heading =
      inTreaty.some(isOwn) || treaty === null || treaties.size < 2
        ? null
        : paragraph(pen, 0, at + 8, width, `Of another agreement, called “${treaty}”`, {bold: true});
    at += heading ? heading.height + 16 : 0;
    const rows = [...group(inTreaty, wordingOf)].map(([wording, same]) => {
      const mark = hasCaveat(pen, same) ? 20 : 0;
      const names = [...new Set(same.map(({measure}) => measureName(data, measure)))];
      const articles = [...new Set(same.flatMap(({article_number}) => article_number ?? []))];
      const speakers = [...new Set(same.flatMap(({attributed_to}) => attributed_to ?? []))].filter(
        (speaker) => !wording.includes(speaker)
      );
      const head = [capital(listed(names)), ...articles.map((number) => `Article ${number}`)].join(", ");
      const title = paragraph(pen, 0, at + 8, wide ? left - 34 : width - mark, head, {bold: true});
      const top = wide ? at + 8 : at + 8 + title.height;
      const says = paragraph(
        pen,
        left,
        top,
        width - left,
        capital(wording) + (speakers.length > 0 ? `, says ${listed(speakers)}` : "")
      );
      const rule = pen.make("line", {class: paint.line, x1: 0, x2: width, y1: at, y2: at});
      const row = claimGroup(
        pen,
        same,
        title.node,
        says.node,
        caveatMark(pen, same, title.end.x + 13, title.end.y - 4)
      );
      at = Math.max(top + says.height, at + 8 + title.height) + 8;
      return [rule, row];
    });
    at += 14;
    return [heading?.node, rows];
  });
  return {content, y: at - 14};
}

/** A term in its own words: the quote if it says more than a figure, without the conjunction that tied it to its sentence. */
function wordingOf(claim: Claim): string {
  const words = claim.quote.split(/\s+/u).length >= PHRASE ? claim.quote : (claim.text ?? claimValue(claim));
  return words.replace(/^(?:and|that|which|while) /u, "");
}
