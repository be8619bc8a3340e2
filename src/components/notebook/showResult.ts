import type {Finding} from "../../../loaders/model.js";
import type {FigureData} from "../../figures/figure.js";
import {isShown} from "../../figures/kit/isShown.js";
import {escapeHtml} from "../escapeHtml.js";
import {SEVERITY_WORDS} from "../severityWords.js";
import {IDS, type StepsResult} from "./runSteps.js";

const MAX_BARS = 30;

/**
 * The result as a table, with a mark for the caveats of every claim that a row comes from, and these caveats below it. The marks come
 * first, so that a narrow screen, which shows only the first columns, shows them.
 */
export function resultTable({columns, rows, total}: StepsResult, data: FigureData): string {
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const shown = new Set<Finding>();
  const body = rows.map((row) => {
    const findings = findingsOf(row, data);
    findings.forEach((finding) => shown.add(finding));
    return `<tr><td>${findings.map(mark).join(" ")}</td>${columns.map((name) => `<td${typeof row[name] === "number" ? ' class="number"' : ""}>${cell(row[name])}</td>`).join("")}</tr>`;
  });
  const more = total > rows.length ? ` The first ${rows.length} are shown.` : "";
  const caveats = [...shown].map(
    (finding) => `<li class="${finding.severity}">${mark(finding)} ${escapeHtml(finding.caveat)}</li>`
  );
  return (
    `<table><caption>${total} ${total === 1 ? "row" : "rows"}.${more}</caption><thead><tr><th scope="col">caveats</th>${head}</tr></thead><tbody>${body.join("")}</tbody></table>` +
    (caveats.length > 0 ? `<ul class="caveats" aria-label="Caveats">${caveats.join("")}</ul>` : "")
  );
}

/**
 * Bars of the first column of numbers, named by the first columns of text; null where that makes no picture. A figure that is an error
 * is hatched over the whole width, beside the scale, so that it cannot flatten the rest.
 */
export function resultBars({columns, rows}: StepsResult, data: FigureData): string | null {
  const number = columns.find((name) => rows.some((row) => typeof row[name] === "number"));
  const texts = columns
    .filter(
      (name) => name !== "claim_id" && name !== "quote" && rows.every((row) => typeof row[name] === "string")
    )
    .slice(0, 2);
  if (number === undefined || texts.length === 0 || rows.length < 2) return null;
  const shown = rows.slice(0, MAX_BARS).map((row) => ({
    name: texts.map((text) => String(row[text])).join(", "),
    value: Number(row[number] ?? 0),
    errors: findingsOf(row, data).filter(({severity}) => severity === "error")
  }));
  const max = Math.max(...shown.filter(({errors}) => errors.length === 0).map(({value}) => Math.abs(value)));
  if (!(max > 0) || max === Infinity) return null;
  const bars = shown.map(({name, value, errors}) => {
    const wrong = errors.length > 0;
    const width = wrong ? "100" : ((Math.abs(value) / max) * 100).toFixed(2);
    return `<div class="bar-row"><span class="bar-name">${escapeHtml(name)}</span><svg class="bar-line${wrong ? " wrong" : ""}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="10"/></svg><span class="bar-value">${escapeHtml(value.toLocaleString("en"))}${wrong ? doubt(errors) : ""}</span></div>`;
  });
  return `<div class="bars" role="img" aria-label="${escapeHtml(`Bars of ${number} by ${texts.join(" and ")}; the table below holds the same numbers.`)}">${bars.join("")}</div>`;
}

/** In words and no link, since the bars are one image; the table below has the links. */
function doubt(errors: readonly Finding[]): string {
  const ids = errors.map(({finding_id}) => finding_id).join(" ");
  const caveats = errors.map(({caveat}) => caveat).join(" ");
  return ` <span class="doubt" data-caveat="${escapeHtml(ids)}" title="${escapeHtml(caveats)}">(in doubt, not to scale)</span>`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return escapeHtml(value.toLocaleString("en", {maximumFractionDigits: 6}));
  if (Array.isArray(value)) return escapeHtml(value.join(", "));
  if (value instanceof Date) return escapeHtml(value.toISOString().slice(0, 10));
  return escapeHtml(typeof value === "string" ? value : JSON.stringify(value));
}

/** What reaches the reader about any of the claims that a row comes from. */
export function findingsOf(row: Readonly<Record<string, unknown>>, data: FigureData): readonly Finding[] {
  const ids = ([] as unknown[]).concat(row[IDS] ?? []);
  const found = new Set(
    data.claims.filter(({claim_id}) => ids.includes(claim_id)).flatMap(({caveats}) => caveats)
  );
  return data.findings.filter((finding) => found.has(finding.finding_id) && isShown(finding));
}

function mark({finding_id, severity}: Finding): string {
  return `<a class="severity ${severity}" href="./caveats.html#${escapeHtml(finding_id)}">${SEVERITY_WORDS[severity]}</a>`;
}
