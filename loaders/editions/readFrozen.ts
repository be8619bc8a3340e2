import Papa from "papaparse";
import {BUILT_IN_TABLES} from "../sources/builtInTables.js";
import {rearm} from "../sources/formulaCells.js";
import {RECORD_FILE, type EditionRecord} from "./editionRecord.js";
import {
  NEEDED_TABLES,
  PUBLISHED_TABLES,
  type FrozenEdition,
  type FrozenTable,
  type Row
} from "./frozenEdition.js";

/** What an edition has that no package describes. */
const ENGINE_TABLES: readonly string[] = BUILT_IN_TABLES.map(({name}) => name);

/** What describes an edition, also one from before there were records. */
const PACKAGE_FILE = "datapackage.json";

/**
 * Reads an edition from its files.
 *
 * @param text gives that of a file, by its name; null for one that is not there
 * @throws Error that names the first table that is missing, or a file that cannot be read
 */
export function readFrozen(text: (file: string) => string | null): FrozenEdition {
  const tables = new Map<string, FrozenTable>();
  const listed = listedIn(text(PACKAGE_FILE));
  for (const name of new Set([...(listed ?? []), ...PUBLISHED_TABLES])) {
    const csv = text(`${name}.csv`);
    if (csv !== null) tables.set(name, readTable(`${name}.csv`, csv));
  }
  const missing = [...(listed ?? ENGINE_TABLES), ...NEEDED_TABLES].find((name) => !tables.has(name));
  if (missing !== undefined) throw new Error(`no ${missing}.csv in it`);
  const record = readJson(RECORD_FILE, text(RECORD_FILE)) as Partial<EditionRecord> | null;
  const described = readJson(PACKAGE_FILE, text(PACKAGE_FILE)) as Described | null;
  const {made_from, figures} = record ?? {};
  return {
    edition: record?.edition ?? described?.version ?? null,
    date: record?.date ?? described?.created?.slice(0, 10) ?? null,
    tables,
    record: made_from && figures ? {made_from, figures} : null
  };
}

function readTable(file: string, csv: string): FrozenTable {
  const {data, meta, errors} = Papa.parse<Row>(csv.replace(/^\uFEFF/u, ""), {
    header: true,
    skipEmptyLines: true,
    delimiter: ",",
    transform: rearm
  });
  const [error] = errors;
  if (error) throw new Error(`${file}:${String((error.row ?? 0) + 2)}: ${error.message}`);
  return {columns: meta.fields ?? [], rows: data};
}

/** What a Data Package says of an edition. */
interface Described {
  readonly version?: string;
  readonly created?: string;
  readonly resources?: readonly {readonly path?: unknown}[];
}

/** The tables that its package lists; null where it has none that can be read. */
function listedIn(text: string | null): readonly string[] | null {
  try {
    const {resources} = JSON.parse(text ?? "") as Described;
    return (resources ?? []).flatMap(({path}) => TABLE.exec(typeof path === "string" ? path : "")?.[1] ?? []);
  } catch {
    return null; // an edition is told by its tables first
  }
}

const TABLE = /^([a-z]\w*)\.csv$/u;

function readJson(file: string, text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: no JSON: ${(error as Error).message}`, {cause: error});
  }
}
