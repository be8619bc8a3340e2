import {renameSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";

/** Writes a file so that its name never stands for half of it: beside it first, then under its name in one step. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } finally {
    rmSync(draft, {force: true});
  }
}
