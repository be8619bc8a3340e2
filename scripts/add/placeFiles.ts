import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {decodeText} from "../../loaders/sources/decodeText.js";
import {readSources} from "../../loaders/sources/readSources.js";
import {sha256} from "../../loaders/sources/sha256.js";
import {writeWhole} from "../build/writeWhole.js";
import {InputError} from "../terminal/main.js";
import {diskError} from "../terminal/diskError.js";

export const SOURCES = "data/manual/sources.csv";

/** Where files wait until all are whole, from the project's folder: on one disk with `seeds/`. */
const ASIDE = ".build/adding";
/** What a command was about to do; who finds it was not there to end it. */
const PLAN = "plan.json";

/** Files in `seeds/` that rows of `sources.csv` come and go with, by name, with the hash of each. */
type Plan = Readonly<{[name: string]: string}>;

/**
 * The text of `sources.csv`, to be written again with other rows.
 *
 * @throws InputError where it is not UTF-8: to write it would change every byte of it
 */
export function rewritable(root: string, text: string): string {
  if (!Buffer.from(text).equals(readFileSync(join(root, SOURCES))))
    throw new InputError(
      `${SOURCES}: not UTF-8, or with old line ends; save the table as CSV in UTF-8, so that its rows can stay as they are`
    );
  return text;
}

/**
 * Puts files into `seeds/` and their rows into `sources.csv`, all or nothing: files are written aside, a plan names them, they are renamed, and the
 * row comes last. Whoever is killed before that leaves files without a row, which the next command names, and which `settle` takes away.
 *
 * Only under the lock of the build.
 *
 * @param root the project's folder
 * @param files bytes by file name inside `seeds/`; none of them is there yet
 * @param sources the new text of `sources.csv`
 * @throws Error for a disk that cannot be written; nothing has changed then
 */
export function addFiles(root: string, files: ReadonlyMap<string, Uint8Array>, sources: string): void {
  const aside = join(root, ASIDE);
  const plan = Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)]));
  try {
    mkdirSync(aside, {recursive: true});
    for (const [name, bytes] of files) writeSafe(join(aside, name), bytes);
    writeWhole(join(aside, PLAN), JSON.stringify(plan));
    for (const name of files.keys()) renameSync(join(aside, name), join(root, "seeds", name));
    writeWhole(join(root, SOURCES), sources);
  } catch (error) {
    settle(root);
    throw diskError(error, "cannot write the document into seeds/; nothing was added");
  }
  rmSync(aside, {recursive: true, force: true});
}

/**
 * Takes rows out of `sources.csv` and then their files out of `seeds/`. Whoever is killed between the two leaves files without a row, as above.
 *
 * @param names of files in `seeds/`
 */
export function removeFiles(root: string, names: readonly string[], sources: string): void {
  const aside = join(root, ASIDE);
  const hashes = names.map((name) => [name, sha256(readFileSync(join(root, "seeds", name)))]);
  mkdirSync(aside, {recursive: true});
  writeWhole(join(aside, PLAN), JSON.stringify(Object.fromEntries(hashes)));
  writeWhole(join(root, SOURCES), sources);
  settle(root);
}

/**
 * Ends what a killed `add` or `remove` began: files of its plan that no row names are removed, unless somebody changed them since.
 *
 * @returns the names of those that were removed
 */
export function settle(root: string): string[] {
  const aside = join(root, ASIDE);
  const planned = existsSync(join(aside, PLAN))
    ? (JSON.parse(readFileSync(join(aside, PLAN), "utf8")) as Plan)
    : {};
  const named = new Set(
    readSources(SOURCES, decodeText(SOURCES, readFileSync(join(root, SOURCES))).text).flatMap(
      ({seed, original}) => [seed, original]
    )
  );
  const isNamed = (name: string): boolean =>
    named.has(name) || named.has(name.replace(/\.map\.json$/u, ".txt"));
  const removed: string[] = [];
  for (const [name, hash] of Object.entries(planned)) {
    const path = join(root, "seeds", name);
    if (isNamed(name) || !existsSync(path) || sha256(readFileSync(path)) !== hash) continue;
    rmSync(path);
    removed.push(name);
  }
  rmSync(aside, {recursive: true, force: true});
  return removed;
}

/** Some file systems would keep a new name and lose the bytes in a power cut. */
function writeSafe(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
