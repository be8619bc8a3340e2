import {oneOf, readManual, required} from "./readManual.js";

/**
 * One row of `data/manual/furniture.csv`: words that no article says but pages do. `line`: this line is furniture; `rest`: so is
 * all that follows in the file up to the next article; `comments`: readers' comments or their form start here.
 */
export interface Furniture {
  readonly effect: "line" | "rest" | "comments";
  /** how the line is compared; in a `pattern` each `#` stands for a number */
  readonly match: "exact" | "starts" | "contains" | "pattern";
  readonly text: string;
}

export const readFurniture = (file: string, text: string): Furniture[] =>
  readManual<Furniture>(file, text, {
    effect: oneOf("line", "rest", "comments"),
    match: oneOf("exact", "starts", "contains", "pattern"),
    text: required
  });

/** A longer line is a paragraph of an article, whatever words of a page it may hold. */
export const LONGEST_FURNITURE = 240;

/** Does a line fit a row? It gets the line in lower case, without the space around it. */
type Test = (line: string) => boolean;

/** Rows with their words in lower case, made once for all lines. */
const tests = new WeakMap<readonly Furniture[], readonly Test[]>();

/** The first row that fits the line, if any. Case does not matter. */
export function furnitureOf(line: string, rows: readonly Furniture[]): Furniture | undefined {
  let fits = tests.get(rows);
  if (!fits) tests.set(rows, (fits = rows.map(testOf)));
  const words = line.trim();
  if (words === "" || words.length > LONGEST_FURNITURE) return undefined;
  const lower = words.toLowerCase();
  for (let i = 0; i < fits.length; i++) if (fits[i]?.(lower)) return rows[i];
  return undefined;
}

function testOf({match, text}: Furniture): Test {
  const words = text.toLowerCase();
  if (match === "exact") return (line) => line === words;
  if (match === "starts") return (line) => line.startsWith(words);
  if (match === "contains") return (line) => line.includes(words);
  // A page glues counters together ("1,107 views3 comments"), so numbers are compared as one sign and spaces around them do not count.
  const masked = words.replace(/\s*#\s*/g, "#");
  const end = masked.slice(masked.lastIndexOf("#") + 1);
  return (line) =>
    line.endsWith(end) &&
    line
      .replace(/\d[\d.,]*/g, "#")
      .replace(/\s*#\s*/g, "#")
      .endsWith(masked);
}
