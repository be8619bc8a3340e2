import Papa from "papaparse";

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it; numbers, also negative ones, stay as they are. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(";");
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
};

/** CSV as RFC 4180 has it, with `\n` line ends and a header line. Empty cells are unknowns; lists are joined by `;`. */
export function toCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return `${Papa.unparse({fields: [...columns], data: rows.map((row) => row.map(cell))}, {newline: "\n"})}\n`;
}
