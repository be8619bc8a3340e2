import {TABLE_FORMATS} from "../../../loaders/tables/tableFormats.js";
import {tableRows} from "../../../loaders/tables/tableRows.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";
import {fileFact} from "../fileFacts.js";
import {packageArchive} from "../packageArchive.js";

const NAMES: Readonly<Record<string, string>> = {csv: "CSV", json: "JSON", parquet: "Parquet"};

/** `:::downloads`: the archive of all, then each published table with what it holds, its rows and its files. The build makes these, so links to them are external. */
export const downloadsBlock: Block = {
  name: "downloads",
  read(index) {
    const rows = tableRows(index.dossier).map(
      ({schema: {name, title, description}, rows: {length: count}}) =>
        `<tr><th scope="row">${escapeHtml(title)}<br><small>${escapeHtml(description)}</small></th><td data-label="Rows" class="number">${count}</td><td data-label="Files">${TABLE_FORMATS.map((format) => link(`${name}.${format.name}`, NAMES[format.name] ?? format.name)).join(" · ")}</td></tr>`
    );
    return {
      html: () =>
        `<p class="all-in-one">${link(packageArchive(index.dossier.settings), "All tables in one zip")}: every format, with the data dictionary, the licence and how to cite.</p>` +
        `<div class="table-frame"><table class="evidence-table cards downloads"><caption class="visually-hidden">Tables to download</caption><thead><tr><th scope="col">Table</th><th scope="col" class="number">Rows</th><th scope="col">Files</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`
    };
  }
};

const link = (file: string, name: string): string =>
  `<a rel="external" href="./data/${file}" download>${name}</a> ${fileFact("size", file)}`;
