import {BUILT_IN_TABLES} from "../sources/builtInTables.js";
import {CLAIM_FIELDS, schemasOf, type FieldType} from "../tables/schema.js";
import type {Cell, FieldChange} from "./editionChanges.js";
import type {FrozenTable, Row} from "./frozenEdition.js";

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

const TYPES = new Map(
  schemasOf({tables: BUILT_IN_TABLES}).flatMap(({name, fields}) =>
    fields.map((field): [string, FieldType] => [`${name}.${field.name}`, field.type])
  )
);

/** In a table of claims that a dossier adds. */
const SHARED = new Map(CLAIM_FIELDS.map(({name, type}) => [name, type]));

/** A cell of a CSV as its column means it. A value is a date where the unit of its row says so. */
export function cellOf(table: string, row: Row, field: string): Cell {
  const text = row[field] ?? "";
  if (text === "") return null;
  const type = TYPES.get(`${table}.${field}`) ?? SHARED.get(field);
  const isNumber =
    type === "number" || type === "integer" || (type === "any" && row.unit !== "date" && NUMBER.test(text));
  return isNumber ? Number(text) : text;
}

/** The columns that two editions of a table both have, in the order of the later one. */
export const sharedColumns = (before: FrozenTable, after: FrozenTable): readonly string[] =>
  after.columns.filter((column) => before.columns.includes(column));

/**
 * Where two rows of a table differ.
 *
 * @param columns those to look at
 */
export function fieldChanges(
  table: string,
  before: Row,
  after: Row,
  columns: readonly string[]
): FieldChange[] {
  return columns
    .filter((field) => (before[field] ?? "") !== (after[field] ?? ""))
    .map((field) => ({field, before: cellOf(table, before, field), after: cellOf(table, after, field)}));
}
