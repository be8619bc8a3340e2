import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {filesBelow} from "./filesBelow.js";

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
  for (const file of paths.flatMap((name) => filesBelow(root, name))) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file} ${String(bytes.length)}\n`).update(bytes);
  }
  return hash.digest("hex");
}
