import type {Finding, Severity} from "../../../loaders/model.js";
import {escapeHtml} from "../escapeHtml.js";
import {SEVERITY_WORDS} from "../severityWords.js";
import {idsOf, type Row} from "./arquero.js";
import {columnWidths} from "./columnWidths.js";
import type {Evidence} from "./evidenceOf.js";

/** A result as far as it is shown. */
export interface Shown {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** how many rows there are in all */
  readonly total: number;
}

/** Beside a row stand all its errors, and of lesser doubts so many; the rest is counted, as notes are. */
const DOUBTS = 3;
/** So many claims of a row are opened at once; the most doubtful ones come first. */
const OPENED = 30;
/** By so many rows the columns of a wide table get their widths. */
const MEASURED = 30;
/** So many caveats are told below a table. */
const CAVEATS = 30;

/**
 * The result as a table: each row with links to the sentences of its claims and to every doubt about them, and these doubts in words below it.
 * They stand in the first column, so that a narrow screen, which shows only the first columns, shows them.
 *
 * @param base the site's root as seen from the page, ending in `/`
 * @param more markup that goes between table and caveats
 */
export function resultTable(
  {columns, rows, total}: Shown,
  evidence: Evidence,
  base: string,
  more = ""
): string {
  const [empty, filled] = emptyColumns({columns, rows, total});
  const head = filled.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const told = new Set<Finding>();
  const widths = columnWidths(
    filled.map((name) => [name, ...rows.slice(0, MEASURED).map((row) => words(row[name]))])
  );
  const body = rows.map((row) => {
    const findings = evidence.findings(row);
    findings.forEach((finding) => told.add(finding));
    const cells = filled.map(
      (name) => `<td${typeof row[name] === "number" ? ' class="number"' : ""}>${cell(row[name])}</td>`
    );
    return `<tr><td class="behind">${sentences(row, evidence, base)}${marks(findings, base)}</td>${cells.join("")}</tr>`;
  });
  return (
    `<div class="result-table" role="region" aria-label="Table of the result" tabindex="0"><table${widths === "" ? "" : ' class="wide"'}><caption>${caption(rows.length, total)}${sayEmpty(empty, total)}</caption>${widths}<thead><tr><th scope="col">behind it</th>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>${more}` +
    caveats([...told], base)
  );
}

/** "24 rows.", "10,000 rows; the first 50 are shown." */
function caption(shown: number, total: number): string {
  const all = `${number(total)} ${total === 1 ? "row" : "rows"}`;
  return shown < total ? `${all}; the first ${number(shown)} are shown.` : `${all}.`;
}

/** Columns that hold nothing in any of several rows, and the others. What is not shown yet may fill a column; of none but empty ones the table stays as it is. */
function emptyColumns({columns, rows, total}: Shown): [empty: readonly string[], filled: readonly string[]] {
  const empty = columns.filter((name) => rows.every((row) => words(row[name]) === ""));
  if (rows.length < 2 || rows.length < total || empty.length === columns.length) return [[], columns];
  return [empty, columns.filter((name) => !empty.includes(name))];
}

/** " attributed_to: empty in all 6 rows." */
const sayEmpty = (names: readonly string[], total: number): string =>
  names.length === 0 ? "" : ` ${escapeHtml(names.join(", "))}: empty in all ${number(total)} rows.`;

function sentences(row: Row, evidence: Evidence, base: string): string {
  const ids = idsOf(row);
  const first = [...evidence.claims(row)]
    .sort((a, b) => b.caveats.length - a.caveats.length)
    .map(({claim_id}) => claim_id);
  const opened = (first.length > 0 ? first : ids).slice(0, OPENED);
  const place = opened[0] === undefined ? null : evidence.place(opened[0]);
  if (place === null) return "";
  const words = ids.length === 1 ? "sentence" : `${number(ids.length)} sentences`;
  const part = ids.length > opened.length ? ` (first ${opened.length})` : "";
  return `<a class="evidence" data-claim="${escapeHtml(opened.join(" "))}" href="${base}${escapeHtml(place)}">${words}${part}</a>`;
}

function marks(findings: readonly Finding[], base: string): string {
  const of = (wanted: Severity): readonly Finding[] => findings.filter(({severity}) => severity === wanted);
  const doubts = of("warning");
  const notes = of("note");
  const one = [...of("error"), ...doubts.slice(0, DOUBTS), ...(notes.length === 1 ? notes : [])];
  const rest = doubts.length - Math.min(doubts.length, DOUBTS);
  return (
    one.map((finding) => ` ${mark(finding, base)}`).join("") +
    (rest > 0 ? ` +${rest}` : "") +
    (notes.length > 1 && notes[0] ? ` ${mark(notes[0], base, `${notes.length} notes`)}` : "")
  );
}

const mark = (
  {finding_id, severity}: Finding,
  base: string,
  words: string = SEVERITY_WORDS[severity]
): string =>
  `<a class="severity ${severity}" href="${base}caveats.html#${escapeHtml(finding_id)}">${words}</a>`;

function caveats(findings: readonly Finding[], base: string): string {
  if (findings.length === 0) return "";
  const rank = {error: 0, warning: 1, note: 2};
  const inOrder = [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const items = inOrder
    .slice(0, CAVEATS)
    .map(
      (finding) => `<li class="${finding.severity}">${mark(finding, base)} ${escapeHtml(finding.caveat)}</li>`
    );
  const rest = inOrder.length - items.length;
  const more =
    rest > 0 ? `<li>${number(rest)} more are in the <a href="${base}caveats.html">register</a>.</li>` : "";
  return `<h3>What is doubted about these rows</h3><ul class="caveats">${items.join("")}${more}</ul>`;
}

const cell = (value: unknown): string => escapeHtml(words(value));

function words(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return number(value);
  if (Array.isArray(value)) return value.join(", ");
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The same digits in Node and in every reader's browser. */
const number = (value: number): string => FORMAT.format(value);
const FORMAT = new Intl.NumberFormat("en", {maximumFractionDigits: 6});
