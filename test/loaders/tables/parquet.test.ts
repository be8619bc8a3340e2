import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {describe, expect, test} from "vitest";
import {tableFiles} from "../../../loaders/tables/index.js";
import {toParquet} from "../../../loaders/tables/parquet.js";
import {schemasOf} from "../../../loaders/tables/schema.js";
import {dossier} from "../root.js";

const files = tableFiles(dossier);
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(files.get(name) ?? []);
const read = (bytes: Uint8Array<ArrayBuffer>): Promise<Record<string, unknown>[]> =>
  parquetReadObjects({file: bytes.buffer});

describe.each(schemasOf(dossier).map((schema) => [schema.name, schema] as const))("%s", (name, {fields}) => {
  test("has the same rows in Parquet as in JSON", async () => {
    const rows = JSON.parse(new TextDecoder().decode(bytesOf(`${name}.json`))) as Record<string, unknown>[];
    const read_ = await read(bytesOf(`${name}.parquet`));
    expect(read_).toHaveLength(rows.length);
    rows.forEach((row, i) => {
      const other = read_[i] ?? {};
      const back = fields.map((field) => {
        const cell = other[field.name];
        if (field.type === "any") return [field.name, cell ?? other[`${field.name}_text`]];
        return [field.name, cell instanceof Date ? cell.toISOString().slice(0, 10) : cell];
      });
      expect(Object.fromEntries(back)).toEqual(row);
    });
  });

  test("has the types of its schema in Parquet", () => {
    const {schema} = parquetMetadata(bytesOf(`${name}.parquet`).buffer);
    const typeOf = (column: string): unknown => {
      const element = schema.find((candidate) => candidate.name === column);
      return element?.converted_type ?? element?.type;
    };
    const expected = {
      string: "UTF8",
      number: "DOUBLE",
      integer: "INT32",
      boolean: "BOOLEAN",
      date: "DATE",
      list: "LIST",
      any: "DOUBLE"
    };
    for (const field of fields) {
      expect(typeOf(field.name), field.name).toBe(expected[field.type]);
      if (field.type === "any") expect(typeOf(`${field.name}_text`)).toBe("UTF8");
    }
  });
});

test("toParquet(table) keeps unknowns apart from empty lists, and other alphabets as they are", async () => {
  const {fields, ...schema} = schemasOf(dossier).find(({name}) => name === "summary") ?? {
    fields: [],
    name: "",
    title: "",
    description: "",
    primaryKey: [],
    foreignKeys: []
  };
  const row = fields.map(({name, type}) => (type === "list" ? [] : name === "table" ? "Бишкек 🛡" : null));
  const [back] = await read(new Uint8Array(toParquet({schema: {...schema, fields}, rows: [row]})));
  expect(back).toMatchObject({table: "Бишкек 🛡", claims: null, caveats: [], claim_ids: []});
});
