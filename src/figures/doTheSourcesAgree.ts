import type {Article, Claim} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {points, VERDICTS, type Point, type PointVerdict} from "./kit/agreement.js";
import {group} from "./kit/d3.js";
import {label, paragraph} from "./kit/label.js";
import {caveatMark, claimDot, claimGroup, hasCaveat} from "./kit/marks.js";
import {message} from "./kit/message.js";
import {capital, count, inWords, listed, plural} from "./kit/numbers.js";
import {drawFigure, type Drawing, type Pen} from "./kit/pen.js";
import type {Child} from "./kit/svg.js";
import {SMALL} from "./kit/textWidth.js";
import {claimValue, isHearsay, measureName, publishedOf} from "./kit/words.js";
import {paint} from "./palette.js";

const ALL = "all-verdicts";
/** how much room names need to stand beside the dots, in CSS pixels; with less they stand above them */
const NAME_ROOM = 170;
const HEADS: Readonly<Record<PointVerdict, string>> = {
  conflict: "≠ In conflict",
  compatible: "≈ Compatible: rounded, open or overlapping",
  "one voice": "Same words, one speaker",
  agree: "= In agreement",
  once: "Said by one article only"
};
const TABLES: Readonly<Record<string, string>> = {
  force_figures: "Forces",
  aid_amounts: "Aid",
  equipment: "Equipment",
  treaty_terms: "Treaty terms",
  country_profile: "Country",
  timeline: "Dated events"
};

/** Articles by the points they speak to: where they conflict, are compatible, echo one speaker, agree, or stand alone. */
export const doTheSourcesAgree: Figure = {
  name: "do-the-sources-agree",
  title(data) {
    const shared = points(data).filter(({verdict}) => verdict !== "once");
    const once = points(data).filter(({verdict}) => verdict === "once");
    if (data.claims.length === 0) return "No claim is in the documents";
    if (shared.length === 0) return "No two articles speak of the same thing";
    const n = (verdict: PointVerdict): number => shared.filter((point) => point.verdict === verdict).length;
    const echo = n("one voice") > 0 ? ` and echo one speaker on ${inWords(n("one voice"))}` : "";
    return `Where articles overlap they conflict on ${inWords(n("conflict"))} of ${count(shared.length)} points${echo}; ${count(once.length)} more are said by one article only`;
  },
  subtitle: () => "A column for each article, a line for each point that two or more speak to",
  note: (data) =>
    data.claims.length > 0
      ? "A dot means that the article says so, a hollow one that it passes on hearsay. Two outlets that quote one speaker do not confirm each other."
      : null,
  alt(data) {
    const rows = points(data)
      .filter(({verdict}) => verdict !== "once")
      .map((point) => `${capital(pointName(data, point))}, ${point.verdict}: ${valuesInWords(data, point)}`);
    const once = points(data).filter(({verdict}) => verdict === "once").length;
    return `Matrix of articles and points. ${rows.join(". ")}. Said by one article only: ${plural(once, "point")}.`;
  },
  switch(data) {
    const present = VERDICTS.filter((verdict) => points(data).some((point) => point.verdict === verdict));
    if (present.length < 2) return null;
    return {
      label: "Show",
      choices: [
        {value: ALL, label: "all"},
        ...present.map((verdict) => ({
          value: verdict.replace(" ", "-"),
          label: verdict === "once" ? "said once" : verdict
        }))
      ]
    };
  },
  claims: (data) =>
    VERDICTS.flatMap((verdict) => points(data).filter((point) => point.verdict === verdict)).flatMap(
      ({claims}) => claims
    ),
  references: () => [],
  draw: (data, options) => drawFigure(doTheSourcesAgree, data, options, draw)
};

const letterOf = (i: number): string => String.fromCharCode(65 + i);

/** The articles that say anything, in the order of the dossier; a letter stands for each. */
const articlesOf = (data: FigureData): readonly Article[] =>
  data.articles.filter(({article_id}) => data.claims.some((claim) => claim.article_id === article_id));

function pointName(data: FigureData, {claims}: Point): string {
  const names = [...new Set(claims.map((claim) => claim.item ?? measureName(data, claim.measure)))];
  const first = claims[0];
  const measure =
    first && first.item !== null && first.table !== "equipment"
      ? `${measureName(data, first.measure)}: `
      : "";
  const receiver = first?.table === "aid_amounts" && first.counterparty ? ` for ${first.counterparty}` : "";
  return `${measure}${listed(names)}${receiver}`;
}

/** "A more than $1 billion; B and D $1.1 billion": each value with the letters of those who give it. */
function valuesInWords(data: FigureData, {claims}: Point): string {
  const articles = articlesOf(data).map(({article_id}) => article_id);
  const byValue = group(claims, (claim) => (isBare(claim) ? "" : claimValue(claim)));
  const words = [...byValue].map(([value, same]) => {
    const letters = [...new Set(same.map(({article_id}) => articles.indexOf(article_id)))].sort(
      (a, b) => a - b
    );
    const said = value === "" && byValue.size > 1 ? "no figure" : value;
    return `${listed(letters.map(letterOf))} ${said}`.trim();
  });
  return words.join("; ");
}

/** A claim that only says that there is something. */
const isBare = ({value, value_low, value_high}: Claim): boolean =>
  value === null && value_low === null && value_high === null;

/** Items that the same articles name in the same way share a line: a list that is echoed is one echo. */
function merged(shared: readonly Point[]): readonly Point[] {
  const key = (point: Point): string =>
    point.claims[0]?.table === "equipment"
      ? [...new Set(point.claims.map(({article_id}) => article_id))].sort().join(" ")
      : point.key;
  return [...group(shared, key)].map(([key, same]) => ({
    key,
    verdict: (same[0] as Point).verdict,
    claims: same.flatMap(({claims}) => claims)
  }));
}

function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  if (data.claims.length === 0) return message(pen, "The documents hold no claim.");
  const articles = articlesOf(data);
  const wide = width >= 560;
  const column = wide ? 56 : 30;
  const left = width - column * articles.length;
  const x = (i: number): number => left + column * (i + 0.5);
  const key = drawKey(pen, articles, wide);
  const content: Child[] = [key.content];
  let y = key.y;
  for (const verdict of VERDICTS) {
    if (pen.choice !== null && pen.choice !== ALL && pen.choice !== verdict.replace(" ", "-")) continue;
    const found = points(data).filter((point) => point.verdict === verdict);
    if (found.length === 0) continue;
    const style = verdict === "conflict" ? {bold: true, paint: paint.doubtInk} : {bold: true};
    const room = wide ? left - 8 : width;
    const head = paragraph(pen, 0, y + 4, room, `${HEADS[verdict]} (${count(found.length)})`, style);
    y += 4 + head.height + (wide ? 0 : 20);
    content.push(
      head.node,
      articles.map((_, i) =>
        label(pen, x(i), y - 4, letterOf(i), {anchor: "middle", bold: true, paint: paint.muted})
      ),
      pen.make("line", {class: paint.line, x1: 0, x2: width, y1: y + 2, y2: y + 2})
    );
    y += 8;
    const rows =
      verdict === "once"
        ? drawOnce(pen, found, articles, x, y)
        : drawShared(pen, merged(found), articles, x, left, y);
    content.push(rows.content);
    y = rows.y + 12;
  }
  return {height: y, content};
}

interface Row {
  readonly content: Child;
  readonly y: number;
}

/** Which letter is which article. */
function drawKey(pen: Pen, articles: readonly Article[], wide: boolean): Row {
  const half = wide ? Math.ceil(articles.length / 2) : articles.length;
  let y = 0;
  let bottom = 0;
  const content = articles.map((article, i) => {
    if (i === half) y = 0;
    const left = i >= half ? pen.width / 2 : 0;
    const room = (wide ? pen.width / 2 : pen.width) - 28;
    const text = [article.publisher, publishedOf(article)].filter(Boolean).join(", ");
    const says = paragraph(pen, left + 20, y, room, text, {size: SMALL});
    const row = [label(pen, left, y + 13, letterOf(i), {bold: true}), says.node];
    y += says.height + 3;
    bottom = Math.max(bottom, y);
    return row;
  });
  return {content, y: bottom + 10};
}

function drawShared(
  pen: Pen,
  rows: readonly Point[],
  articles: readonly Article[],
  x: (i: number) => number,
  left: number,
  y: number
): Row {
  const {data} = pen;
  let at = y;
  const content = rows.map((point) => {
    const wide = left > NAME_ROOM;
    const name = paragraph(pen, 0, at, wide ? left - 10 : pen.width, capital(pointName(data, point)));
    const middle = wide ? at + 10 : at + name.height + 10;
    const cells = articles.map(({article_id}) =>
      point.claims.filter((claim) => claim.article_id === article_id)
    );
    const filled = cells.flatMap((claims, i) => (claims.length > 0 ? [i] : []));
    const link = pen.make("line", {
      class: point.verdict === "conflict" ? paint.doubtLine : paint.line,
      x1: x(filled[0] ?? 0),
      x2: x(filled.at(-1) ?? 0),
      y1: middle,
      y2: middle,
      "stroke-dasharray": point.verdict === "conflict" ? "3 3" : null
    });
    const dots = cells.map((claims, i) => (claims.length > 0 ? drawCell(pen, claims, x(i), middle) : null));
    at = Math.max(at + name.height, middle + 10);
    const values = valuesInWords(data, point);
    const gives =
      values.replaceAll(/[A-Z]|and|,|;|\s/gu, "") === ""
        ? null
        : paragraph(pen, 0, at, pen.width, values, {size: SMALL, paint: paint.muted});
    at += (gives?.height ?? 0) + 9;
    return [link, name.node, dots, gives?.node];
  });
  return {content, y: at};
}

function drawCell(pen: Pen, claims: readonly Claim[], x: number, y: number): Child {
  const shift = hasCaveat(pen, claims) ? 7 : 0;
  return claimGroup(
    pen,
    claims,
    claimDot(pen, claims.every(isHearsay), x - shift, y),
    caveatMark(pen, claims, x + 7, y)
  );
}

/** What one article says alone, as the number of its claims in each table. */
function drawOnce(
  pen: Pen,
  found: readonly Point[],
  articles: readonly Article[],
  x: (i: number) => number,
  y: number
): Row {
  const tables = group(
    found.flatMap(({claims}) => claims),
    ({table}) => table
  );
  let at = y;
  const content = [...tables].map(([table, claims]) => {
    const name = label(pen, 0, at + 14, TABLES[table] ?? table);
    const cells = articles.map(({article_id}, i) => {
      const own = claims.filter((claim) => claim.article_id === article_id);
      if (own.length === 0) return null;
      const shift = hasCaveat(pen, own) ? 7 : 0;
      return claimGroup(
        pen,
        own,
        label(pen, x(i) - shift, at + 14, count(own.length), {anchor: "middle"}),
        caveatMark(pen, own, x(i) + 8, at + 9)
      );
    });
    at += 24;
    return [name, cells];
  });
  return {content, y: at};
}
