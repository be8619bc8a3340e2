import Papa from "papaparse";
import {places, tellsCaveat, type Suspect} from "./suspect.js";

/** Kept for the card that quotes it together with the errors of all claims in it; the browser's test opens these. */
const SENTENCE = "sentence";

/**
 * The rows of a CSV or objects of a JSON file that write the number, in any cell, and name neither the finding nor its sentence in another.
 *
 * @param file its name, by which it is read as one or the other
 */
export function aloneInRows(file: string, text: string, suspect: Suspect): {alone: string[]; seen: number} {
  if (places(text, suspect).length === 0) return {alone: [], seen: 0};
  const rows = file.endsWith(".csv") ? csvRows(text) : jsonRows(JSON.parse(text));
  const alone: string[] = [];
  let seen = 0;
  for (const cells of rows) {
    const written = cells.filter((cell) => places(cell, suspect).length > 0);
    seen += written.length;
    const isTold = cells.some(
      (cell) => cell.split(/[;\s]/u).includes(suspect.findingId) || tellsCaveat(cell, suspect)
    );
    if (!isTold) alone.push(...written);
  }
  return {alone, seen};
}

const csvRows = (text: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text, {skipEmptyLines: true}).data;

/** The plain values of every object, lists of plain values taken in; of a Web Annotation all, since its quote and its caveats are parts of it. */
function jsonRows(value: unknown): readonly (readonly string[])[] {
  if (Array.isArray(value)) return value.flatMap(jsonRows);
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && value.type === "Annotation") return [textsIn(value)];
  const cells = Object.entries(value).flatMap(([name, cell]: [string, unknown]) =>
    name === SENTENCE ? [] : Array.isArray(cell) ? (cell as unknown[]) : [cell]
  );
  const plain = cells.filter((cell) => typeof cell === "string" || typeof cell === "number").map(String);
  return [plain, ...Object.values(value).flatMap(jsonRows)];
}

function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return typeof value === "string" ? [value] : [];
  return Object.values(value).flatMap(textsIn);
}
