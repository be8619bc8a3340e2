import Papa from "papaparse";
import {rearm} from "../sources/formulaCells.js";
import {SCHEMAS} from "../tables/schema.js";
import {RECORD_FILE, type EditionRecord} from "./editionRecord.js";
import {NEEDED_TABLES, type FrozenEdition, type FrozenTable, type Row} from "./frozenEdition.js";

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
  for (const {name} of SCHEMAS) {
    const csv = text(`${name}.csv`);
    if (csv !== null) tables.set(name, readTable(`${name}.csv`, csv));
  }
  const missing = NEEDED_TABLES.find((name) => !tables.has(name));
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
}

function readJson(file: string, text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: no JSON: ${(error as Error).message}`, {cause: error});
  }
}
