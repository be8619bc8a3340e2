import type {DuckDBDataChunk, DuckDBValue} from "@duckdb/node-api";
import type {Claim} from "../../loaders/model.js";

/** Columns of a claim as they are stored. */
const STORED =
  "claim_id article_id table subject_code counterparty_code measure item value_low value_high unit hedge modality attributed_to as_of_basis original_value quote quote_start basis category standing treaty text sentence sentence_start list_id".split(
    " "
  );

/** What to select of `claims c`, for `claimsOf`: what checks across documents read of a claim. */
export const READ_COLUMNS: readonly {readonly name: string; readonly sql: string}[] = [
  ...STORED.map((name) => ({name, sql: `c."${name}"`})),
  {name: "number", sql: "c.value"},
  {name: "words", sql: "c.value_text"},
  // a dated event keeps its days in columns of its own
  {name: "as_of_start", sql: "CAST(coalesce(c.as_of_start, c.date_start) AS VARCHAR)"},
  {name: "as_of_end", sql: "CAST(coalesce(c.as_of_end, c.date_end) AS VARCHAR)"}
];

interface Column {
  getItem(row: number): DuckDBValue;
}

/** A claim of a chunk, whose cells are read when they are asked for: a check looks at few of them, and to make texts of all takes longer than the check. */
class ChunkClaim {
  constructor(
    readonly of: ChunkColumns,
    readonly row: number
  ) {}
}

/** The columns are views into the chunk, whose memory goes when nobody holds it. */
interface ChunkColumns {
  readonly chunk: DuckDBDataChunk;
  readonly columns: readonly Column[];
}

const cellOf = (name: string) => {
  const place = READ_COLUMNS.findIndex((column) => column.name === name);
  return function (this: ChunkClaim): DuckDBValue {
    return (this.of.columns[place] as Column).getItem(this.row);
  };
};

const define = (name: string, get: (this: ChunkClaim) => unknown): void => {
  Object.defineProperty(ChunkClaim.prototype, name, {get});
};

for (const name of [...STORED, "as_of_start", "as_of_end"]) define(name, cellOf(name));
const [numberOf, wordsOf] = [cellOf("number"), cellOf("words")];
define("value", function () {
  return numberOf.call(this) ?? wordsOf.call(this);
});
define("status", () => "machine");
define("value_read", () => null);
define("review", () => null);
define("caveats", () => []);
// what no check across documents reads: whoever begins to must let it be selected, too
for (const name of ["subject", "counterparty", "quote_end", "article_number", "event", "sentence_end"])
  define(name, () => {
    throw new Error(`not read from the store: ${name}`);
  });

/** The claims of a chunk that begins with other columns than these. */
export function claimsOf(chunk: DuckDBDataChunk, before: number): Claim[] {
  const of = {chunk, columns: READ_COLUMNS.map((_, i): Column => chunk.getColumnVector(before + i))};
  return Array.from({length: chunk.rowCount}, (_, row) => new ChunkClaim(of, row) as unknown as Claim);
}
