import type {Claim, Reference} from "../../../loaders/model.js";
import {sayReview} from "../../../loaders/reviews/sayReview.js";
import {escapeHtml, safeHref} from "../../components/escapeHtml.js";
import {formatReference} from "../../components/formatClaim.js";
import {formatDate} from "../../components/formatDate.js";
import type {Figure, FigureData} from "../../figures/figure.js";
import {figures} from "../../figures/index.js";
import {decisionWords, isCorrected} from "../../figures/kit/corrected.js";
import {claimValue} from "../../figures/kit/words.js";
import type {Block} from "../blockRule.js";
import {caveatList, caveatMark} from "../caveatMark.js";
import {drawFigure, FIGURE_WIDTHS, type FigureLayout} from "../drawFigure.js";
import type {DossierIndex} from "../dossierIndex.js";
import {findingsOfAll} from "../findingsOfAll.js";
import {toFigureData} from "../figureData.js";
import type {PageUse} from "../pageUse.js";
import {reviewMark} from "../reviewMark.js";
import {rowFindings} from "../rowFindings.js";
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
    const titleClaims = figure.titleClaims?.(data) ?? [];
    const findings = findingsOfAll(index, [...claims, ...titleClaims]);
    // drawn while the page is read, so that what is wrong with it is told with page and line
    const drawings = (["phone", "desk"] as const).map((layout) => drawing(figure, data, layout));
    const titleMark = (use: PageUse): string => graveMark(index, titleClaims, use);
    return {
      claims,
      findings,
      html: (use) =>
        `<figure class="figure" id="${escapeHtml(figure.name)}" data-figure="${escapeHtml(figure.name)}">` +
        `<figcaption><p class="figure-title">${escapeHtml(figure.title(data))}${titleMark(use)}</p><p class="figure-subtitle">${escapeHtml(figure.subtitle(data))}</p></figcaption>` +
        switchControl(figure, data) +
        drawings.join("") +
        noteOf(index, figure, data, use) +
        decisionsOn(index, figure, data, use) +
        caveatList(findings, use) +
        `<details class="figure-evidence"><summary>Table and evidence: ${claims.length} ${claims.length === 1 ? "claim" : "claims"}</summary>` +
        evidenceTable(index, claims, figure.title(data), use, titleMark(use)) +
        referenceTable(references) +
        `</details></figure>`
    };
  }
};

/** What editors corrected of what is drawn, and rejected of what would be: a drawing has room for no more than a mark. */
function decisionsOn(index: DossierIndex, figure: Figure, data: FigureData, use: PageUse): string {
  const {dossier} = index;
  if (dossier.reviews.length === 0) return "";
  const corrected = figure
    .claims(data)
    .filter(isCorrected)
    .map(
      (claim) =>
        `<li data-claim="${escapeHtml(claim.claim_id)}">${escapeHtml(claimValue(claim))}${reviewMark([claim], use)}${caveatMark(index.findingsOf(claim), use, true)}: ${escapeHtml(decisionWords(claim) ?? "")}</li>`
    );
  const read = new Set(figure.claims({...data, claims: dossier.asRead}).map(({claim_id}) => claim_id));
  const rejected = dossier.reviews
    .filter(({kind, state, target}) => kind === "reject" && state === "applied" && read.has(target))
    .map(
      (row) =>
        `<li>Not drawn: <del><q>${escapeHtml(row.quote ?? "")}</q></del>${caveatMark(rowFindings(index, row), use, true)}, ${escapeHtml(sayReview(row))}</li>`
    );
  const items = [...corrected, ...rejected];
  return items.length === 0
    ? ""
    : `<ul class="figure-note decisions" aria-label="Editors’ decisions">${items.join("")}</ul>`;
}

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

function noteOf(index: DossierIndex, figure: Figure, data: FigureData, use: PageUse): string {
  const note = figure.note(data);
  if (note === null) return "";
  // what could not be drawn is quoted there
  const quoted = data.claims.filter(({quote}) => note.includes(`“${quote}”`));
  return `<p class="figure-note">${escapeHtml(note)}${graveMark(index, quoted, use)}</p>`;
}

/** A mark for what is wrong or in doubt; mere notes stand below the figure. */
function graveMark(index: DossierIndex, claims: readonly Claim[], use: PageUse): string {
  return caveatMark(
    findingsOfAll(index, claims).filter(({severity}) => severity !== "note"),
    use
  );
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
