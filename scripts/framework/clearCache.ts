import {existsSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";

/** Bundles of installed packages, kept by version: they do not depend on anything that we edit. */
const KEPT = new Set(["_node"]);

/**
 * Removes what Framework remembers of earlier builds. It uses a loader's old output for as long as the loader file itself is
 * unchanged, and knows nothing of the seeds, tables and modules behind it.
 *
 * @param root the project's folder
 */
export function clearCache(root: string): void {
  const cache = join(root, "src/.observablehq/cache");
  if (!existsSync(cache)) return;
  for (const entry of readdirSync(cache))
    if (!KEPT.has(entry)) rmSync(join(cache, entry), {recursive: true, force: true});
}
