import {EXTRA_COLUMNS, type ClaimTable, type ExtraColumn} from "../model.js";
import {BUILT_IN_TABLES} from "./builtInTables.js";
import {type Cell, oneOf, readManual, several, unique} from "./readManual.js";

/** Where a dossier names its tables of claims, inside `data/manual/`; without the file it has those that the engine knows. */
export const TABLES_FILE = "tables.csv";

/** What is published beside the claims has these names. */
const TAKEN = new Set([
  "articles",
  "references",
  "findings",
  "finding_claims",
  "reviews",
  "agreements",
  "origins",
  "claim_origins",
  "summary",
  "claims"
]);

/** A new table is filled by a general rule, which knows these. */
const GENERAL: readonly ExtraColumn[] = ["category", "text"];

/** The shared columns by which rows are sorted with sense; rows that are equal stand in the order of documents and texts. */
const SORTABLE = [
  "article_id",
  "subject",
  "counterparty",
  "measure",
  "item",
  "value",
  "unit",
  "attributed_to",
  "as_of_start"
];

/**
 * Reads `tables.csv`: one table of claims a row. One that the engine knows needs no more than its name; of another, `label`, `description`,
 * columns beyond the shared ones (`category` of the item, `text` of the sentence) and the columns that its rows are sorted by.
 *
 * @param file the path to name in errors
 * @throws ManualError `file:line: column: what is wrong; remedy` for the first row that cannot be used
 */
export function readTables(file: string, text: string): ClaimTable[] {
  const once = unique();
  return readManual<Row>(
    file,
    text,
    {
      table: (cell) => once(tableName(cell)),
      label: (cell) => cell,
      description: (cell) => cell,
      columns: (cell) => several(cell).map((name) => oneOf(...EXTRA_COLUMNS)(name)),
      sort: several
    },
    (row) => {
      toTable(row);
    }
  ).map(toTable);
}

interface Row {
  readonly table: string;
  readonly label: string;
  readonly description: string;
  readonly columns: readonly ExtraColumn[];
  readonly sort: readonly string[];
}

function toTable({table, label, description, columns, sort}: Row): ClaimTable {
  const known = BUILT_IN_TABLES.find(({name}) => name === table);
  const extra = known?.columns ?? columns;
  if (known && columns.length > 0 && columns.join() !== known.columns.join())
    throw new Error(`column columns: ${table} has its own; leave the cell empty`);
  if (!known && label === "") throw new Error("column label: empty cell; say what readers call the table");
  if (!known && description === "")
    throw new Error("column description: empty cell; say in a sentence what a row is");
  const foreign = known ? undefined : columns.find((name) => !GENERAL.includes(name));
  if (foreign !== undefined)
    throw new Error(
      `column columns: nothing fills "${foreign}" in a table of your own; write ${GENERAL.join(" or ")}, or leave it empty`
    );
  const all: readonly string[] = [...SORTABLE, ...extra];
  const unknown = sort.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new Error(`column sort: nothing is sorted by "${unknown}"; write some of: ${all.join(", ")}`);
  return {
    name: table,
    title: label || (known?.title ?? table),
    description: description || (known?.description ?? ""),
    columns: extra,
    sort
  };
}

/** It names files, columns of queries and classes of pages. */
const tableName: Cell<string> = (cell) => {
  if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u.test(cell) || cell.length > LONGEST)
    throw new Error(
      `unexpected "${cell}"; write a name of lower-case letters, digits and _, such as emissions, of ${String(LONGEST)} at most`
    );
  if (TAKEN.has(cell)) throw new Error(`"${cell}" is the name of a published table; choose another`);
  return cell;
};

const LONGEST = 40;
