import {closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {diskError} from "../terminal/diskError.js";
import {isAlive} from "../terminal/isAlive.js";

/**
 * Writes a file so that its name never stands for half of it: beside it first, then under its name in one step. Drafts of processes that were
 * killed in the middle of it are removed.
 *
 * @throws `Error` that names file and reason; what was there before stays
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const [folder, name] = [dirname(path), `.${basename(path)}.`];
  const draft = join(folder, `${name}${process.pid}`);
  try {
    const file = openSync(draft, "w");
    try {
      writeFileSync(file, content);
      // Some file systems find only now that there is no room, and some would keep the new name and lose the bytes in a power cut.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    sweep(folder, name);
  } catch (error) {
    throw diskError(error, `cannot write ${path}`);
  } finally {
    rmSync(draft, {force: true});
  }
}

function sweep(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    const pid = entry.startsWith(name) ? Number(entry.slice(name.length)) : 0;
    if (pid > 0 && !isAlive(pid)) rmSync(join(folder, entry), {force: true});
  }
}
