import Papa from "papaparse";
import {decodeText} from "../../loaders/sources/decodeText.js";
import {rearm} from "../../loaders/sources/formulaCells.js";
import {InputError} from "../terminal/main.js";
import type {FilledRow} from "./sheetColumns.js";

/** Columns without which no decision can be understood; name and day may come as options. */
const NEEDED = ["target", "decision", "why", "expects"] as const;

const REMEDY = "save the sheet as “CSV UTF-8” or “Unicode text”";

const SEPARATORS = [",", ";", "\t"] as const;

/**
 * The rows of a sheet that came back from a spreadsheet, in whatever order its columns are; columns that nobody knows and empty ones are
 * passed over.
 *
 * @param file the path to name in errors
 * @throws InputError `file: what is wrong; remedy` for what is no review sheet
 */
export function readSheet(file: string, bytes: Uint8Array): FilledRow[] {
  const text = decoded(file, bytes);
  const found = SEPARATORS.map((separator) => Papa.parse<string[]>(text, {delimiter: separator})).find(
    ({data}) => data.some((cells) => isHeader(cells))
  );
  if (!found)
    throw new InputError(
      `${file}:1: missing columns: ${NEEDED.join(", ")}; keep the header of the sheet that \`npm run review\` wrote, with commas, semicolons or tabs between its columns`
    );
  const [error] = found.errors;
  if (error)
    throw new InputError(
      `${file}:${(error.row ?? 0) + 1}: ${error.message.toLowerCase()}; save the sheet from the spreadsheet again`
    );
  const at = found.data.findIndex(isHeader);
  const header = (found.data[at] ?? []).map(nameOf);
  refuseHeader(file, at + 1, header);
  return found.data
    .slice(at + 1)
    .map((cells, i) => ({
      row: at + 2 + i,
      cells: Object.fromEntries(
        header.flatMap((name, column) =>
          name === "" ? [] : [[name, rearm((cells[column] ?? "").trim()).trim()]]
        )
      )
    }))
    .filter(({cells}) => Object.values(cells).some((cell) => cell !== ""));
}

function decoded(file: string, bytes: Uint8Array): string {
  try {
    return decodeText(file, bytes, REMEDY).text.replace(/^\uFEFF/u, "");
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}

const nameOf = (cell: string): string => cell.trim().toLowerCase();

/** Rows above the header, such as `sep=;` or a title, are none. */
const isHeader = (cells: readonly string[]): boolean => {
  const names = cells.map(nameOf);
  return names.includes("target") && names.includes("decision");
};

function refuseHeader(file: string, row: number, header: readonly string[]): void {
  const missing = NEEDED.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new InputError(
      `${file}:${row}: missing column: ${missing.join(", ")}; keep the columns of the sheet that \`npm run review\` wrote`
    );
  const twice = header.find((name, i) => name !== "" && header.indexOf(name) !== i);
  if (twice !== undefined)
    throw new InputError(`${file}:${row}: column ${twice} stands twice; keep one of the two`);
}
