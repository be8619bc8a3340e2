import {yearOf, type Interval} from "../recognize/calendar.js";
import type {Token} from "../recognize/tokens.js";
import {wordTest} from "../recognize/words.js";
import type {Passage} from "./passage.js";
import {isBarred} from "./segments.js";

/** A gap this wide sets cells apart where no bar does. */
const GAP = 2;

const isYear = wordTest(({kind, text}) => kind === "number" && /^(?:19|20)\d{2}$/.test(text));

/**
 * The date of a table's row or column: of the cells behind a figure the last one that holds nothing but a date ("Belarus | MiG-29 | 4 |
 * 2018 | 2021 | gift": what was ordered in 2018 and came in 2021), else one before it ("2021 | $1.15 bn"), else the year that heads its
 * column. Null outside of tables.
 */
export function rowDate(passage: Passage, header: Passage | null, at: number): Dated | null {
  const rows = cellsOf(passage);
  if (rows.length < 2) return null;
  const column = rows.findIndex(({from, to}) => from <= at && at < to);
  const dated = (cells: readonly Cell[]): Dated | undefined =>
    cells.flatMap((cell) => dateOf(passage, cell) ?? []).at(-1);
  const own = dated(rows.slice(column + 1)) ?? dated(rows.slice(0, column));
  if (own) return own;
  const heads = header ? cellsOf(header) : [];
  const head = heads.length === rows.length ? heads[column] : undefined;
  return header && head ? dateOf(header, head) : null;
}

interface Dated {
  readonly interval: Interval;
  readonly words: string;
}

interface Cell {
  readonly from: number;
  readonly to: number;
}

function cellsOf(passage: Passage): Cell[] {
  const {tokens, column} = passage;
  const barred = isBarred(passage);
  if (!barred && column === 0) return [];
  const cells: Cell[] = [];
  let from = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const bar = tokens[i]?.text === "|";
    if (i < tokens.length && !bar && (barred || i === from || !isGap(tokens, i))) continue;
    if (i > from) cells.push({from, to: i});
    from = bar ? i + 1 : i;
  }
  return cells;
}

const isGap = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i]?.start ?? 0) - (tokens[i - 1]?.end ?? 0) >= GAP;

function dateOf({tokens, dates}: Passage, {from, to}: Cell): Dated | null {
  const only = to === from + 1 && isYear(tokens[from]);
  const date = only ? undefined : dates.find((d) => d.from === from && d.to === to);
  const interval = only ? yearOf(Number(tokens[from]?.text)) : date;
  if (!interval) return null;
  const words = tokens.slice(from, to).map((t) => t.text);
  return {interval, words: words.join("")};
}
