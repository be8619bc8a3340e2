import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {unzipSync} from "fflate";
import {RECORD_FILE, type EditionRecord} from "../../../loaders/editions/editionRecord.js";
import {fileFacts} from "../../../loaders/editions/makeRecord.js";
import {sealRecord, writeRecord} from "../../../loaders/editions/sealRecord.js";
import {isPackageArchive} from "../../../src/markdown/packageArchive.js";
import type {PdfSeal} from "../sealPdf.js";
import {evidenceTable} from "./evidenceTable.js";

/** The claims that it shows, as a table. */
export const EVIDENCE_FILE = "evidence.csv";

const SHOWN = /\bdata-claim="([^"]*)"/gu;

/**
 * What the PDF of a page takes along: the record of its edition, with the quotes of the claims that the page shows, and these claims as a table.
 * All comes from the built site, so that a PDF is of the same edition as the page that it prints.
 *
 * @param folder the built site
 * @param html the page
 */
export function siteSeal(folder: string, html: string): PdfSeal {
  const shown = new Set([...html.matchAll(SHOWN)].flatMap(([, ids = ""]) => ids.split(" ")));
  const edition = recordOf(folder);
  const evidence = new TextEncoder().encode(evidenceTable(folder, Object.keys(edition.tables), shown));
  const record = sealRecord({
    ...edition,
    kind: "briefing",
    quotes: Object.fromEntries(Object.entries(edition.quotes).filter(([id]) => shown.has(id))),
    files: Object.fromEntries(fileFacts(new Map([[EVIDENCE_FILE, evidence]])))
  });
  return {
    edition: edition.edition,
    attachments: new Map([
      [
        RECORD_FILE,
        {
          bytes: new TextEncoder().encode(writeRecord(record)),
          mediaType: "application/json",
          description: "What this edition was made from, and the hash of each part of it"
        }
      ],
      [
        EVIDENCE_FILE,
        {
          bytes: evidence,
          mediaType: "text/csv",
          description: "Every claim that this document shows, with its quote and the hash of its source"
        }
      ]
    ])
  };
}

/** The record in the archive of the tables, which is there before that of the whole site. */
function recordOf(folder: string): EditionRecord {
  const name =
    readdirSync(join(folder, "data")).find((file) => isPackageArchive(`data/${file}`)) ?? "(no .zip)";
  const archive = readFileSync(join(folder, "data", name));
  const {[RECORD_FILE]: text} = unzipSync(archive, {filter: ({name}) => name === RECORD_FILE});
  if (!text) throw new Error(`data/${name}: no ${RECORD_FILE} in it; run \`npm run build\``);
  return JSON.parse(new TextDecoder().decode(text)) as EditionRecord;
}
