import type {DuckDBConnection} from "@duckdb/node-api";
import {filesNamed, rowsOf} from "./duckdb.js";

/** What `store.json` says of a whole store. */
export interface StoreRecord {
  readonly version: 1;
  /** hash of lexicons and code */
  readonly key: string;
  /** hash of the inputs and the key: two stores with the same one are the same */
  readonly state: string;
  /** names of documents that were read, and how many different ones they are */
  readonly documents: number;
  readonly different: number;
  readonly refused: number;
  readonly characters: number;
  readonly claims: number;
}

/** A document that was not read, and why. */
export interface Refusal {
  readonly source: string;
  readonly name: string;
  readonly refused: string;
}

/** Counts what is in a store's `documents`, and lists the first of those that were refused. */
export async function countStore(
  connection: DuckDBConnection,
  files: readonly string[],
  listed: number
): Promise<Omit<StoreRecord, "version" | "key" | "state"> & {readonly refusals: readonly Refusal[]}> {
  if (files.length === 0)
    return {documents: 0, different: 0, refused: 0, characters: 0, claims: 0, refusals: []};
  const documents = `read_parquet(${filesNamed(files)})`;
  const [counts = {}] = await rowsOf(
    connection,
    `SELECT count(*) FILTER (refused IS NULL) AS documents, count(*) FILTER (refused IS NOT NULL) AS refused FROM ${documents}`
  );
  const [sums = {}] = await rowsOf(
    connection,
    `SELECT count(*) AS different, sum(characters) AS characters, sum(claims) AS claims
     FROM (SELECT DISTINCT document_hash, characters, claims FROM ${documents} WHERE refused IS NULL)`
  );
  const refusals = await rowsOf(
    connection,
    `SELECT source, name, refused FROM ${documents} WHERE refused IS NOT NULL ORDER BY source, name LIMIT ${listed}`
  );
  return {
    documents: Number(counts["documents"]),
    different: Number(sums["different"]),
    refused: Number(counts["refused"]),
    characters: Number(sums["characters"] ?? 0),
    claims: Number(sums["claims"] ?? 0),
    refusals: refusals.map(({source, name, refused}) => ({
      source: String(source),
      name: String(name),
      refused: String(refused)
    }))
  };
}
