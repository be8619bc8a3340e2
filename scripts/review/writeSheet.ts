import {existsSync, readFileSync} from "node:fs";
import Papa from "papaparse";
import {disarm} from "../../loaders/sources/formulaCells.js";
import {InputError} from "../terminal/main.js";
import {readSheet} from "./readSheet.js";
import {isFilledIn, SHEET_COLUMNS, type SheetRow} from "./sheetColumns.js";
import {writeWhole} from "../build/writeWhole.js";

interface WriteOptions {
  /** overwrite whatever is there */
  readonly force: boolean;
  readonly separator: "," | ";";
  /** of the file, in errors */
  readonly name: string;
}

/** A sheet as CSV that spreadsheets open by a click: a byte order mark says that it is UTF-8; no cell runs as a formula. */
export function sheetText(rows: readonly SheetRow[], separator: "," | ";"): string {
  const data = rows.map((row) =>
    SHEET_COLUMNS.map((name) => disarm((row as Readonly<Record<string, string>>)[name] ?? ""))
  );
  const csv = Papa.unparse({fields: [...SHEET_COLUMNS], data}, {newline: "\r\n", delimiter: separator});
  return `\uFEFF${csv}\r\n`;
}

/**
 * Writes a sheet, whole or not at all.
 *
 * @throws InputError where that would cost an editor's work: the file has filled-in cells, or is no review sheet
 */
export function writeSheet(
  path: string,
  rows: readonly SheetRow[],
  {force, separator, name}: WriteOptions
): void {
  if (!force && existsSync(path)) refuseFilledIn(name, readFileSync(path));
  writeWhole(path, sheetText(rows, separator));
}

function refuseFilledIn(name: string, bytes: Uint8Array): void {
  const remedy =
    "take it back or move it away first, give another name with --output, or overwrite it with --force";
  let filled;
  try {
    filled = readSheet(name, bytes).filter(isFilledIn);
  } catch (error) {
    throw new InputError(`${name}: there already, and no review sheet; ${remedy}`, {cause: error});
  }
  const [first] = filled;
  if (first)
    throw new InputError(
      `${name}:${first.row}: there already, with ${filled.length} filled-in ${filled.length === 1 ? "row" : "rows"}; ${remedy}`
    );
}
