import {readdirSync, utimesSync} from "node:fs";
import {join} from "node:path";

/**
 * Marks pages and loaders as new, contents unchanged: Framework's preview then runs the loaders again and reloads open pages.
 *
 * @param root the project's folder
 */
export function touchPages(root: string): void {
  const now = new Date();
  for (const entry of readdirSync(join(root, "src"), {recursive: true, withFileTypes: true})) {
    if (!entry.isFile() || entry.parentPath.includes(".observablehq")) continue;
    if (/\.md(?:\.[jt]s)?$|\.zip\.ts$/.test(entry.name))
      utimesSync(join(entry.parentPath, entry.name), now, now);
  }
}
