import type {Span} from "../../loaders/model.js";
import {shared} from "./pairRows.js";
import type {Row} from "./row.js";
import {sameValues} from "./sameValues.js";

/** What the nearest row of the other side has instead, and whether it is near at all. */
export function explain(row: Row, others: readonly Row[]): {near: 0 | 1; why: string} {
  const over = others.filter((other) => shared(row, other) > 0);
  const same = over.filter((other) => sameValues(row, other));
  const table = same.find((other) => other.table === row.table);
  if (table) {
    const differs = [
      table.unit === row.unit ? null : `unit ${table.unit}`,
      table.subject === row.subject ? null : `subject ${table.subject ?? "unknown"}`
    ].filter((part) => part !== null);
    return {near: 1, why: differs.length > 0 ? `there with ${differs.join(", ")}` : "there twice"};
  }
  const [elsewhere] = same;
  if (elsewhere) return {near: 1, why: `there in ${elsewhere.table}`};
  const [other] = over.filter(({values}) => values.length > 0);
  return other
    ? {near: 0, why: `there as ${other.values.join("..")} (${other.table})`}
    : {near: 0, why: "nothing there"};
}

/** The sentence around a row; outside of sentences its line. */
export function sentenceOf(text: string, {start, end}: Span, sentences: readonly Span[]): string {
  const around = sentences.find((sentence) => sentence.start <= start && start < sentence.end);
  const from = around?.start ?? text.lastIndexOf("\n", start) + 1;
  const newline = text.indexOf("\n", end);
  return text.slice(from, around?.end ?? (newline < 0 ? text.length : newline)).replace(/\s+/g, " ");
}
