import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";

/**
 * The file of a path from `root`, or all files below it, by that path, sorted by code unit; none where nothing is there. Hidden ones are passed
 * over; links are followed, for code may lie apart from the dossier.
 */
export function filesBelow(root: string, path: string): string[] {
  const stat = statSync(join(root, path), {throwIfNoEntry: false});
  if (!stat?.isDirectory()) return stat?.isFile() ? [path] : [];
  return readdirSync(join(root, path))
    .filter((name) => !name.startsWith("."))
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}
