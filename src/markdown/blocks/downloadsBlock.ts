import {TABLE_NAMES, type Dossier} from "../../../loaders/model.js";
import {SCHEMAS} from "../../../loaders/tables/schema.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";

/** `:::downloads`: the published tables with their size and address. The files are made by the build, so links to them are external. */
export const downloadsBlock: Block = {
  name: "downloads",
  read(index) {
    const rows = SCHEMAS.map(({name, title, fields}) => {
      const count = rowCount(index.dossier, name);
      return `<tr><th scope="row">${escapeHtml(title)}</th><td data-label="Rows" class="number">${count}</td><td data-label="Columns" class="number">${fields.length}</td><td data-label="File"><a rel="external" href="./data/${name}.csv" download>${name}.csv</a></td></tr>`;
    });
    return {
      html: () =>
        `<div class="table-frame"><table class="evidence-table downloads"><caption class="visually-hidden">Tables to download</caption><thead><tr><th scope="col">Table</th><th scope="col" class="number">Rows</th><th scope="col" class="number">Columns</th><th scope="col">File</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`
    };
  }
};

function rowCount(dossier: Dossier, name: string): number {
  if ((TABLE_NAMES as readonly string[]).includes(name))
    return dossier.claims.filter(({table}) => table === name).length;
  const others: Readonly<Record<string, readonly unknown[]>> = {
    articles: dossier.articles,
    references: dossier.references,
    findings: dossier.findings,
    finding_claims: dossier.findingClaims
  };
  const rows = others[name];
  if (!rows) throw new Error(`no rows known for table: ${name}`);
  return rows.length;
}
