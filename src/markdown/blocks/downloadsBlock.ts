import {tableRows} from "../../../loaders/tables/tableRows.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";

/** `:::downloads`: the published tables with their size and address. The files are made by the build, so links to them are external. */
export const downloadsBlock: Block = {
  name: "downloads",
  read(index) {
    const rows = tableRows(index.dossier).map(({schema: {name, title, fields}, rows: {length: count}}) => {
      return `<tr><th scope="row">${escapeHtml(title)}</th><td data-label="Rows" class="number">${count}</td><td data-label="Columns" class="number">${fields.length}</td><td data-label="File"><a rel="external" href="./data/${name}.csv" download>${name}.csv</a></td></tr>`;
    });
    return {
      html: () =>
        `<div class="table-frame"><table class="evidence-table downloads"><caption class="visually-hidden">Tables to download</caption><thead><tr><th scope="col">Table</th><th scope="col" class="number">Rows</th><th scope="col" class="number">Columns</th><th scope="col">File</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`
    };
  }
};
