import {readFileSync} from "node:fs";
import {join} from "node:path";
import {type EditionRecord, type FileFacts, RECORD_FILE} from "../../loaders/editions/editionRecord.js";
import {factsOf, makeRecord} from "../../loaders/editions/makeRecord.js";
import {sealRecord, writeRecord} from "../../loaders/editions/sealRecord.js";
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

/** Enters a file that was made anew into the record of a site. */
export function recordFile(folder: string, file: string): void {
  const path = join(folder, RECORD_FILE);
  const record = JSON.parse(readFileSync(path, "utf8")) as EditionRecord;
  const facts = factsOf(readFileSync(join(folder, file)));
  const files = Object.entries({...record.files, [file]: facts}).sort(([a], [b]) => (a < b ? -1 : 1));
  writeWhole(path, writeRecord(sealRecord({...record, files: Object.fromEntries(files)})));
}
