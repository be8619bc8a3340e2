import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import type {Settings} from "../model.js";
import {decodeText} from "./decodeText.js";
import {refuseCount, refuseSize} from "./documentLimits.js";
import {wrongInName} from "./fileName.js";
import {readSettings} from "./readSettings.js";
import {readShown} from "./readShown.js";

/** Everything that a dossier is made from, as read from disk. */
export interface Inputs {
  /** bytes by file name inside `seeds/` */
  readonly seeds: ReadonlyMap<string, Uint8Array>;
  /** texts by file name inside `data/manual/` */
  readonly manual: ReadonlyMap<string, string>;
  /** what the newsroom says of its dossier; absent: nothing */
  readonly settings?: Settings;
  /** the figures that pages name; absent: nobody looked */
  readonly shown?: readonly string[];
}

/**
 * Reads the files that a dossier is made from. Hidden files are passed over.
 *
 * @param root the project's folder
 * @throws Error that names the file and the remedy, for what is no plain file or too large, for too many seeds or one whose name is no plain one, and for a table whose encoding is not certain
 */
export function readInputs(root: string): Inputs {
  const names = list(root, "seeds");
  refuseNames("seeds", names);
  refuseCount("seeds/", names.length);
  const seeds = names.map((name): [string, Uint8Array] => [name, read(root, `seeds/${name}`)]);
  return {
    seeds: new Map(seeds),
    manual: readManualFiles(root),
    settings: settingsOf(root),
    shown: readShown(root)
  };
}

/** What `package.json` says of the dossier. @throws SettingsError that names setting and remedy */
export const settingsOf = (root: string): Settings =>
  readSettings(decodeText("package.json", read(root, "package.json"), "save it in UTF-8").text);

/** The tables in `data/manual/`, as text by file name. @throws Error as `readInputs` does */
export function readManualFiles(root: string): ReadonlyMap<string, string> {
  return new Map(
    list(root, "data/manual")
      .filter((name) => name.endsWith(".csv"))
      .map((name): [string, string] => [name, tableText(root, `data/manual/${name}`)])
  );
}

/** Gives the text of a table in `data/manual/`. @throws Error that names a file that is missing */
export function manualReader(files: ReadonlyMap<string, string>): (name: string) => string {
  return (name) => {
    const text = files.get(name);
    if (text === undefined)
      throw new Error(`data/manual/${name}: file is missing; restore it from the repository`);
    return text;
  };
}

function list(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder)))
    throw new Error(`${folder}/: folder is missing; restore it from the repository`);
  return readdirSync(join(root, folder))
    .filter((name) => !name.startsWith("."))
    .sort();
}

/** A name that another machine does not take would be another file there, and addresses and quotes of it lead nowhere. */
function refuseNames(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const wrong = wrongInName(name);
    if (wrong !== null)
      throw new Error(`${folder}/${name}: the file’s name has ${wrong}; rename it, in sources.csv too`);
  }
}

function read(root: string, file: string): Uint8Array {
  const stat = statSync(join(root, file), {throwIfNoEntry: false});
  if (!stat)
    throw new Error(
      `${file}: a link to a file that is not there; put the file in its place, or remove the link`
    );
  if (!stat.isFile())
    throw new Error(`${file}: no file; move what is in it up into the folder, or remove it`);
  refuseSize(file, stat.size);
  return new Uint8Array(readFileSync(join(root, file)));
}

const tableText = (root: string, file: string): string =>
  decodeText(file, read(root, file), "save the table as CSV in UTF-8").text;
