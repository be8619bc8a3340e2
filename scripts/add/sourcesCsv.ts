import Papa from "papaparse";
import type {Source} from "../../loaders/model.js";
import {disarm} from "../../loaders/sources/formulaCells.js";

/** The column that only documents in other formats than text need. */
const ORIGINAL = "original";

/** A row of a table as it stands in its file: its cells, and from where to where its characters go, line end included. */
interface Record {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * `sources.csv` with rows at its end; what is there stays byte for byte. Only where the file has no column for originals and one is needed, each row
 * gets one cell more.
 *
 * @param text of the file, which can be read (`readSources`)
 */
export function appendRows(text: string, rows: readonly Source[]): string {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const needed = rows.some(({original}) => original !== null);
  const records = recordsOf(text);
  const hasColumn = records[0]?.cells.includes(ORIGINAL) ?? false;
  const old = needed && !hasColumn ? withColumn(text, records, newline) : text;
  const header = recordsOf(old)[0]?.cells ?? [];
  const ends = /[\r\n]$/.test(old);
  const lines = rows.map((row) => Papa.unparse([header.map((name) => cellOf(row, name.trim()))], {newline}));
  const added = lines.join(newline);
  return ends ? old + added + newline : old + newline + added;
}

/** `sources.csv` without the rows of an article; what else is there stays byte for byte. */
export function removeRow(text: string, article_id: string): string {
  const records = recordsOf(text);
  const column = records[0]?.cells.findIndex((name) => name.trim() === "article_id") ?? -1;
  const row = records.slice(1).find(({cells}) => cells[column]?.trim() === article_id);
  if (!row) return text;
  const without = text.slice(0, row.start) + text.slice(row.end);
  // a file without a line end at its end is left as one
  return row.end === text.length && !/[\r\n]$/.test(text) ? without.replace(/\r?\n$/, "") : without;
}

function cellOf(row: Source, name: string): string {
  const value = (row as unknown as {[name: string]: string | boolean | null | undefined})[name];
  if (typeof value === "boolean") return value ? "yes" : "no";
  // people open the table in spreadsheets, and what a file says of itself may be a formula
  return disarm(value ?? "");
}

/** Blank lines are no rows. */
function recordsOf(text: string): Record[] {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const shift = text.length - body.length;
  const records: Record[] = [];
  let start = 0;
  Papa.parse<string[]>(body, {
    delimiter: ",",
    step: ({data, meta}) => {
      const end = Math.min(meta.cursor, body.length);
      if (data.length > 1 || data[0]?.trim() !== "")
        records.push({cells: data, start: start + shift, end: end + shift});
      start = end;
    }
  });
  return records;
}

function withColumn(text: string, records: readonly Record[], newline: string): string {
  return records.reduceRight((whole, {start, end}, i) => {
    const row = whole.slice(start, end);
    const body = row.replace(/[\r\n]+$/, "");
    const tail = row.slice(body.length) || (end < text.length ? newline : "");
    return `${whole.slice(0, start)}${body},${i === 0 ? ORIGINAL : ""}${tail}${whole.slice(end)}`;
  }, text);
}
