import {readdirSync} from "node:fs";
import {join, relative, sep} from "node:path";

/** The files below a folder as relative paths with `/`, sorted by code unit: the same order on every machine. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
