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

/** The first row that fits the line, if any. Case does not matter. */
export function furnitureOf(line: string, rows: readonly Furniture[]): Furniture | undefined {
  const trimmed = line.trim().toLowerCase();
  // A page glues counters together ("1,107 views3 comments"), so numbers are compared as one sign and spaces around them do not count.
  const masked = trimmed.replace(/\d[\d.,]*/g, "#").replace(/\s*#\s*/g, "#");
  return rows.find(({match, text}) => {
    const words = text.toLowerCase();
    if (match === "exact") return trimmed === words;
    if (match === "starts") return trimmed.startsWith(words);
    if (match === "contains") return trimmed.includes(words);
    return masked.endsWith(words.replace(/\s*#\s*/g, "#"));
  });
}
