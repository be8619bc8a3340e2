import type {Half} from "./evaluateHalf.js";
import {allOf, percent, tallies, type Tally} from "./tally.js";

/** The figures as a Markdown table, aligned as Prettier would, and a sentence on the clean texts. */
export function printMarkdown(halves: readonly Half[]): string {
  const head = ["", ...halves.flatMap(({name}) => [`${name}: planted`, "found", "share"])];
  const rows = (halves[0] ? tallies(halves[0]) : []).map(({title}, i) => [
    title,
    ...halves.flatMap((half) => cells(tallies(half)[i]?.tally))
  ]);
  rows.push(["all", ...halves.flatMap((half) => cells(allOf(half)))]);
  const widths = head.map((name, i) => Math.max(name.length, 3, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [...[head, rule, ...rows].map(line), "", ...halves.filter(isClean).map(sayAlarms)].join("\n");
}

/** The seeds are the texts that the checks were made for; an alarm on them is no false one. */
const isClean = ({name}: Half): boolean => name !== "seeds";

function cells(tally: Tally | undefined): string[] {
  const {planted, found} = tally ?? {planted: 0, found: 0};
  return [String(planted), String(found), percent(found, planted)];
}

export function sayAlarms({
  name,
  dossiers,
  texts,
  claims,
  alarms,
  alarmed,
  figures,
  notPlantable,
  dates,
  datesNotPlantable
}: Half): string {
  return `- ${name}: ${dossiers} dossiers, ${texts} texts, ${claims} claims. On the clean texts ${alarms.length} warnings or errors, about ${alarmed} claims (${percent(alarmed, claims)}). Of ${figures} figures ${notPlantable} had nothing else that speaks of them, of ${dates} whole dates ${datesNotPlantable}.`;
}
