import {BUILT_IN_TABLES} from "../sources/builtInTables.js";
import {schemasOf} from "../tables/schema.js";
import type {EditionRecord} from "./editionRecord.js";

/** A row as a CSV holds it, by column; an unknown is an empty text. */
export type Row = Readonly<Record<string, string>>;

export interface FrozenTable {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A published state of the dossier as its files tell it: nothing else of it may be left. */
export interface FrozenEdition {
  /** what it is called: null where its files do not say */
  readonly edition: string | null;
  /** ISO day; null where its files do not say */
  readonly date: string | null;
  readonly tables: ReadonlyMap<string, FrozenTable>;
  /** null for editions from before there were records */
  readonly record: Pick<EditionRecord, "made_from" | "figures"> | null;
}

/** What an edition cannot be compared without. */
export const NEEDED_TABLES: readonly string[] = ["articles", "findings", "finding_claims"];

/** What an edition of the engine's own tables has, in their order. */
export const PUBLISHED_TABLES: readonly string[] = schemasOf({tables: BUILT_IN_TABLES}).map(({name}) => name);

/** The tables of claims of an edition: they alone say what was printed, and by which claim. */
export const claimTablesOf = ({tables}: FrozenEdition): readonly string[] =>
  [...tables].flatMap(([name, {columns}]) =>
    columns.includes("claim_id") && columns.includes("original_value") ? [name] : []
  );

const NO_TABLE: FrozenTable = {columns: [], rows: []};

/** The rows of a table; none where the edition is from before there was such a table. */
export const tableOf = ({tables}: FrozenEdition, name: string): FrozenTable => tables.get(name) ?? NO_TABLE;
