import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {listFiles} from "../../scripts/site/listFiles.js";

/** SHA-256 of every file below a folder, by path. */
export function hashFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex")
    ])
  );
}
