import Papa from "papaparse";
import {disarm} from "../sources/formulaCells.js";

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(";");
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return disarm(typeof value === "string" ? value : JSON.stringify(value));
};

/** CSV as RFC 4180 has it, with `\n` line ends and a header line. Empty cells are unknowns; lists are joined by `;`. */
export function toCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return `${Papa.unparse({fields: [...columns], data: rows.map((row) => row.map(cell))}, {newline: "\n"})}\n`;
}
