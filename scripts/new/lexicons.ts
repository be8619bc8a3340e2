import {readFileSync} from "node:fs";
import {join} from "node:path";
import Papa from "papaparse";
import {TABLES_FILE} from "../../loaders/sources/readTables.js";

type Row = Readonly<Record<string, string>>;

/** General knowledge, which a new dossier takes over: whole, or the rows that are of no one subject. */
const TAKEN: readonly (readonly [file: string, keeps: (row: Row) => boolean])[] = [
  ["units.csv", () => true],
  ["furniture.csv", () => true],
  ["exchange_rates.csv", () => true],
  ["limits.csv", () => true],
  // who is named anywhere; bases, people and publishers are of a subject
  ["entities.csv", ({kind = ""}) => kind === "country" || kind === "organization"],
  // these name measures of the engine's own tables
  ["cues.csv", ({kind = ""}) => !/^(?:event|term)/u.test(kind) || kind === "event_noun"]
];

/** What is of one subject begins empty. */
const EMPTY = ["items.csv", "measures.csv", "places.csv", "references.csv", "reviews.csv", "sources.csv"];

const TABLES_HEADER = "table,label,description,columns,sort\n";

/**
 * The tables of a new dossier's `data/manual/`, by file name.
 *
 * @param folder that of the engine's own dossier, which shows what columns there are
 */
export function lexicons(folder: string): ReadonlyMap<string, string> {
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  return new Map([
    ...TAKEN.map(([name, keeps]) => [name, kept(text(name), keeps)] as const),
    ...EMPTY.map((name) => [name, header(text(name))] as const),
    [TABLES_FILE, TABLES_HEADER] as const
  ]);
}

function kept(csv: string, keeps: (row: Row) => boolean): string {
  const {data, meta} = Papa.parse<Row>(csv, {header: true, skipEmptyLines: true, delimiter: ","});
  return `${Papa.unparse(data.filter(keeps), {columns: meta.fields ?? [], newline: "\n"})}\n`;
}

const header = (csv: string): string => `${/^[^\r\n]*/u.exec(csv)?.[0] ?? ""}\n`;
