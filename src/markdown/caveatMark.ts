import type {Finding, Severity} from "../../loaders/model.js";
import {escapeHtml} from "../components/escapeHtml.js";
import {SEVERITY_WORDS} from "../components/severityWords.js";
import type {PageUse} from "./pageUse.js";

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

/** With more notes than this a figure's list folds them, so that errors and doubts are not lost among them. */
const MAX_NOTES = 2;

/**
 * The caveats of what is shown, as a list of sentences that link to the register. Where there are many, notes are folded; on a page
 * with numbered notes only their numbers stand here.
 */
export function caveatList(findings: readonly Finding[], use?: PageUse): string {
  if (findings.length === 0) return "";
  const sorted = bySeverity(findings);
  const notes = sorted.filter(({severity}) => severity === "note");
  if (notes.length <= MAX_NOTES) return list(sorted, use);
  const grave = sorted.filter(({severity}) => severity !== "note");
  const rest = use?.hasNotes
    ? `<p class="note-numbers">See also ${notes.map((note) => noteLink(note, use)).join(", ")}.</p>`
    : `<details class="more-notes"><summary>${notes.length} notes on sources, dates and spelling</summary>${list(notes, use)}</details>`;
  return (grave.length > 0 ? list(grave, use) : "") + rest;
}

function list(findings: readonly Finding[], use?: PageUse): string {
  const items = findings.map((finding) => {
    const {finding_id, severity, caveat} = finding;
    const number = use?.hasNotes ? ` ${noteNumber(finding, use)}` : "";
    const href = use?.hasNotes ? `#note-${finding_id}` : `/caveats#${finding_id}`;
    return `<li class="${severity}"><a class="severity" href="${escapeHtml(href)}">${SEVERITY_WORDS[severity]}${number}</a> ${escapeHtml(caveat)}</li>`;
  });
  return `<ul class="caveats" aria-label="Caveats">${items.join("")}</ul>`;
}

function noteLink(finding: Finding, use: PageUse): string {
  return `<a href="#note-${escapeHtml(finding.finding_id)}">note ${noteNumber(finding, use)}</a>`;
}

const noteNumber = (finding: Finding, use: PageUse): number => use.findings.indexOf(finding) + 1;
