import {escapeHtml} from "../../src/components/escapeHtml.js";
import {formatNumber} from "../../src/components/formatNumber.js";

/** A row: its name in HTML, a count that is drawn as a bar, and more cells in HTML. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  readonly more?: readonly string[];
}

/**
 * A table whose counts are bars too, longest for the largest: it reads as a chart and as a table.
 *
 * @param heads of all columns, as plain text
 */
export function barTable(caption: string, heads: readonly string[], bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({count}) => count));
  const head = heads
    .map((text, i) => `<th scope="col"${i > 0 ? ' class="number"' : ""}>${escapeHtml(text)}</th>`)
    .join("");
  const rows = bars.map(
    ({name, count, more = []}) =>
      `<tr><th scope="row">${name}</th><td class="number bar" style="--part:${(count / most).toFixed(4)}">${formatNumber(count)}</td>` +
      `${more.map((cell) => `<td class="number">${cell}</td>`).join("")}</tr>`
  );
  return `<div class="table-frame"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table></div>`;
}
