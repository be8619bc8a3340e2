import {CHECKS} from "../../loaders/checks/index.js";
import {SEVERITIES} from "../check/readOptions.js";
import {printable, wrap} from "../terminal/wrap.js";
import type {FoundAll, FoundInStore} from "./readFindings.js";

/** The gravest findings of a store, each with its sentences, and behind them how many of each check there are. */
export function printFindings(
  {counts, gravest}: FoundAll,
  {width, quiet}: {width: number; quiet: boolean}
): string {
  const all = counts.reduce((sum, {findings}) => sum + findings, 0);
  const listed = gravest.map((finding) => printFinding(finding, width));
  const longest = Math.max(0, ...counts.map(({check}) => check.length));
  const table = CHECKS.filter(({name}) => counts.some(({check}) => check === name)).map(({name}) => {
    const cells = SEVERITIES.map((severity) => {
      const row = counts.find((one) => one.check === name && one.severity === severity);
      return (row ? counted(row.findings) : "").padStart(9);
    });
    return `${name.padEnd(longest)}${cells.join("")}`;
  });
  const head = `${"check".padEnd(longest)}${SEVERITIES.map((severity) => severity.padStart(9)).join("")}`;
  return [
    ...listed,
    ...(quiet ? [] : [[head, ...table].join("\n")]),
    ...(quiet
      ? []
      : [`${counted(all)} findings, ${counted(gravest.length)} of them above; all in checks/ of the store.`])
  ].join("\n\n");
}

function printFinding(
  {severity, check, verdict, finding_id, caveat, sentences}: FoundInStore,
  width: number
): string {
  const title = CHECKS.find(({name}) => name === check)?.title ?? check;
  return [
    `${severity.toUpperCase()}  ${title}`,
    `  ${verdict} · ${check} · ${finding_id}`,
    wrap(caveat, {width, indent: "  "}),
    ...sentences.map(({name, start, text}) =>
      wrap(`${printable(name)}:${start}  ${text.replace(/\s+/g, " ")}`, {width, indent: "    "})
    )
  ].join("\n");
}

const counted = (count: number): string => count.toLocaleString("en-GB");
