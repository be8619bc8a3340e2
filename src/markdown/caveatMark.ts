import type {Finding, Severity} from "../../loaders/model.js";
import {escapeHtml} from "../components/escapeHtml.js";
import type {PageUse} from "./pageUse.js";

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Doubt",
  note: "Note"
};
const RANK: Readonly<Record<Severity, number>> = {error: 0, warning: 1, note: 2};

/** Gravest first; the dossier's order within one severity. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/**
 * The mark beside a doubtful figure: a link to the gravest finding whose name is the caveats themselves. On a page with
 * numbered notes it shows their numbers.
 */
export function caveatMark(findings: readonly Finding[], use?: PageUse): string {
  const sorted = bySeverity(findings);
  const [first] = sorted;
  if (!first) return "";
  const text = sorted.map(({severity, caveat}) => `${SEVERITY_WORDS[severity]}: ${caveat}`).join(" ");
  const ids = sorted.map(({finding_id}) => finding_id).join(" ");
  const numbers = use?.hasNotes ? sorted.map((finding) => use.findings.indexOf(finding) + 1) : [];
  const href = use?.hasNotes ? `#note-${first.finding_id}` : `/caveats#${first.finding_id}`;
  const face = numbers.length > 0 ? numbers.sort((a, b) => a - b).join(", ") : "!";
  return `<a class="caveat-mark ${first.severity}${numbers.length > 0 ? " numbered" : ""}" href="${escapeHtml(href)}" data-caveat="${escapeHtml(ids)}" title="${escapeHtml(text)}" aria-label="${escapeHtml(`Caveat. ${text}`)}"><span aria-hidden="true">${face}</span></a>`;
}

/** The caveats of what is shown, as a list of sentences that link to the register. */
export function caveatList(findings: readonly Finding[], use?: PageUse): string {
  if (findings.length === 0) return "";
  const items = bySeverity(findings).map(({finding_id, severity, caveat}) => {
    const number = use?.hasNotes ? use.findings.findIndex((f) => f.finding_id === finding_id) + 1 : 0;
    const label = `${SEVERITY_WORDS[severity]}${number > 0 ? ` ${number}` : ""}`;
    const href = use?.hasNotes ? `#note-${finding_id}` : `/caveats#${finding_id}`;
    return `<li class="${severity}"><a class="severity" href="${escapeHtml(href)}">${label}</a> ${escapeHtml(caveat)}</li>`;
  });
  return `<ul class="caveats" aria-label="Caveats">${items.join("")}</ul>`;
}
