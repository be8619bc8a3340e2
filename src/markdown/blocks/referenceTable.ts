import type {Reference} from "../../../loaders/model.js";
import {escapeHtml, safeHref} from "../../components/escapeHtml.js";
import {formatReference} from "../../components/formatClaim.js";
import {formatDate} from "../../components/formatDate.js";
import type {DossierIndex} from "../dossierIndex.js";

/** What others say: not claims of the dossier, so in a table of their own. */
export function referenceTable({measures}: DossierIndex, references: readonly Reference[]): string {
  if (references.length === 0) return "";
  const rows = references.map((reference) => {
    const {reference_id, measure, publisher, url, as_of, note, weak} = reference;
    const href = safeHref(url);
    const name = escapeHtml(publisher) + (weak ? " (weak source)" : "");
    const who = [
      href === null ? name : `<a href="${href}">${name}</a>`,
      ...(as_of === null ? [] : [escapeHtml(formatDate(as_of))])
    ];
    return (
      `<tr data-reference="${escapeHtml(reference_id)}"><th scope="row">${escapeHtml(measures.get(measure)?.label ?? measure.replaceAll("_", " "))}</th>` +
      `<td><strong>${escapeHtml(formatReference(reference))}</strong> <small>${who.join(", ")}</small>` +
      `${note === null ? "" : `<br><small>${escapeHtml(note)}</small>`}</td></tr>`
    );
  });
  return `<div class="table-frame"><table class="evidence-table references"><caption>What others count</caption><thead><tr><th scope="col">What</th><th scope="col">As counted, and who says so</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
