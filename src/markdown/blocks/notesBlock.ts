import type {Finding, Severity} from "../../../loaders/model.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {isShown} from "../../figures/kit/isShown.js";
import {appendix} from "../appendix.js";
import type {Block} from "../blockRule.js";
import {checkTitle} from "../checkTitle.js";
import type {DossierIndex} from "../dossierIndex.js";
import type {PageUse} from "../pageUse.js";
import {evidenceLinks} from "../renderValue.js";
import {shownIn} from "../shownIn.js";

/** `:::notes`: the caveats of all that the page shows, numbered in reading order. On such a page marks carry these numbers. */
export const notesBlock: Block = {
  name: "notes",
  read(index, _args, use) {
    use.hasNotes = true;
    return {
      html: (use) =>
        appendix(
          use.words.register.count(use.findings.length),
          `<p class="of-all">${escapeHtml(use.words.register.ofAll(bySeverity(use.findings), index.dossier.findings.filter(isShown).length))}</p><ol class="notes">${use.findings.map((finding) => note(index, finding, use)).join("")}</ol>`
        )
    };
  }
};

/** How many there are of each severity. */
const bySeverity = (findings: readonly Finding[]): Record<Severity, number> => {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {error: count("error"), warning: count("warning"), note: count("note")};
};

function note(index: DossierIndex, finding: Finding, use: PageUse): string {
  const {finding_id, severity, verdict, check, caveat, hypothesis} = finding;
  const {register, severity: severities, verdict: verdicts} = use.words;
  const claims = use.claims.filter((claim) => index.findingsOf(claim).includes(finding));
  const places = shownIn(use, claims);
  const facts = [
    ...(claims.length > 0 && use.hasEvidence
      ? [`${escapeHtml(register.about)} ${evidenceLinks(claims, use)}`]
      : []),
    ...(places === "" ? [] : [`${escapeHtml(register.shown)} ${places}`]),
    `<a href="/caveats#${escapeHtml(finding_id)}">${escapeHtml(register.bothSides(use.findings.indexOf(finding) + 1))}</a>`
  ];
  return (
    `<li id="note-${escapeHtml(finding_id)}" class="${severity}"><span class="severity">${escapeHtml(checkTitle(check))}</span> <span class="judged">${escapeHtml(`${severities[severity]}, ${verdicts[verdict]}`)}</span><br>` +
    `${escapeHtml(caveat)}${hypothesis === null ? "" : ` ${escapeHtml(hypothesis)}`}<br><span class="note-facts">${facts.join(" · ")}</span></li>`
  );
}
