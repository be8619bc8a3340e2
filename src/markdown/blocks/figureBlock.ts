import type {Reference} from "../../../loaders/model.js";
import {escapeHtml, safeHref} from "../../components/escapeHtml.js";
import {formatReference} from "../../components/formatClaim.js";
import {formatDate} from "../../components/formatDate.js";
import type {Figure, FigureData} from "../../figures/figure.js";
import {figures} from "../../figures/index.js";
import type {Block} from "../blockRule.js";
import {caveatList} from "../caveatMark.js";
import {drawFigure, FIGURE_WIDTHS, type FigureLayout} from "../drawFigure.js";
import {findingsOfAll} from "../findingsOfAll.js";
import {toFigureData} from "../figureData.js";
import {evidenceTable} from "./evidenceTable.js";

/**
 * `:::figure who-is-counted`: a figure with its title, drawing, note, caveats, and the table of its evidence. It is drawn twice, for
 * phones and for wider pages, so that no text is scaled below its size; the style sheet shows one of the two.
 */
export const figureBlock: Block = {
  name: "figure",
  read(index, args) {
    const figure = figures.find(({name}) => name === args);
    if (!figure) throw new Error(`no such figure; figures are ${figures.map(({name}) => name).join(", ")}`);
    const data = toFigureData(index.dossier);
    const claims = figure.claims(data);
    const references = figure.references(data);
    const findings = findingsOfAll(index, claims);
    return {
      claims,
      findings,
      html: (use) =>
        `<figure class="figure" id="${escapeHtml(figure.name)}" data-figure="${escapeHtml(figure.name)}">` +
        `<figcaption><p class="figure-title">${escapeHtml(figure.title(data))}</p><p class="figure-subtitle">${escapeHtml(figure.subtitle(data))}</p></figcaption>` +
        switchControl(figure, data) +
        drawing(figure, data, "phone") +
        drawing(figure, data, "desk") +
        noteOf(figure, data) +
        caveatList(findings, use) +
        `<details class="figure-evidence"><summary>Table and evidence: ${claims.length} ${claims.length === 1 ? "claim" : "claims"}</summary>` +
        evidenceTable(index, claims, figure.title(data), use) +
        referenceTable(references) +
        `</details></figure>`
    };
  }
};

function drawing(figure: Figure, data: FigureData, layout: FigureLayout): string {
  return `<div class="drawing ${layout}" data-width="${FIGURE_WIDTHS[layout]}">${drawFigure(figure, data, layout)}</div>`;
}

/** Radio buttons, which the style sheet hides where no script can follow them. */
function switchControl(figure: Figure, data: FigureData): string {
  const control = figure.switch?.(data);
  if (!control) return "";
  const choices = control.choices.map(
    ({value, label}, i) =>
      `<label><input type="radio" name="${escapeHtml(figure.name)}" value="${escapeHtml(value)}"${i === 0 ? " checked" : ""}><span>${escapeHtml(label)}</span></label>`
  );
  return `<fieldset class="figure-switch"><legend>${escapeHtml(control.label)}</legend>${choices.join("")}</fieldset>`;
}

function noteOf(figure: Figure, data: FigureData): string {
  const note = figure.note(data);
  return note === null ? "" : `<p class="figure-note">${escapeHtml(note)}</p>`;
}

/** What others say: not claims of the dossier, so in a table of their own. */
export function referenceTable(references: readonly Reference[]): string {
  if (references.length === 0) return "";
  const rows = references.map((reference) => {
    const {reference_id, measure, publisher, url, as_of, note, weak} = reference;
    const href = safeHref(url);
    const name = escapeHtml(publisher) + (weak ? " <small>(weak source)</small>" : "");
    return (
      `<tr data-reference="${escapeHtml(reference_id)}"><th scope="row">${escapeHtml(measure.replaceAll("_", " "))}</th>` +
      `<td data-label="As counted">${escapeHtml(formatReference(reference))}${as_of === null ? "" : `<br><small>${escapeHtml(formatDate(as_of))}</small>`}</td>` +
      `<td data-label="Note">${escapeHtml(note ?? "")}</td>` +
      `<td data-label="Who">${href === null ? name : `<a href="${href}">${name}</a>`}</td></tr>`
    );
  });
  return `<div class="table-frame"><table class="evidence-table"><caption>What others count</caption><thead><tr><th scope="col">What</th><th scope="col">As counted</th><th scope="col">Note</th><th scope="col">Who says so</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
