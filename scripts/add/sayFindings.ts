import {CHECKS} from "../../loaders/checks/index.js";
import type {EditionChanges, FindingLine} from "../../loaders/editions/editionChanges.js";
import {SEVERITIES} from "../check/readOptions.js";

/** Which findings a change opened, closed or changed: all of them, the gravest first. */
export function sayFindings(
  {findings}: Pick<EditionChanges, "findings">,
  line: (text: string, indent?: string) => string
): string {
  const {opened, closed, changed} = findings;
  return [
    ...list("Opens", opened, line),
    ...list("Closes", closed, line),
    ...list(
      "Changes",
      changed.map(({after}) => after),
      line
    )
  ].join("\n");
}

function list(
  verb: string,
  findings: readonly FindingLine[],
  line: (text: string, indent?: string) => string
): string[] {
  const sorted = [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  );
  return [
    `${verb} ${findings.length === 0 ? "no" : findings.length} ${findings.length === 1 ? "finding" : "findings"}`,
    ...sorted.map(({severity, check, caveat}) =>
      line(`${severity}: ${CHECKS.find(({name}) => name === check)?.title ?? check}: ${caveat}`)
    )
  ];
}
