import {existsSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {RECORD_FILE} from "../../../loaders/editions/editionRecord.js";
import {listFiles} from "../../site/listFiles.js";
import {InputError} from "../../terminal/main.js";
import {LARGEST, type Thing} from "./thing.js";

/**
 * A published folder: a site, or the tables of an edition. Links in it are not followed.
 *
 * @throws InputError if no record stands in it
 */
export function openFolder(folder: string): Thing {
  if (!existsSync(join(folder, RECORD_FILE)))
    throw new InputError(
      `no ${RECORD_FILE} in ${folder}: it is no edition, or lost its record; name the folder that ${RECORD_FILE} stands in, or the PDF or zip of an edition`
    );
  const all = listFiles(folder);
  const files = new Set(all);
  const read = (name: string): Uint8Array => {
    // what is not listed is no plain file
    if (!files.has(name)) throw new Error("is no plain file");
    const path = join(folder, name);
    if (statSync(path).size > LARGEST) throw new Error("is too large to be read");
    return readFileSync(path);
  };
  return {
    looks: files.has("index.html") ? "site" : "tables",
    record: files.has(RECORD_FILE) ? read(RECORD_FILE) : null,
    says: null,
    names: all.filter((name) => name !== RECORD_FILE),
    read,
    problems: []
  };
}
