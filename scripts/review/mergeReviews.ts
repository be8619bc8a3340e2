import Papa from "papaparse";
import {disarm} from "../../loaders/sources/formulaCells.js";
import {readReviews, REVIEW_COLUMNS, type Review} from "../../loaders/sources/readReviews.js";

/**
 * The text of `reviews.csv` with further decisions. What stands in it stays, letter for letter, unless its place is taken.
 *
 * @param replaced decisions of the text to take out
 */
export function mergeReviews(text: string, added: readonly Review[], replaced: readonly Review[]): string {
  if (added.length === 0) return text;
  const {data, meta} = Papa.parse<string[]>(text, {delimiter: ",", skipEmptyLines: "greedy"});
  const header = (data[0] ?? []).map((name) => name.replace("\uFEFF", "").trim());
  const newline = meta.linebreak;
  const unparse = (rows: readonly (readonly string[])[]): string =>
    rows.map((row) => `${Papa.unparse([[...row]])}${newline}`).join("");
  const rows = added.map((review) => header.map((name) => cell(review, name)));
  const end = text === "" || text.endsWith("\n") ? "" : newline;
  if (replaced.length === 0) return text + end + unparse(rows);
  const gone = new Set(replaced.map(keyOf));
  // rows of the file and decisions go together one by one, after the header
  const kept = readReviews("reviews.csv", text).map((review) => !gone.has(keyOf(review)));
  return unparse([...data.filter((_, i) => i === 0 || kept[i - 1]), ...rows]);
}

const keyOf = ({target, kind, field}: Review): string => `${target} ${kind} ${field ?? ""}`;

function cell(review: Review, name: string): string {
  const value = name in REVIEW_COLUMNS ? review[name as keyof typeof REVIEW_COLUMNS] : "";
  return disarm(value ?? "");
}
