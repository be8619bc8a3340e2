import type {SchemaElement} from "hyparquet";
import {parquetWriteBuffer} from "hyparquet-writer";
import type {Field} from "./schema.js";
import type {Table} from "./tableRows.js";

interface Column {
  readonly name: string;
  readonly elements: readonly SchemaElement[];
  readonly data: readonly unknown[];
}

/**
 * A table as Parquet (https://parquet.apache.org/docs/file-format/), typed by its schema: numbers as DOUBLE, integers as INT32, dates as DATE, lists
 * as LIST of STRING, all else as STRING; unknowns as nulls. A column that may hold a number or a text becomes two: the numbers under its name, the texts under
 * that name and `_text`.
 *
 * @returns the same bytes for the same table
 */
export function toParquet({schema, rows}: Table): Uint8Array {
  const columns = schema.fields.flatMap((field, i) =>
    columnsOf(
      field,
      rows.map((row) => row[i] ?? null)
    )
  );
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [{name: "root", num_children: columns.length}, ...columns.flatMap(({elements}) => elements)],
      columnData: columns.map(({name, data}) => ({name, data: [...data]})),
      createdBy: "hyparquet"
    })
  );
}

/** The columns of Parquet that hold a column of the table. */
export const parquetColumns = (field: Field): readonly Field[] =>
  field.type === "any"
    ? [
        {...field, type: "number"},
        {...field, name: `${field.name}_text`, type: "string"}
      ]
    : [field];

function columnsOf(field: Field, cells: readonly unknown[]): readonly Column[] {
  return parquetColumns(field).map(({name, type}) => ({
    name,
    elements: ELEMENTS[type](name),
    data: cells.map((cell) => valueOf(cell, type, field))
  }));
}

function valueOf(cell: unknown, type: Field["type"], {type: given}: Field): unknown {
  if (given === "any" && (typeof cell === "number") !== (type === "number")) return null;
  return type === "date" && typeof cell === "string" ? new Date(`${cell}T00:00:00Z`) : cell;
}

const leaf = (
  name: string,
  more: Omit<SchemaElement, "name" | "repetition_type">
): readonly SchemaElement[] => [{name, repetition_type: "OPTIONAL", ...more}];
const string = (name: string): readonly SchemaElement[] =>
  leaf(name, {type: "BYTE_ARRAY", converted_type: "UTF8"});

const ELEMENTS: Readonly<Record<Field["type"], (name: string) => readonly SchemaElement[]>> = {
  string,
  any: string,
  number: (name) => leaf(name, {type: "DOUBLE"}),
  integer: (name) => leaf(name, {type: "INT32"}),
  boolean: (name) => leaf(name, {type: "BOOLEAN"}),
  date: (name) => leaf(name, {type: "INT32", converted_type: "DATE"}),
  // three levels, as the format has them for lists
  list: (name) => [
    {name, repetition_type: "OPTIONAL", num_children: 1, converted_type: "LIST"},
    {name: "list", repetition_type: "REPEATED", num_children: 1},
    ...string("element")
  ]
};
