import type {Token} from "../recognize/tokens.js";

/** A cell of a table row, as a range of its tokens without the bars (half-open). */
export interface Cell {
  readonly from: number;
  readonly to: number;
}

const isBar = (token: Token | undefined): boolean => token?.text === "|";

/** How many bars stand before a token: cells of one column have the same number, whether or not rows begin with a bar. */
export function columnAt(tokens: readonly Token[], at: number): number {
  let column = isBar(tokens[0]) ? -1 : 0;
  for (let i = 0; i < at; i++) if (isBar(tokens[i])) column++;
  return column;
}

/** The cell of a row that stands in a column, counted from 0; null where the row is shorter. */
export function cellIn(tokens: readonly Token[], column: number): Cell | null {
  let from = isBar(tokens[0]) ? 1 : 0;
  for (let n = 0; n < column; n++) {
    while (from < tokens.length && !isBar(tokens[from])) from++;
    if (from >= tokens.length) return null;
    from++;
  }
  let to = from;
  while (to < tokens.length && !isBar(tokens[to])) to++;
  return {from, to};
}
