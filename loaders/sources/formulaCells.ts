/** What a spreadsheet would run as a formula, whatever space is before it, and such a text after apostrophes. */
const DANGEROUS = /^'*(?:[\t\r]|\s*[=+\-@])/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** A cell that no spreadsheet runs: an apostrophe goes before what would be a formula; numbers, also negative ones, stay as they are. */
export function disarm(text: string): string {
  return DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text that `disarm` made a cell of. */
export function rearm(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell) ? cell.slice(1) : cell;
}
