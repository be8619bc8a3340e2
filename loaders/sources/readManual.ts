import Papa from "papaparse";
import {refuseRow} from "./documentLimits.js";

/** Turns one trimmed cell into a value, or throws an `Error` whose message says what was expected. */
export interface Cell<T> {
  (cell: string): T;
  /** may a file do without the column? All its cells are then empty. */
  readonly columnMayLack?: true;
}

/** Every column of a file, in any order, with the reader of its cells. */
export type Columns<Row> = {readonly [Name in keyof Row]: Cell<Row[Name]>};

/** What is wrong with a row of a file that people keep, said so that they can mend it. */
export class ManualError extends Error {
  override readonly name = "ManualError";
}

/**
 * Reads a CSV that people keep (`data/manual/*.csv`). Cells are typed by their column, never by their looks,
 * so that "0012" and "713752e1" stay what they are.
 *
 * @param file the path to name in errors
 * @param text the file's text; a byte order mark is allowed
 * @param rule throws an `Error` for a row whose cells do not go together
 * @throws ManualError `file:line: column: what is wrong; remedy` for the first row that does not fit
 */
export function readManual<Row>(
  file: string,
  text: string,
  columns: Columns<Row>,
  rule?: (row: Row, line: number) => void
): Row[] {
  const rows: Row[] = [];
  let header = null as string[] | null;
  let line = 1;
  let cursor = 0;
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  Papa.parse<string[]>(body, {
    delimiter: ",",
    step: ({data, errors, meta}) => {
      const at = line;
      line += newlines(body, cursor, meta.cursor);
      cursor = meta.cursor;
      const error = errors[0];
      if (error)
        throw new ManualError(
          `${file}:${at}: ${error.message.toLowerCase()}; close the quotation or double the quotes inside it`
        );
      if (data.length === 1 && data[0]?.trim() === "") return;
      try {
        refuseRow(rows.length + 1, data);
      } catch (reason) {
        throw new ManualError(`${file}:${at}: ${(reason as Error).message}`, {cause: reason});
      }
      if (header === null) header = readHeader(file, data, columns);
      else rows.push(readRow(file, at, header, data, columns, rule));
    }
  });
  if (header === null)
    throw new ManualError(
      `${file}:1: the file is empty; its first line must name the columns: ${Object.keys(columns).join(",")}`
    );
  return rows;
}

function newlines(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = text.indexOf("\n", start); i >= 0 && i < end; i = text.indexOf("\n", i + 1)) count++;
  return count;
}

function readHeader<Row>(file: string, cells: string[], columns: Columns<Row>): string[] {
  const header = cells.map((cell) => cell.trim());
  const expected = Object.keys(columns);
  const musts = expected.filter((name) => columns[name as keyof Row].columnMayLack !== true);
  for (const name of musts) {
    if (!header.includes(name))
      throw new ManualError(
        `${file}:1: missing column: ${name}; the first line must name: ${musts.join(",")}`
      );
  }
  const unknown = header.find((name, i) => !expected.includes(name) || header.indexOf(name) !== i);
  if (unknown !== undefined)
    throw new ManualError(
      `${file}:1: unexpected column: ${unknown || "(no name)"}; remove it or spell it as one of: ${expected.join(",")}`
    );
  return header;
}

function readRow<Row>(
  file: string,
  line: number,
  header: string[],
  cells: string[],
  columns: Columns<Row>,
  rule: ((row: Row, line: number) => void) | undefined
): Row {
  if (cells.length !== header.length) {
    throw new ManualError(
      `${file}:${line}: unexpected number of cells: ${cells.length}, expected ${header.length}; put a cell that holds a comma in double quotes`
    );
  }
  const row: Partial<Row> = {};
  const lacking = Object.keys(columns).filter((name) => !header.includes(name));
  for (const [i, name] of [...header, ...lacking].entries()) {
    const key = name as keyof Row;
    try {
      row[key] = columns[key]((cells[i] ?? "").trim());
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new ManualError(`${file}:${line}: column ${name}: ${error.message}`);
    }
  }
  const whole = row as Row;
  try {
    rule?.(whole, line);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ManualError(`${file}:${line}: ${error.message}`);
  }
  return whole;
}

/** Any text, but some. */
export const required: Cell<string> = (cell) => {
  if (cell === "") throw new Error("empty cell; fill it in");
  return cell;
};

/** Any text, but one that no other row of the file has. */
export function unique(): Cell<string> {
  const seen = new Set<string>();
  return (cell) => {
    if (seen.has(required(cell)))
      throw new Error(`"${cell}" stands in two rows; give each its own, or join them`);
    seen.add(cell);
    return cell;
  };
}

/** A column that a file may do without. */
export const mayLack = <T>(cell: Cell<T>): Cell<T> =>
  Object.assign((text: string) => cell(text), {columnMayLack: true as const});

/** Any text; an empty cell is an unknown. */
export const optional: Cell<string | null> = (cell) => cell || null;

/** Texts with `|` between them. */
export const several: Cell<readonly string[]> = (cell) =>
  cell
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** One of a closed list. */
export function oneOf<const T extends string>(...choices: readonly T[]): Cell<T> {
  return (cell) => {
    const found = choices.find((choice) => choice === cell);
    if (found === undefined) throw new Error(`unexpected "${cell}"; write one of: ${choices.join(", ")}`);
    return found;
  };
}

/** `yes` or `no`. */
export const yesNo: Cell<boolean> = (cell) => oneOf("yes", "no")(cell) === "yes";

/** An ISO date, as precise as known: `2013`, `2013-09` or `2013-09-23`; empty is unknown. */
export const isoDate: Cell<string | null> = (cell) => {
  if (cell === "") return null;
  const match = /^\d{4}(?:-(?<month>\d{2})(?:-\d{2})?)?$/.exec(cell);
  const month = Number(match?.groups?.["month"] ?? 1);
  // A day that does not exist (30 February) is an invalid date, or is moved to another.
  const date = new Date(`${cell}T00:00:00Z`);
  const exists = cell.length < 10 || (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(cell));
  if (!match || month < 1 || month > 12 || !exists)
    throw new Error(`unexpected "${cell}"; write a date as 2013, 2013-09 or 2013-09-23`);
  return cell;
};

/** A decimal number without grouping; empty is none. */
export const numberOrNull: Cell<number | null> = (cell) => {
  if (cell === "") return null;
  if (!/^-?\d+(?:\.\d+)?$/.test(cell))
    throw new Error(`unexpected "${cell}"; write a plain number such as 25000 or 0.5`);
  return Number(cell);
};

/** An http(s) address; empty is unknown. */
export const webAddress: Cell<string | null> = (cell) => (cell === "" ? null : pageAddress(cell));

/** An http(s) address. One with a name before its host, as in `https://bbc.com@other.example`, leads elsewhere than it seems to. */
export const pageAddress: Cell<string> = (cell) => {
  if (!/^https?:\/\/[^\s\p{C}"'<>\\@/?#]+(?:[/?#][^\s\p{C}"'<>\\]*)?$/u.test(cell) || !URL.canParse(cell))
    throw new Error(`unexpected "${cell}"; write an address that starts with https:// or http://`);
  return cell;
};
