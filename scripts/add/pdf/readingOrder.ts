import type {Segment} from "./page.js";

/** A line as it is read, in cells where it is a row; one column's lines follow each other. */
export interface ReadLine {
  readonly cells: readonly Segment[];
  /** the edges of the column that it stands in */
  readonly left: number;
  readonly right: number;
}

type Line = readonly Segment[];

/** A column has at least as many lines of prose, and a line of prose as many words: cells of a table have fewer. */
const COLUMN_LINES = 3;
const PROSE_WORDS = 4;
/** In heights of the letters: lines of two columns need not stand on one base line. */
const HEIGHTS_APART = 1.5;

/**
 * The lines of a page in the order in which people read them: where columns of prose stand side by side, one after the other between the lines
 * that go across. Rows of tables stay whole.
 */
export function readingOrder(lines: readonly Line[]): ReadLine[] {
  const gutter = findGutter(lines.flat());
  if (gutter === null) {
    const all = lines.flat();
    const left = Math.min(...all.map((segment) => segment.left));
    const right = Math.max(...all.map((segment) => segment.right));
    return lines.map((cells) => ({cells, left, right}));
  }
  const read: ReadLine[] = [];
  let band: Line[] = [];
  const flush = (): void => {
    const half = (isMine: (segment: Segment) => boolean): Line[] =>
      band.map((line) => line.filter(isMine)).filter((line) => line.length > 0);
    for (const column of [half(({right}) => right <= gutter), half(({right}) => right > gutter)])
      if (column.length > 0) read.push(...readingOrder(column));
    band = [];
  };
  for (const line of lines) {
    if (!line.some((segment) => crosses(segment, gutter))) band.push(line);
    else {
      flush();
      read.push(...readingOrder([line]));
    }
  }
  flush();
  return read;
}

const crosses = ({left, right}: Segment, x: number): boolean => left < x && right > x;

/** Where two columns of prose part, from left to right; null where there is one. */
function findGutter(segments: readonly Segment[]): number | null {
  let best = {x: null as number | null, lines: COLUMN_LINES - 1};
  for (const x of new Set(segments.filter(isProse).map(({right}) => right))) {
    const ones = segments.filter(({right}) => right <= x);
    const others = segments.filter(({left}) => left > x);
    const beside = [besideThose(ones, others), besideThose(others, ones)];
    const across = segments.filter((segment) => crosses(segment, x)).length;
    const lines = Math.min(...beside.map(({length}) => length));
    if (lines > best.lines && beside.every(isMostlyProse) && across <= ones.length + others.length)
      best = {x, lines};
  }
  return best.x;
}

/** The lines of one side that have a line of the other at their height. */
const besideThose = (ones: readonly Segment[], others: readonly Segment[]): Segment[] =>
  ones.filter((one) => others.some(({y}) => Math.abs(y - one.y) <= HEIGHTS_APART * one.size));

const isProse = ({text}: Segment): boolean => text.split(/\s+/u).length >= PROSE_WORDS;
const isMostlyProse = (lines: readonly Segment[]): boolean =>
  2 * lines.filter(isProse).length >= lines.length;
