import type {Figure} from "../../figures/figure.js";
import {standingErrors} from "../../figures/kit/doubt.js";
import {count, listed, plural} from "../../figures/kit/numbers.js";
import {drawFigure} from "../../figures/kit/pen.js";
import type {ResultChart} from "./chartRows.js";
import {drawChart, valueWords} from "./drawChart.js";

const KINDS = {bars: "Bar chart", dots: "Dot chart", dates: "Dots along a line of time"};

/** A result as a figure like any other of the site: the same encodings, a text alternative, a mark for every doubt. */
export function resultFigure(chart: ResultChart): Figure {
  const {kind, column, names, rows, total} = chart;
  const title = `${column.replaceAll("_", " ")} by ${listed(names.map((name) => name.replaceAll("_", " ")))}`;
  const figure: Figure = {
    name: "notebook-result",
    title: () => title,
    subtitle: () => (total > rows.length ? `The first ${count(rows.length)} of ${count(total)} rows` : ""),
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
      `${KINDS[kind]} of ${title}, ${plural(rows.length, "row")}: ${rows.map((row) => `${row.name} ${valueWords(row, chart)}`).join("; ")}.`,
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
