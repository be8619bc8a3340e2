import {readFileSync} from "node:fs";
import {join} from "node:path";
import {type FileFacts, RECORD_FILE} from "../../loaders/editions/editionRecord.js";
import {factsOf, makeRecord} from "../../loaders/editions/makeRecord.js";
import {writeRecord} from "../../loaders/editions/sealRecord.js";
import type {Dossier} from "../../loaders/model.js";
import {writeWhole} from "../build/writeWhole.js";
import {listFiles} from "../site/listFiles.js";

/**
 * Writes the record of a finished site into it: whatever is written there afterwards is not what was published.
 *
 * @param figures their hashes (`figureHashes`)
 */
export function recordSite(folder: string, dossier: Dossier, figures: ReadonlyMap<string, string>): void {
  const files = new Map<string, FileFacts>();
  for (const file of listFiles(folder))
    if (file !== RECORD_FILE) files.set(file, factsOf(readFileSync(join(folder, file))));
  const record = makeRecord(dossier, {kind: "site", figures, files});
  writeWhole(join(folder, RECORD_FILE), writeRecord(record));
}
