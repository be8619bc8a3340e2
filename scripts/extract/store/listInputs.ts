import {readdirSync, statSync} from "node:fs";
import {basename, dirname, extname, join} from "node:path";
import {InputError} from "../../terminal/main.js";
import type {FilesTask} from "./planFiles.js";
import type {LinesTask} from "./planLines.js";

export type PlanTask = FilesTask | LinesTask;

/** What the command line names, as work that can be shared out, in the order of names. */
export interface Inputs {
  readonly tasks: readonly PlanTask[];
  /** files in the folders that are neither text nor JSON lines */
  readonly others: number;
}

/** So many files, or bytes of lines, are read at a time: work of a twentieth of a second. */
const FILES = 500;
const BYTES = 8e6;

const LINES = new Set([".jsonl", ".ndjson"]);

/**
 * Finds the documents of folders (all .txt below them, and the lines of .jsonl and .ndjson), text files and JSON lines. Hidden files
 * are passed over.
 *
 * @param pathOf finds a file as its name was given
 * @throws InputError for a name that is not there
 */
export function listInputs(given: readonly string[], pathOf: (name: string) => string): Inputs {
  let others = 0;
  const tasks = given.flatMap((source): PlanTask[] => {
    const path = pathOf(source);
    const facts = statSync(path, {throwIfNoEntry: false});
    if (!facts) throw new InputError(`${source}: file is missing; check its name and folder`);
    if (!facts.isDirectory())
      return LINES.has(extname(path))
        ? stretches(source, path, facts.size)
        : [{kind: "files", source, folder: dirname(path), names: [basename(path)]}];
    const names = filesBelow(path, "");
    const texts = names.filter((name) => extname(name) === ".txt");
    const lines = names.filter((name) => LINES.has(extname(name)));
    others += names.length - texts.length - lines.length;
    return [
      ...batches(texts).map((some): PlanTask => ({kind: "files", source, folder: path, names: some})),
      ...lines.flatMap((name) =>
        stretches(`${source.replace(/\/+$/, "")}/${name}`, join(path, name), statSync(join(path, name)).size)
      )
    ];
  });
  return {tasks, others};
}

/** Paths from the folder, sorted by code unit; links to files are followed, links to folders not. */
function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), {withFileTypes: true})
    .filter(({name}) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(root, path);
      if (entry.isFile()) return [path];
      const isLinked =
        entry.isSymbolicLink() && statSync(join(root, path), {throwIfNoEntry: false})?.isFile() === true;
      return isLinked ? [path] : [];
    });
}

const batches = (names: readonly string[]): string[][] =>
  Array.from({length: Math.ceil(names.length / FILES)}, (_, i) => names.slice(i * FILES, (i + 1) * FILES));

const stretches = (source: string, file: string, size: number): LinesTask[] =>
  Array.from({length: Math.ceil(size / BYTES)}, (_, i) => ({
    kind: "lines",
    source,
    file,
    from: i * BYTES,
    to: (i + 1) * BYTES
  }));
