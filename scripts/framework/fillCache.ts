import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fontFiles} from "../site/fontFiles.js";
import {zipFiles} from "../site/zipFiles.js";

/**
 * Gives Framework what its loader `fonts.zip.ts` would make in a process of its own.
 * To be called when its cache has been cleared: it takes what lies there for as good as new.
 *
 * @param root the project's folder
 */
export function fillCache(root: string): void {
  const cache = join(root, "src/.observablehq/cache");
  mkdirSync(cache, {recursive: true});
  writeFileSync(join(cache, "fonts.zip"), zipFiles(fontFiles(root)));
}
