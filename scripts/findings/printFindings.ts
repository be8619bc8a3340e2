import type {Dossier, Finding, Severity} from "../../loaders/model.js";
import {evidence, type Evidence} from "./evidence.js";
import {wrap} from "../terminal/wrap.js";

/** The gravest first; within a severity in the dossier's own order. */
const ORDER: readonly Severity[] = ["error", "warning", "note"];

/**
 * The register of findings as text: for each its severity, the sentence for readers, both sides' words with where they stand, a
 * hypothesis if there is one, an editor's decision if there is one; and a summary as the last line.
 *
 * @param options.width of the text in characters
 */
export function printFindings(dossier: Dossier, {width}: {readonly width: number}): string {
  const sorted = ORDER.flatMap((severity) =>
    dossier.findings.filter((finding) => finding.severity === severity)
  );
  return [...sorted.map((finding) => printFinding(dossier, finding, width)), summary(dossier.findings)].join(
    "\n\n"
  );
}

function printFinding(dossier: Dossier, finding: Finding, width: number): string {
  const {severity, check, verdict, finding_id, caveat, hypothesis, review} = finding;
  const lines = [
    `${severity.toUpperCase()}  ${verdict}, ${check} (${finding_id})`,
    wrap(caveat, {width, indent: "  "}),
    ...evidence(dossier, finding_id).map((side) => printEvidence(side, width))
  ];
  if (hypothesis !== null) lines.push(wrap(`hypothesis: ${hypothesis}`, {width, indent: "  "}));
  if (review !== null) lines.push(wrap(`reviewed: ${review}`, {width, indent: "  "}));
  return lines.join("\n");
}

function printEvidence({role, quote, place}: Evidence, width: number): string {
  const text = quote === null ? place : `“${quote}” (${place})`;
  return wrap(`${role === "about" ? "about: " : "against: "}${text}`, {width, indent: "    "});
}

function summary(findings: readonly Finding[]): string {
  const counts = ORDER.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${count} ${severity}${count === 1 ? "" : "s"}`;
  });
  const open = findings.filter(({severity, state}) => severity === "error" && state === "open").length;
  return `${counts.join(", ")}; ${open} unreviewed error${open === 1 ? "" : "s"}.`;
}
