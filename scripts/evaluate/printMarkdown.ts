import {TABLE_NAMES} from "../../loaders/model.js";
import type {addScores} from "./evaluateFolder.js";
import {NUMERIC, rates, sum, type Tally} from "./tally.js";

const HEAD = ["", "precision", "recall", "F1", "annotated"];

/** The figures as a Markdown table, aligned as Prettier would, and a sentence on what stands beside the figures of a claim. */
export function printMarkdown({
  quantities,
  claims,
  uncounted,
  attributes
}: ReturnType<typeof addScores>): string {
  const rows = [
    ...TABLE_NAMES.map((name) => row(`\`${name}\``, claims[name])),
    row("the five numeric tables", sum(NUMERIC.map((name) => claims[name]))),
    row("all six tables", sum(TABLE_NAMES.map((name) => claims[name]))),
    row("figures of the five, in whatever claim", sum(NUMERIC.map((name) => quantities[name]))),
    row("equipment named without a count", uncounted.equipment)
  ];
  const widths = HEAD.map((name, i) => Math.max(name.length, ...rows.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  const share = (count: number): string =>
    attributes.claims === 0 ? "–" : `${((100 * count) / attributes.claims).toFixed(0)} %`;
  return [
    ...[HEAD, rule, ...rows].map(line),
    "",
    `Of ${attributes.claims} claims found, the measure is right in ${share(attributes.name)}, the hedge in ${share(attributes.hedge)}, the speaker in ${share(attributes.attributed_to)}, the time in ${share(attributes.as_of)}.`
  ].join("\n");
}

function row(name: string, tally: Tally): string[] {
  const {precision, recall, f1} = rates(tally);
  const rate = (value: number | null): string => (value === null ? "–" : value.toFixed(2));
  return [name, rate(precision), rate(recall), rate(f1), String(tally.right + tally.missed)];
}
