import {readFileSync} from "node:fs";
import {join} from "node:path";
import {RECORD_FILE} from "../../../loaders/editions/editionRecord.js";
import {fileFacts, makeRecord} from "../../../loaders/editions/makeRecord.js";
import {writeRecord} from "../../../loaders/editions/sealRecord.js";
import {tableFiles} from "../../../loaders/tables/index.js";
import type {Dossier} from "../../../loaders/model.js";
import {citations} from "../../../src/markdown/citation.js";
import {packageArchive} from "../../../src/markdown/packageArchive.js";
import type {EditionFacts} from "../editionFacts.js";
import {zipFiles} from "../zipFiles.js";
import {sealZip} from "./sealZip.js";
import {packageReadme} from "./packageReadme.js";

/** All programs run in the project’s folder. */
const LICENCE = join(process.cwd(), "LICENSE-DATA.md");

/**
 * The tables in all formats with what describes them, their annotations, citations and licence, one by one and as one archive with a README and
 * the record of the edition: file name → bytes.
 *
 * @param figures their hashes (`figureHashes`), for the record
 */
export function packageFiles(
  dossier: Dossier,
  facts: EditionFacts,
  figures: ReadonlyMap<string, string>
): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const cited = citations(facts);
  const files = new Map([
    ...tableFiles(dossier, facts),
    ...cited.map(({file, text}) => [file, encoder.encode(text)] as const),
    ["LICENSE.md", new Uint8Array(readFileSync(LICENCE))] as const
  ]);
  const readme = encoder.encode(packageReadme(dossier, facts, cited, files));
  const packed = new Map([["README.txt", readme] as const, ...files]);
  const record = makeRecord(dossier, {kind: "archive", figures, files: fileFacts(packed)});
  const archive = zipFiles(new Map([...packed, [RECORD_FILE, encoder.encode(writeRecord(record))] as const]));
  const sealed = sealZip(archive, dossier.edition);
  return new Map([
    ...files,
    ["README.txt", readme] as const,
    [packageArchive(dossier.settings), sealed] as const
  ]);
}
