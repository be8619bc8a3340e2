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
import {hasTexts, isMadeFrom, isObject} from "./recordParts.js";

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
  const record = readJson(RECORD_FILE, text(RECORD_FILE), RECORD_PARTS) as Partial<EditionRecord>;
  const described = readJson(PACKAGE_FILE, text(PACKAGE_FILE), PACKAGE_PARTS) as Described;
  const {made_from, figures} = record;
  return {
    edition: record.edition ?? described.version ?? null,
    date: record.date ?? described.created?.slice(0, 10) ?? null,
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

/** Of what is read of a file by its name: whether it is what we write there. */
type Parts = Readonly<Record<string, (value: unknown) => boolean>>;

const isName = (value: unknown): boolean => typeof value === "string" && /^\w{1,40}$/u.test(value);
const isTime = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d\d-\d\d/u.test(value);
const RECORD_PARTS: Parts = {edition: isName, date: isTime, made_from: isMadeFrom, figures: hasTexts};
const PACKAGE_PARTS: Parts = {version: isName, created: isTime, resources: Array.isArray};

/** What a file holds, of which older editions may lack a part or all. @throws Error for a part that is something else */
function readJson(file: string, text: string | null, parts: Parts): object {
  if (text === null) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: no JSON: ${(error as Error).message}`, {cause: error});
  }
  if (!isObject(value)) throw new Error(`${file}: not an object as an edition has it`);
  for (const [name, isAsWritten] of Object.entries(parts))
    if (value[name] !== undefined && !isAsWritten(value[name]))
      throw new Error(`${file}: ${name} is not as an edition has it`);
  return value;
}
