import type {Dossier, Finding} from "../../loaders/model.js";
import {coverageOf} from "./coverageOf.js";
import {coverageLine} from "./printCoverage.js";
import {SEVERITIES} from "./readOptions.js";

/** How much was found and is open, and how many numerals are in claims: two lines. */
export function printSummary(dossier: Dossier, findings: readonly Finding[]): string {
  const counts = SEVERITIES.map((severity) =>
    counted(findings.filter((finding) => finding.severity === severity).length, severity)
  );
  const all = findings.length === dossier.findings.length ? "" : ` of ${dossier.findings.length} findings`;
  const open = findings.filter((finding) => finding.severity === "error" && finding.state === "open").length;
  return [
    `${counts.join(", ")}${all}; ${open} open ${open === 1 ? "error" : "errors"}.`,
    `${coverageLine(coverageOf(dossier))} (--coverage lists what was not understood).`
  ].join("\n");
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
