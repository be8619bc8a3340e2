import {DuckDBInstance} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {rowsOf} from "../../scripts/extract/store/duckdb.js";
import {fillTable} from "../../scripts/extract/store/fillTable.js";
import type {StoredRow, StoredTable} from "../../scripts/extract/store/storedTable.js";

const TABLE: StoredTable = {
  name: "rows",
  columns: [
    {name: "document_hash", type: "VARCHAR"},
    {name: "number", type: "INTEGER"},
    {name: "words", type: "VARCHAR"},
    {name: "value", type: "DOUBLE"},
    {name: "day", type: "DATE"},
    {name: "more", type: "VARCHAR"}
  ]
};

// what stands between cells, quotes and signs that SQL knows must come through as they are
const ODD = ["\u001f", "\u0001", "", ",", "'", "a\nb", "null", "é\u{1f600}", "\\", "[1]"];

const DOCUMENTS: readonly (readonly StoredRow[])[] = [
  ODD.map((word, i) => ["a", i, word, i / 3, `2013-02-${String(i + 10)}`, null]),
  [],
  [["b", 0, null, null, null, null]],
  [
    ["c", 0, null, 1e21, "0001-01-01", "x"],
    ["c", 1, "y", -0.1, "--06-12", null],
    ["c", 2, null, 5_000_268, null, ""]
  ]
];

test.each(["a cell at a time", "a document at a time"])(
  "fillTable(…) keeps every cell, handed over %s",
  async (how) => {
    const connection = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
    const filler = await fillTable(connection, how.startsWith("a cell") ? {...TABLE, single: true} : TABLE);
    for (const rows of DOCUMENTS) filler.add(rows);
    await filler.end();
    const rows = await rowsOf(connection, `SELECT * REPLACE (CAST(day AS VARCHAR) AS day) FROM "rows"`);
    // a day whose year is not given is none
    expect(rows.map((row) => Object.values(row))).toEqual(
      DOCUMENTS.flat().map((row) => row.map((cell) => (cell === "--06-12" ? null : cell)))
    );
  }
);
