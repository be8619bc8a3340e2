import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";

/** All that decides, beside documents and manual data, what is published; tests, documentation and what a build makes do not. */
const CODE = [
  "LICENSE-DATA.md",
  "loaders",
  "observablehq.config.ts",
  "package-lock.json",
  "package.json",
  "scripts",
  "src",
  "tsconfig.json"
];

/**
 * One SHA-256, lower-case hex, over the names and bytes of the project's code: the same for a clone, a copy and an unpacked download.
 * Hidden files and folders are passed over, Framework's own memory among them.
 *
 * @param root the project's folder
 * @param paths files and folders from there
 */
export function hashCode(root: string, paths: readonly string[] = CODE): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((name) => filesAt(root, name))) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file} ${String(bytes.length)}\n`).update(bytes);
  }
  return hash.digest("hex");
}

/** The file of a path from `root`, or all files below it, sorted by code unit; none where nothing is there. */
function filesAt(root: string, path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), {withFileTypes: true})
    .filter(({name}) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const below = `${path}/${entry.name}`;
      return entry.isDirectory() ? filesAt(root, below) : entry.isFile() ? [below] : [];
    });
}
