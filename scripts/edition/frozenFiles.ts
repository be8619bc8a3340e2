import {RECORD_FILE} from "../../loaders/editions/editionRecord.js";
import {fileFacts, makeRecord} from "../../loaders/editions/makeRecord.js";
import {writeRecord} from "../../loaders/editions/sealRecord.js";
import type {Dossier} from "../../loaders/model.js";
import {editionFiles} from "../../loaders/tables/index.js";
import {figureHashes} from "../site/figureHashes.js";

/**
 * What stands in `data/public/` for an edition: its tables, what describes them, its record, and what else is kept with it.
 *
 * @param kept by file name
 */
export function frozenFiles(
  dossier: Dossier,
  kept: ReadonlyMap<string, Uint8Array> = new Map()
): ReadonlyMap<string, Uint8Array> {
  const files = new Map([...editionFiles(dossier), ...kept]);
  const record = makeRecord(dossier, {
    kind: "tables",
    figures: figureHashes(dossier),
    files: fileFacts(files)
  });
  return new Map([...files, [RECORD_FILE, new TextEncoder().encode(writeRecord(record))]]);
}
