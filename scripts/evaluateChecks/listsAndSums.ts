import type {Span} from "../../loaders/model.js";
import type {PrintedFigure} from "./printedFigures.js";

/** A category and its figure in an enumeration: "215 tanks", "Tanks: 215", "Uzbeks 13.8 percent". */
export interface Entry {
  readonly figure: PrintedFigure;
  /** where the category's words stand; null in an entry that the sentence is built around */
  readonly category: Span | null;
  /** the whole entry, from its first word to its last */
  readonly span: Span;
}

/** Three make a list. */
const LIST_AT_LEAST = 3;

/** Enumerations of a text: runs of at least three entries, each with one figure, in one sentence or on lines of their own. */
export function listsOf(text: string, figures: readonly PrintedFigure[]): Entry[][] {
  return [...lineLists(text, figures), ...proseLists(text, figures)].filter(
    (list) => list.length >= LIST_AT_LEAST
  );
}

/** Neighbouring lines of the form "Label: figure", counted in the same way. */
function lineLists(text: string, figures: readonly PrintedFigure[]): Entry[][] {
  const lists: Entry[][] = [];
  let end = -2;
  let way = "";
  for (const figure of figures) {
    const line = text.slice(figure.line.start, figure.line.end);
    const [, head = "", label] = /^([-\s]*)(\p{L}[\p{L} ,-]*): ?[$€£]?\d/u.exec(line) ?? [];
    if (label === undefined || figures.some((f) => f !== figure && f.line.start === figure.line.start))
      continue;
    const unit = unitOf(text, figure);
    if (figure.line.start !== end + 1 || unit !== way) lists.push([]);
    end = figure.line.end;
    way = unit;
    const start = figure.line.start + head.length;
    lists
      .at(-1)
      ?.push({figure, category: {start, end: start + label.length}, span: {start, end: figure.line.end}});
  }
  return lists;
}

/** Figures of one sentence between commas and "and", counted in the same way. */
function proseLists(text: string, figures: readonly PrintedFigure[]): Entry[][] {
  const lists: Entry[][] = [];
  let last: PrintedFigure | undefined;
  for (const figure of figures) {
    const between = last?.line.start === figure.line.start ? text.slice(last.end, figure.start) : "";
    const joined =
      last !== undefined &&
      /(?:,(?: and)?| and)\s/.test(between) &&
      !/[.;:!?]\s|\bof which\b|\bof whom\b|\bamong\b/.test(between) &&
      unitOf(text, last) === unitOf(text, figure);
    if (!joined) lists.push([]);
    lists.at(-1)?.push(entryOf(text, figure));
    last = figure;
  }
  return lists;
}

const BEHIND =
  /^ (?<category>(?!of\b|in\b|on\b|per\b|to\b|from\b|and\b|for\b|were\b|will\b|are\b)\p{L}[\p{L} -]*?)(?=, | and |[.;\n]|$)/u;
const BEFORE = /(?:, and|,| and|:) (?<category>\p{L}[\p{L} -]*?) $/u;

function entryOf(text: string, figure: PrintedFigure): Entry {
  const behind = BEHIND.exec(text.slice(figure.end, figure.line.end))?.groups?.["category"];
  if (behind !== undefined && behind.split(" ").length <= 3) {
    const start = figure.end + 1;
    return {
      figure,
      category: {start, end: start + behind.length},
      span: {start: figure.start, end: start + behind.length}
    };
  }
  const before = BEFORE.exec(text.slice(figure.line.start, figure.start))?.groups?.["category"];
  if (before !== undefined && before.split(" ").length <= 3) {
    const start = figure.start - 1 - before.length;
    return {figure, category: {start, end: start + before.length}, span: {start, end: figure.end}};
  }
  return {figure, category: null, span: figure};
}

function unitOf(text: string, {percent, money, end}: PrintedFigure): string {
  if (percent) return "percent";
  if (money) return "money";
  return /^ (?:km|kilometers|sq|square|hectares|years|months)\b/.exec(text.slice(end))?.[0] ?? "count";
}

/** At most so many figures beside each other are tried as the parts of one. */
const PARTS_AT_MOST = 6;
/** Rounding to three digits leaves a sum of a few parts off by less than half of a percent. */
const SUM_TOLERANCE = 0.005;

/** Figures that are the sum of two or more figures that stand next to each other, near them in their paragraph or list. */
export function totalsOf(text: string, figures: readonly PrintedFigure[]): PrintedFigure[] {
  return figures.filter((figure, at) => {
    if (figure.percent || figure.value < LIST_AT_LEAST) return false;
    for (let start = Math.max(0, at - PARTS_AT_MOST); start <= at + 2; start++) {
      let sum = 0;
      for (let n = start; n < Math.min(figures.length, start + PARTS_AT_MOST); n++) {
        const part = figures[n];
        if (!part || n === at || part.percent || part.money !== figure.money) break;
        if (/\n\s*\n/.test(text.slice(Math.min(part.end, figure.end), Math.max(part.start, figure.start))))
          break;
        sum += part.value;
        if (n > start && Math.abs(sum - figure.value) <= SUM_TOLERANCE * figure.value && sum > 0) return true;
      }
    }
    return false;
  });
}
