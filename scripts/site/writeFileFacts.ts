import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setFileFacts} from "../../src/markdown/fileFacts.js";

/** The page that tells of files to download. */
const PAGE = "data.html";

/**
 * Tells sizes and hashes of data files on the page of a built site that offers them.
 *
 * @param files by their names below `data/`
 * @throws Error that names a file which the page tells of and which is not there
 */
export function writeFileFacts(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const path = join(folder, PAGE);
  writeFileSync(path, setFileFacts(readFileSync(path, "utf8"), files));
}
