import {TABLE_NAMES} from "../../loaders/model.js";
import {InputError} from "../terminal/main.js";
import type {Row} from "./row.js";

/**
 * Reads one annotated row: `table`, `quote` with its `start` and `end` in UTF-16 units, `subject`, `subject_alt`, `counterparty`,
 * `measure_or_item`, `value` or `value_low` and `value_high`, `unit`, `hedge`, `attributed_to`, `as_of`, `optional`. What is left out is
 * unknown.
 *
 * @throws InputError that says what is wrong with it, without its place
 */
export function readRow(given: unknown, text: string): Row {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new InputError("no row; write an object with table, quote, start, end and the rest");
  const row = given as Record<string, unknown>;
  const table = TABLE_NAMES.find((name) => name === row["table"]);
  if (!table)
    throw new InputError(
      `unknown table: ${JSON.stringify(row["table"] ?? null)}; write one of: ${TABLE_NAMES.join(", ")}`
    );
  const {quote, start, end} = row;
  if (typeof quote !== "string" || quote === "")
    throw new InputError("missing quote: the exact words of the text");
  if (typeof start !== "number" || typeof end !== "number" || text.slice(start, end) !== quote) {
    const at = text.indexOf(quote);
    const remedy = at < 0 ? "the text does not hold it" : `it stands at ${at} to ${at + quote.length}`;
    throw new InputError(
      `the quote is not at ${String(start)} to ${String(end)}: ${JSON.stringify(quote)}; ${remedy} (offsets count UTF-16 units)`
    );
  }
  const {subject_alt = [], optional = false} = row;
  if (!Array.isArray(subject_alt) || !subject_alt.every((name) => typeof name === "string"))
    throw new InputError('unexpected subject_alt; write a list of names: ["…"]');
  if (typeof optional !== "boolean") throw new InputError("unexpected optional; write true or false");
  const unit = textOf(row, "unit") ?? (table === "timeline" ? "date" : "count");
  return {
    table,
    quote,
    start,
    end,
    subject: textOf(row, "subject"),
    subject_alt,
    counterparty: textOf(row, "counterparty"),
    name: textOf(row, "measure_or_item"),
    values: valuesOf(row, unit === "date"),
    unit,
    hedge: textOf(row, "hedge"),
    attributed_to: textOf(row, "attributed_to"),
    as_of: textOf(row, "as_of"),
    optional
  };
}

function textOf(row: Record<string, unknown>, key: string): string | null {
  const value = row[key] ?? null;
  if (value !== null && typeof value !== "string")
    throw new InputError(`unexpected ${key}: ${JSON.stringify(value)}; write it in quotes, or null`);
  return value === "" ? null : value;
}

/** Two bounds that differ are a range; a date may write its range as `2005..2007`. */
function valuesOf(row: Record<string, unknown>, dates: boolean): (number | string)[] {
  const one = (key: string): number | string | null => {
    const value = row[key] ?? null;
    if (value === null) return null;
    if (dates ? typeof value === "string" : typeof value === "number") return value as number | string;
    const form = dates ? "an ISO date in quotes, as 2013-12" : "a plain number, as 1100000000";
    throw new InputError(`unexpected ${key}: ${JSON.stringify(value)}; write ${form}, or null`);
  };
  const [value, low, high] = [one("value"), one("value_low"), one("value_high")];
  if (low !== null && high !== null && low !== high) return [low, high];
  const only = value ?? low ?? high;
  if (only === null) return [];
  return typeof only === "string" ? only.split("..") : [only];
}
