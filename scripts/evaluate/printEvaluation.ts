import {TABLE_NAMES} from "../../loaders/model.js";
import {wrap} from "../terminal/wrap.js";
import {addScores, type Evaluation, type Mistake} from "./evaluateFolder.js";
import type {Attributes} from "./scoreText.js";
import {NUMERIC, rates, sum, type Tallies, type Tally} from "./tally.js";

/** How many of each kind are listed where not all are asked for. */
const WORST = 8;
const WIDTH = 100;

/** The figures of each folder, and of all together where there are several; then what was missed and what is too much. */
export function printEvaluation(
  evaluations: readonly Evaluation[],
  {errors}: {readonly errors: boolean}
): string {
  const parts = evaluations.map((evaluation) => printOne(evaluation, errors));
  if (evaluations.length > 1)
    parts.push(["All folders together", figures(addScores(evaluations))].join("\n\n"));
  return parts.join("\n\n\n");
}

function printOne(evaluation: Evaluation, errors: boolean): string {
  const {folder, texts, rows, optional, missed, extra} = evaluation;
  return [
    `${folder}: ${texts} texts, ${rows} annotated rows, ${optional} of them optional`,
    figures(evaluation),
    list("missed", missed, errors),
    list("too much", extra, errors)
  ].join("\n\n");
}

function figures({
  quantities,
  claims,
  looseClaims,
  uncounted,
  attributes
}: ReturnType<typeof addScores>): string {
  return [
    block("Figures found: value and place", quantities),
    block("Full claims: table, value, unit, place and subject", claims),
    block("Full claims, other names of a subject allowed", looseClaims),
    [head("Items without a count: place"), line("equipment", uncounted.equipment)].join("\n"),
    printAttributes(attributes)
  ].join("\n\n");
}

const head = (title: string): string =>
  `${title}\n${"".padEnd(24)}precision  recall      F1   right  extra  missed`;

const block = (title: string, tallies: Tallies): string =>
  [
    head(title),
    ...TABLE_NAMES.map((table) => line(table, tallies[table])),
    line("five numeric tables", sum(NUMERIC.map((table) => tallies[table]))),
    line("with the timeline", sum(TABLE_NAMES.map((table) => tallies[table])))
  ].join("\n");

function line(name: string, tally: Tally): string {
  const {precision, recall, f1} = rates(tally);
  const rate = (value: number | null): string => (value === null ? "–" : value.toFixed(3)).padStart(8);
  const count = (value: number): string => String(value).padStart(7);
  return `${name.padEnd(25)}${rate(precision)}${rate(recall)}${rate(f1)}${count(tally.right).padStart(8)}${count(tally.extra)}${count(tally.missed).padStart(8)}`;
}

function printAttributes({claims, name, hedge, attributed_to, as_of}: Attributes): string {
  const share = (count: number): string => (claims === 0 ? "–" : `${((100 * count) / claims).toFixed(0)} %`);
  return `Of the ${claims} claims found under any name of their subject: measure ${share(name)}, hedge ${share(hedge)}, speaker ${share(attributed_to)}, as-of ${share(as_of)} right`;
}

/** The worst first: where not even the figure is there, in the tables of figures. */
function list(title: string, mistakes: readonly Mistake[], all: boolean): string {
  const rank = ({near, row}: Mistake): number => near * 2 + (row.table === "timeline" ? 1 : 0);
  const shown = all ? mistakes : mistakes.toSorted((a, b) => rank(a) - rank(b)).slice(0, WORST);
  const label = `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
  const of = shown.length < mistakes.length ? `, the worst ${shown.length} (--errors lists all)` : "";
  return [
    `${label}: ${mistakes.length}${of}`,
    ...shown.map(({text, row, why, sentence}) => {
      const value = row.values.length > 0 ? row.values.join("..") : "no count";
      const what = [row.table, row.name, value, row.unit, row.subject].filter((part) => part !== null);
      return `${wrap(`${text}  ${what.join(" · ")} “${row.quote}”: ${why}`, {width: WIDTH, indent: "  "})}\n${wrap(sentence, {width: WIDTH, indent: "      "})}`;
    })
  ].join("\n");
}
