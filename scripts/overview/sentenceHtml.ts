import {escapeHtml} from "../../src/components/escapeHtml.js";
import type {Row} from "./openStore.js";

/**
 * A sentence with the words of its claims marked, and the document that it stands in. Where a claim has no sentence, which is one of a list, its
 * words stand alone.
 *
 * @param rows of one sentence: `sentence`, `sentence_start`, `quote`, `quote_start`, `quote_end` in code points of the document; `name`, `title`,
 *   `date_start` of it
 */
export function sentenceHtml(rows: readonly Row[]): string {
  const {name, title, date_start: day} = rows[0] ?? {};
  const from = [title, name, day]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .map((part) => escapeHtml(part ?? ""));
  return `<p class="evidence"><q>${marked(rows)}</q> <small>${from.join(", ")}</small></p>`;
}

/** Rows in the order that they come in, those of one sentence together. */
export function bySentence(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const {document_hash: document, sentence, sentence_start: start, quote_start: quote} = row;
    const key = `${document ?? ""} ${sentence === null ? `quote ${quote ?? ""}` : (start ?? "")}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function marked(rows: readonly Row[]): string {
  const [{sentence, sentence_start: start, quote} = {}] = rows;
  if (typeof sentence !== "string" || sentence === "" || typeof start !== "number")
    return `<mark>${escapeHtml(quote ?? "")}</mark>`;
  const characters = [...sentence];
  const spans = rows
    .map((row) => [Number(row["quote_start"]) - start, Number(row["quote_end"]) - start] as const)
    .sort(([a], [b]) => a - b);
  let [html, at] = ["", 0];
  for (const [from, to] of spans) {
    if (from < at) continue; // said within another's words
    html += `${escapeHtml(characters.slice(at, from).join(""))}<mark>${escapeHtml(characters.slice(from, to).join(""))}</mark>`;
    at = to;
  }
  return html + escapeHtml(characters.slice(at).join(""));
}
