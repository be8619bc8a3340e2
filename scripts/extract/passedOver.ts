import type {Region} from "../../loaders/model.js";

/**
 * Says which lines of a text were taken for page furniture or readers' comments and so were not read ("3, 40 to 52"); null where none
 * were. A text that looks like a page must not lose its end without a word.
 *
 * @param regions they cover the text
 */
export function passedOver(text: string, regions: readonly Region[]): string | null {
  const lines: string[] = [];
  let line = 1;
  let at = 0;
  for (const {kind, start, end} of regions) {
    line += newlines(text, at, start);
    at = start;
    const words = text.slice(start, end).trim();
    if ((kind !== "boilerplate" && kind !== "comment") || words === "") continue;
    const from = start + text.slice(start, end).indexOf(words);
    const first = line + newlines(text, start, from);
    const last = first + newlines(text, from, from + words.length);
    lines.push(first === last ? String(first) : `${String(first)} to ${String(last)}`);
  }
  return lines.length === 0 ? null : lines.join(", ");
}

function newlines(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = text.indexOf("\n", start); i >= 0 && i < end; i = text.indexOf("\n", i + 1)) count++;
  return count;
}
