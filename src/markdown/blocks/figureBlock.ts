import type {Reference} from "../../../loaders/model.js";
import {escapeHtml, safeHref} from "../../components/escapeHtml.js";
import {formatReference} from "../../components/formatClaim.js";
import {formatDate} from "../../components/formatDate.js";
import {figures} from "../../figures/index.js";
import type {Block} from "../blockRule.js";
import {frameFigure} from "../frameFigure.js";
import {toFigureData} from "../figureData.js";
import {evidenceTable} from "./evidenceTable.js";

/**
 * `:::figure who-is-counted`: a figure with its title, drawing, note, caveats, the table of its evidence and its files.
 */
export const figureBlock: Block = {
  name: "figure",
  read(index, args) {
    const figure = figures.find(({name}) => name === args);
    if (!figure) throw new Error(`no such figure; figures are ${figures.map(({name}) => name).join(", ")}`);
    const data = toFigureData(index.dossier);
    const references = figure.references(data);
    // drawn while the page is read, so that what is wrong with it is told with page and line
    const {claims, findings, titleMark, html} = frameFigure(index, figure);
    return {
      claims,
      findings,
      html: (use) =>
        html(
          `<details class="figure-evidence"><summary>Table and evidence: ${claims.length} ${claims.length === 1 ? "claim" : "claims"}</summary>` +
            evidenceTable(index, claims, figure.title(data), use, titleMark(use)) +
            referenceTable(references) +
            `</details><p class="figure-files">Download ${downloads(figure.name)} · <a rel="external" href="./embed/${figure.name}.html">This figure alone, to embed</a></p>`,
          use
        )
    };
  }
};

const downloads = (name: string): string =>
  ["CSV", "SVG", "PNG"]
    .map(
      (kind) => `<a rel="external" href="./data/figures/${name}.${kind.toLowerCase()}" download>${kind}</a>`
    )
    .join(" · ");

/** What others say: not claims of the dossier, so in a table of their own. */
export function referenceTable(references: readonly Reference[]): string {
  if (references.length === 0) return "";
  const rows = references.map((reference) => {
    const {reference_id, measure, publisher, url, as_of, note, weak} = reference;
    const href = safeHref(url);
    const name = escapeHtml(publisher) + (weak ? " <small>(weak source)</small>" : "");
    return (
      `<tr data-reference="${escapeHtml(reference_id)}"><th scope="row">${escapeHtml(measure.replaceAll("_", " "))}</th>` +
      `<td>${escapeHtml(formatReference(reference))}${as_of === null ? "" : `<br><small>${escapeHtml(formatDate(as_of))}</small>`}</td>` +
      `<td>${escapeHtml(note ?? "")}</td>` +
      `<td>${href === null ? name : `<a href="${href}">${name}</a>`}</td></tr>`
    );
  });
  return `<div class="table-frame"><table class="evidence-table references"><caption>What others count</caption><thead><tr><th scope="col">What</th><th scope="col">As counted</th><th scope="col">Note</th><th scope="col">Who says so</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
