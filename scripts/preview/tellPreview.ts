import {existsSync, utimesSync} from "node:fs";
import {join} from "node:path";

/** The loader of all tables, whose inputs Framework does not know. */
const TABLES = "src/data.zip.ts";

/** The loader of articles' pages, and all that it reads. An open page follows it by itself, so that more would make such a page twice. */
const ARTICLE = {loader: "src/sources/[article].md.js", reads: "data/manual/sources.csv"};

/** Once this is newer, each open page loads itself again: what its scripts had read before is gone with it, so that nothing stale stays anywhere. */
const SETTINGS = "observablehq.config.ts";

/**
 * Tells a running preview that documents or tables have changed: loaders and settings are marked as new, contents unchanged, so that the loaders
 * run again and open pages load themselves.
 *
 * @param root the project's folder
 * @param changed the files that changed, relative to it
 */
export function tellPreview(root: string, changed: ReadonlySet<string>): void {
  const now = new Date();
  const files = [TABLES, ...(changed.has(ARTICLE.reads) ? [ARTICLE.loader] : []), SETTINGS];
  for (const file of files) if (existsSync(join(root, file))) utimesSync(join(root, file), now, now);
}
