import {SCHEMAS} from "../../../loaders/tables/schema.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";

/** `:::dictionary`: every column of every published table, from the schema that the tables are written by. */
export const dictionaryBlock: Block = {
  name: "dictionary",
  read() {
    const tables = SCHEMAS.map(({name, title, fields, primaryKey}) => {
      const rows = fields.map(
        (field) =>
          `<tr><th scope="row"><code>${escapeHtml(field.name)}</code>${primaryKey.includes(field.name) ? " <small>key</small>" : ""}</th><td data-label="Type">${field.type}</td><td data-label="Holds">${escapeHtml(field.description)}</td></tr>`
      );
      return `<details class="dictionary" id="table-${name}"><summary>${escapeHtml(title)} <code>${name}</code></summary><div class="table-frame"><table class="evidence-table"><caption class="visually-hidden">Columns of ${escapeHtml(name)}</caption><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Holds</th></tr></thead><tbody>${rows.join("")}</tbody></table></div></details>`;
    });
    return {html: () => tables.join("")};
  }
};
