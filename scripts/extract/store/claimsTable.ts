import type {Claim} from "../../../loaders/model.js";
import {BUILT_IN_TABLES} from "../../../loaders/sources/builtInTables.js";
import {thingOf} from "../../../loaders/scale/thingOf.js";
import {parquetColumns} from "../../../loaders/tables/parquet.js";
import {CLAIM_FIELDS, claimSchema, type FieldType} from "../../../loaders/tables/schema.js";
import type {ColumnType, StoredRow, StoredTable} from "./storedTable.js";

/** What editors and checks say later, of claims that are read by then. */
const LATER = new Set(["value_read", "review", "caveats"]);

/** What checks need of a claim that is no column of the published tables. */
const UNPUBLISHED = [
  {name: "sentence", type: "VARCHAR"},
  {name: "sentence_start", type: "INTEGER"},
  {name: "sentence_end", type: "INTEGER"},
  {name: "list_id", type: "VARCHAR"},
  {name: "thing", type: "VARCHAR"}
] as const;

const TYPES: Readonly<Record<FieldType, ColumnType>> = {
  string: "VARCHAR",
  any: "VARCHAR",
  number: "DOUBLE",
  integer: "INTEGER",
  date: "DATE",
  boolean: "VARCHAR",
  list: "VARCHAR"
};

const published = [
  ...CLAIM_FIELDS,
  // a table that a dossier adds has no others
  ...BUILT_IN_TABLES.flatMap(({name}) => claimSchema(BUILT_IN_TABLES, name).fields.slice(CLAIM_FIELDS.length))
]
  .filter(({name}) => !LATER.has(name))
  .flatMap(parquetColumns)
  .map(({name, type}) => ({name, type: TYPES[type]}));

/**
 * All claims, of all tables: `table` says which one, and a column that a claim's table does not have is null. Typed as the published Parquet
 * files are.
 */
export const CLAIMS: StoredTable = {
  name: "claims",
  columns: [
    {name: "document_hash", type: "VARCHAR"},
    {name: "claim_number", type: "INTEGER"},
    {name: "table", type: "VARCHAR"},
    ...published,
    ...UNPUBLISHED
  ]
};

/**
 * @param number which claim of its document it is, in the order of the text, from 0
 * @param published the first day on which its document may have appeared
 */
export const claimRow = (
  claim: Claim,
  document_hash: string,
  number: number,
  published: string | null
): StoredRow => CELLS.map((cell) => cell(claim, document_hash, number, published));

type Cell = (claim: Claim, hash: string, number: number, published: string | null) => unknown;

const CELLS: readonly Cell[] = CLAIMS.columns.map(({name}) => {
  switch (name) {
    case "document_hash":
      return (_claim, hash) => hash;
    case "claim_number":
      return (_claim, _hash, number) => number;
    // what it is a statement on: those with the same one can be held against each other
    case "thing":
      return (claim, _hash, _number, published) => thingOf(claim, published);
    case "value":
      return ({value}) => (typeof value === "number" ? value : null);
    case "value_text":
      return ({value}) => (typeof value === "string" ? value : null);
    // A dated event is a date and holds as of no other: its days stand in columns of their own.
    case "as_of_start":
    case "as_of_end":
      return (claim) => (claim.table === "timeline" ? null : claim[name]);
    case "date_start":
      return (claim) => (claim.table === "timeline" ? claim.as_of_start : null);
    case "date_end":
      return (claim) => (claim.table === "timeline" ? claim.as_of_end : null);
    default:
      return (claim) => claim[name as keyof Claim] ?? null;
  }
});
