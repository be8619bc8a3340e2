import {copyFileSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import Papa from "papaparse";
import {copyProject} from "../../scripts/preview/copyProject.js";
import {ROOT} from "../loaders/root.js";

/** A file name in which everything stands that a file name may hold: it goes into addresses, attributes, archives and messages. */
export const SEED = "901 evil'n $(x) #1 %41 & ${alert(70)}.txt";
export const ARTICLE = "900-1";

const HERE = fileURLToPath(new URL("dossier/", import.meta.url));

type Row = Record<string, string>;

const rowsOf = (path: string) =>
  Papa.parse<Row>(readFileSync(path, "utf8"), {header: true, delimiter: ",", skipEmptyLines: true});

/** Adds rows to a table; columns that they do not have stay empty. */
export function addRows(path: string, rows: readonly Row[]): void {
  const {data, meta} = rowsOf(path);
  writeFileSync(path, `${Papa.unparse([...data, ...rows], {columns: meta.fields ?? [], newline: "\n"})}\n`);
}

/** The project with a document and rows in which all that could run or break out stands wherever a text may. The caller removes it. */
export function hostileProject(): string {
  const copy = copyProject(ROOT);
  addHostile(copy);
  return copy;
}

/** Adds them to a copy of the project. */
export function addHostile(copy: string): void {
  copyFileSync(join(HERE, "seeds/hostile.txt"), join(copy, "seeds", SEED));
  for (const table of readdirSync(join(HERE, "manual"))) {
    const rows = rowsOf(join(HERE, "manual", table)).data;
    addRows(
      join(copy, "data/manual", table),
      rows.map((row) => (row["seed"] === "SEED" ? {...row, seed: SEED} : row))
    );
  }
}
