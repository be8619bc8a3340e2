import {firstWhere} from "../sources/firstWhere.js";

/** Where something stands in a text; lines and columns from one, columns in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Gives the place of an offset in code points. */
export function placeFinder(text: string): (offset: number) => Place {
  const starts = [0];
  let at = 0;
  for (const character of text) {
    at++;
    if (character === "\n") starts.push(at);
  }
  return (offset) => {
    const line = firstWhere(0, starts.length, (i) => (starts[i] ?? 0) > offset);
    return {line, column: offset - (starts[line - 1] ?? 0) + 1};
  };
}
