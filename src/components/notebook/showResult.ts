import type {FigureData} from "../../figures/figure.js";
import {escapeHtml} from "../escapeHtml.js";
import type {ArqueroTable} from "./arquero.js";
import {chartRows} from "./chartRows.js";
import {evidenceOf} from "./evidenceOf.js";
import {resultFigure} from "./resultFigure.js";
import {resultTable} from "./resultTable.js";
import {columnsOf} from "./runChain.js";

/** Rows that are shown at first; a reader may ask for more. */
export const FIRST_ROWS = 30;

/** The widths in which a result is drawn: those of all figures. */
export interface Layout {
  readonly name: "phone" | "desk";
  readonly width: number;
}

/** A result as it stands in the page, with places for its drawings. */
export interface ResultView {
  readonly html: string;
  /** null where the result makes no picture */
  readonly draw: ((document: Document, layout: Layout) => SVGSVGElement) | null;
}

/**
 * A result in words, table and picture. What it shows of doubtful claims has its mark.
 *
 * @param base the site's root as seen from the page, ending in `/`
 */
export function showResult(
  table: ArqueroTable,
  data: FigureData,
  base: string,
  limit = FIRST_ROWS
): ResultView {
  const evidence = evidenceOf(data);
  const rows = table.objects({limit});
  const shown = {columns: columnsOf(table), rows, total: table.numRows()};
  const chart = chartRows(shown, evidence);
  const figure = chart !== null && "rows" in chart ? resultFigure(chart) : null;
  const more =
    shown.total > rows.length
      ? `<p class="more"><button type="button" class="needs-script" data-do="more">Show more rows</button></p>`
      : "";
  return {
    html:
      (figure === null
        ? noChart(chart)
        : frame(figure.title(data), figure.subtitle(data), figure.note(data))) +
      resultTable(shown, evidence, base, more),
    draw: figure && ((document, {name, width}) => figure.draw(data, {document, width, id: `result-${name}`}))
  };
}

/** Both widths, of which the style sheet shows one. */
export const LAYOUTS: readonly Layout[] = [
  {name: "phone", width: 288},
  {name: "desk", width: 680}
];

function frame(title: string, subtitle: string, note: string | null): string {
  const drawings = LAYOUTS.map(
    ({name, width}) => `<div class="drawing ${name}" data-width="${width}"></div>`
  );
  return (
    `<figure class="notebook-chart"><figcaption><p class="figure-title">${escapeHtml(title)}</p>` +
    (subtitle === "" ? "" : `<p class="figure-subtitle">${escapeHtml(subtitle)}</p>`) +
    `</figcaption>${drawings.join("")}${note === null ? "" : `<p class="figure-note">${escapeHtml(note)}</p>`}</figure>`
  );
}

function noChart(chart: ReturnType<typeof chartRows>): string {
  if (chart === null || "rows" in chart) return "";
  return `<p class="figure-note">No chart: the rows are in ${escapeHtml(chart.units.join(", "))}, which share no scale. Keep one of them, for example with filter(d =&gt; d.unit === "${escapeHtml(chart.units[0] ?? "")}").</p>`;
}
