import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/** Writes files below a folder, by their names in it; folders are made. */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  for (const [file, content] of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, content);
  }
}
