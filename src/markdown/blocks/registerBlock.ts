import {CHECK_KINDS, type Finding} from "../../../loaders/model.js";
import {evidenceFinder, type Side} from "../../../loaders/evidence/evidenceFinder.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {KIND_WORDS} from "../../components/kindWords.js";
import {isShown} from "../../figures/kit/isShown.js";
import type {Block} from "../blockRule.js";
import {SEVERITY_WORDS} from "../../components/severityWords.js";
import {VERDICT_WORDS} from "../../components/verdictWords.js";
import {bySeverity} from "../caveatMark.js";
import {checkTitle} from "../checkTitle.js";
import type {DossierIndex} from "../dossierIndex.js";
import {originsOfFinding} from "../originsOfFinding.js";
import {seeAlso} from "../seeAlso.js";
import {articlesOf, registerForm} from "./registerForm.js";
import {registerEvidence} from "./registerEvidence.js";

/** `:::register`: every finding with both sides in their sentences, what it may have meant, and what an editor said; dismissed ones last. */
export const registerBlock: Block = {
  name: "register",
  read(index) {
    const findings = bySeverity(index.dossier.findings);
    const shown = findings.filter(isShown);
    return {
      findings,
      html: () =>
        registerForm(index, findings) +
        `<p class="register-count" aria-live="polite">${findings.length} findings</p>` +
        `<div class="register">${chapters(shown)
          .map((chapter) => section(index, chapter))
          .join("")}${dismissed(index, findings)}</div>`
    };
  }
};

interface Chapter {
  readonly id: string;
  readonly heading: string;
  readonly findings: readonly Finding[];
}

/** Errors, then doubts, each in one chapter; the many notes by what they are about. */
function chapters(findings: readonly Finding[]): readonly Chapter[] {
  const grave: readonly Chapter[] = [
    {
      id: "errors",
      heading: "Errors: what cannot be right",
      findings: findings.filter(({severity}) => severity === "error")
    },
    {
      id: "doubts",
      heading: "Doubts: what may well be wrong",
      findings: findings.filter(({severity}) => severity === "warning")
    }
  ];
  const notes = findings.filter(({severity}) => severity === "note");
  const byKind = CHECK_KINDS.map((kind) => ({
    id: `notes-${kind}`,
    heading: `Notes: ${KIND_WORDS[kind].toLowerCase()}`,
    findings: notes.filter((finding) => finding.kind === kind)
  }));
  return [...grave, ...byKind].filter((chapter) => chapter.findings.length > 0);
}

/** Errors and doubts stand open; the notes are folded by kind, or a phone would show forty screens of them. */
function section(index: DossierIndex, {id, heading, findings}: Chapter): string {
  const head = `<h2>${escapeHtml(heading)} <span class="chapter-count">${findings.length}</span></h2>`;
  const entries = findings.map((finding) => entry(index, finding)).join("");
  return findings.every(({severity}) => severity === "note")
    ? `<details class="chapter" id="${id}"><summary>${head}</summary>${entries}</details>`
    : `<section class="chapter" id="${id}">${head}${entries}</section>`;
}

/** What editors found to be no doubt, folded, each with the reason. */
function dismissed(index: DossierIndex, findings: readonly Finding[]): string {
  const none = findings.filter((finding) => !isShown(finding));
  return none.length === 0
    ? ""
    : `<details class="dismissed"><summary>${none.length} dismissed by an editor</summary>${none.map((finding) => entry(index, finding)).join("")}</details>`;
}

function entry(index: DossierIndex, finding: Finding): string {
  const {finding_id, check, kind, severity, verdict, caveat, hypothesis, state, review} = finding;
  const {about, against} = evidenceFinder(index.dossier)(finding_id);
  const sources = articlesOf(index, finding);
  const facts = [
    // each note stands in a chapter of notes of its kind
    ...(severity === "note" ? [] : [KIND_WORDS[kind]]),
    VERDICT_WORDS[verdict],
    ...(state === "open" ? [] : [state]),
    originsOfFinding(index, finding)
  ].filter((fact) => fact !== "");
  return (
    `<article class="finding ${severity}" id="${escapeHtml(finding_id)}" data-severity="${severity}" data-kind="${kind}" data-check="${escapeHtml(check)}" data-state="${state}" data-sources="${escapeHtml(sources.join(" "))}">` +
    `<h3>${severity === "note" ? "" : `<span class="severity">${SEVERITY_WORDS[severity]}</span> `}<a href="/methodology#check-${escapeHtml(check)}">${escapeHtml(checkTitle(check))}</a></h3>` +
    `<p class="caveat-words">${escapeHtml(caveat)}</p>` +
    (hypothesis === null ? "" : `<p class="caveat-words">${escapeHtml(hypothesis)}</p>`) +
    sides(index, finding, about, against) +
    `<p class="finding-facts">${facts.map((fact) => `${fact} · `).join("")}<a href="#${escapeHtml(finding_id)}"><span class="visually-hidden">Link to “${escapeHtml(checkTitle(check))}”, </span>${escapeHtml(finding_id)}</a></p>` +
    also(index, finding) +
    (review === null
      ? ""
      : `<p class="review">${escapeHtml(`${state === "open" ? "Open; " : ""}${review}`)}</p>`) +
    `</article>`
  );
}

/** Findings of neighbouring checks on the same words, which an editor would read together. */
function also(index: DossierIndex, finding: Finding): string {
  const links = seeAlso(index, finding).map(
    ({finding_id, check}) =>
      `<a href="#${escapeHtml(finding_id)}">${escapeHtml(checkTitle(check))}<span class="visually-hidden"> ${escapeHtml(finding_id)}</span></a>`
  );
  return links.length === 0 ? "" : `<p class="finding-facts">See also: ${links.join(", ")}</p>`;
}

/** Both sides; those of a note are folded, for the register holds dozens of notes and their words say what they quote. */
function sides(index: DossierIndex, finding: Finding, about: Side, against: Side): string {
  const parts = [
    registerEvidence(index, finding, "About", about),
    registerEvidence(index, finding, "Held against it", against, about)
  ].filter((part) => part !== "");
  if (parts.length === 0) return "";
  const both = `<div class="finding-sides">${parts.join("")}</div>`;
  if (finding.severity !== "note") return both;
  const sentences = about.sentences.length + against.sentences.length;
  const references = about.references.length + against.references.length;
  const what = [
    sentences === 0 ? "" : counted(sentences, "sentence"),
    references === 0 ? "" : counted(references, "reference")
  ].filter((words) => words !== "");
  return `<details class="sides"><summary>${what.join(" and ")}<span class="visually-hidden"> of “${escapeHtml(checkTitle(finding.check))}”</span></summary>${both}</details>`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
