import {CLAIM_FIELDS, type Field, type TableSchema} from "../../../loaders/tables/schema.js";
import {tableRows, type Table} from "../../../loaders/tables/tableRows.js";
import type {Dossier} from "../../../loaders/model.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {beginning} from "../../figures/kit/numbers.js";
import type {Block} from "../blockRule.js";

/** How much of a cell is shown as an example, in characters. */
const EXAMPLE = 60;

/**
 * `:::dictionary`: every column of every published table with its type, what it may hold, whether it is a key, and an example from the rows, from the
 * schema that the tables are written by. What all tables of claims share is told once.
 */
export const dictionaryBlock: Block = {
  name: "dictionary",
  read({dossier}) {
    const doubtful = inDoubt(dossier);
    const tables = tableRows(dossier).map((table) => ({...table, examples: examplesOf(table, doubtful)}));
    const isClaims = ({name}: TableSchema): boolean => dossier.tables.some((table) => table.name === name);
    const shared = new Map(
      CLAIM_FIELDS.map(({name}) => [
        name,
        tables.find(({schema, examples}) => isClaims(schema) && examples.has(name))?.examples.get(name) ?? ""
      ])
    );
    const keyOf =
      (schema: TableSchema) =>
      (name: string): string => {
        if (schema.primaryKey.includes(name)) return "key";
        const to = schema.foreignKeys.find(({field}) => field === name);
        return to ? `→ ${to.table}` : "";
      };
    const [first] = tables;
    const parts = tables.map(({schema, examples}) => {
      const own = isClaims(schema) ? schema.fields.slice(CLAIM_FIELDS.length) : schema.fields;
      const also = isClaims(schema)
        ? `<p>The columns that tables of claims share${own.length > 0 ? ", and:" : "."}</p>`
        : "";
      return section(
        schema.name,
        schema.title,
        schema.description,
        also + (own.length > 0 ? columns(schema.name, own, keyOf(schema), examples) : "")
      );
    });
    const common = first
      ? section(
          "claims",
          "What tables of claims share",
          `In ${dossier.tables.map(({name}) => name).join(", ")}.`,
          columns("tables of claims", CLAIM_FIELDS, keyOf(first.schema), shared)
        )
      : "";
    return {html: () => common + parts.join("")};
  }
};

const section = (name: string, title: string, description: string, content: string): string =>
  `<details class="dictionary" id="table-${name}"><summary>${escapeHtml(title)} <code>${name}</code></summary><p>${escapeHtml(description)}</p>${content}</details>`;

function columns(
  table: string,
  fields: readonly Field[],
  keyOf: (name: string) => string,
  examples: ReadonlyMap<string, string>
): string {
  const rows = fields.map(({name, type, description, values}) => {
    const key = keyOf(name);
    const example = examples.get(name) ?? "";
    const allowed = values ? `<br>One of <code>${values.map(escapeHtml).join("</code>, <code>")}</code>` : "";
    return `<tr><th scope="row"><code>${name}</code>${key === "" ? "" : ` <small>${key}</small>`}</th><td data-label="Type">${type}</td><td>${escapeHtml(description)}${allowed}</td><td data-label="As in">${escapeHtml(example)}</td></tr>`;
  });
  return `<div class="table-frame"><table class="evidence-table cards"><caption class="visually-hidden">Columns of ${escapeHtml(table)}</caption><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Holds</th><th scope="col">As in</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

/** The ids of claims that an error is about, and of every finding about them: these may quote the figure. */
function inDoubt({findings, findingClaims}: Dossier): ReadonlySet<unknown> {
  const errors = new Set(
    findings.flatMap(({severity, finding_id}) => (severity === "error" ? finding_id : []))
  );
  const claims = new Set(
    findingClaims.flatMap(({finding_id, claim_id}) => (errors.has(finding_id) ? claim_id : []))
  );
  const about = findingClaims.flatMap(({finding_id, claim_id}) => (claims.has(claim_id) ? finding_id : []));
  return new Set([...errors, ...claims, ...about]);
}

/** Of each column the first cell that holds something, from a row that nothing doubtful is in: a figure in doubt is no example. */
function examplesOf({schema, rows}: Table, doubtful: ReadonlySet<unknown>): ReadonlyMap<string, string> {
  const fit = rows.filter((row) => !row.flat().some((cell) => doubtful.has(cell)));
  return new Map(
    schema.fields.flatMap(({name}, i) => {
      const example = fit.map((row) => written(row[i])).find((text) => text !== "");
      return example === undefined ? [] : [[name, beginning(example, EXAMPLE)] as const];
    })
  );
}

const written = (cell: unknown): string => {
  if (Array.isArray(cell)) return cell.join(";");
  return typeof cell === "string" ? cell : JSON.stringify(cell ?? "").replace('""', "");
};
