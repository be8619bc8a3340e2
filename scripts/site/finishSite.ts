import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {finishPage} from "./finishPage.js";
import {listFiles} from "./listFiles.js";

/** Mends every page of a built site in place, and tells GitHub Pages to serve folders that begin with `_`. */
export function finishSite(folder: string): void {
  for (const file of listFiles(folder)) {
    if (!file.endsWith(".html")) continue;
    const path = join(folder, file);
    try {
      writeFileSync(path, finishPage(readFileSync(path, "utf8")));
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`, {cause: error});
    }
  }
  writeFileSync(join(folder, ".nojekyll"), "");
}
