import type {Figure} from "../../figures/figure.js";
import {standingErrors} from "../../figures/kit/doubt.js";
import {capital, count, listed, plural} from "../../figures/kit/numbers.js";
import {drawFigure} from "../../figures/kit/pen.js";
import type {ResultChart} from "./chartRows.js";
import {drawChart, valueWords} from "./drawChart.js";

const KINDS = {bars: "Bar chart", dots: "Dot chart", dates: "Dots along a line of time"};
const SHAPES = {bars: "A bar", dots: "A dot or line", dates: "A dot or line"};

/** What numbers in a unit are, for a title; units that are not here name themselves. */
const MANY: Readonly<Record<string, string>> = {
  count: "How many",
  persons: "How many people",
  USD: "How many dollars",
  percent: "How many percent",
  rank: "Which place"
};

/** "How many, by item", "When, by event": what is drawn, by the columns and the unit alone, for no one knows what a reader asks. */
function titleOf({kind, column, names, unit, isValue}: ResultChart): string {
  const words = (name: string): string => name.replaceAll("_", " ");
  const what =
    isValue && kind === "dates"
      ? "When"
      : isValue && unit !== null
        ? (MANY[unit] ?? `How many ${words(unit)}`)
        : column === "count"
          ? "How many rows"
          : capital(words(column));
  return `${what}, by ${listed(names.map((name) => (name === "attributed_to" ? "speaker" : words(name))))}`;
}

/** A result as a figure like any other of the site: the same encodings, a text alternative, a mark for every doubt. */
export function resultFigure(chart: ResultChart): Figure {
  const {kind, column, rows, total} = chart;
  const title = titleOf(chart);
  const figure: Figure = {
    name: "notebook-result",
    title: () => title,
    subtitle: () =>
      `${SHAPES[kind]} for each ${total > rows.length ? `of the first ${count(rows.length)} of ${count(total)} rows` : "row"}, by the column “${column}”`,
    note: () => {
      const parts = [
        rows.some(({doubtful}) => doubtful) && "Hatched: an error was found in it.",
        rows.some(({off}) => off) && "A bar with a gap runs off the scale.",
        rows.some(({hearsay}) => hearsay) && "Hollow: hearsay.",
        kind === "dots" && "An arrow: the text gives only one bound."
      ].filter(Boolean);
      return parts.length > 0 ? parts.join(" ") : null;
    },
    alt: () =>
      `${KINDS[kind]}: ${title}; ${plural(rows.length, "row")}: ${rows.map((row) => `${row.name} ${valueWords(row, chart)}`).join("; ")}.`,
    // of large groups only what is doubtful need be said
    claims: (data) =>
      rows.flatMap(({claims}) =>
        claims.length > 1 ? claims.filter((claim) => standingErrors(data, claim).length > 0) : claims
      ),
    references: () => [],
    draw: (data, options) => drawFigure(figure, data, options, (pen) => drawChart(pen, chart))
  };
  return figure;
}
