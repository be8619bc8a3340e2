import {PDFDocument} from "pdf-lib";
import {RECORD_FILE} from "../../../loaders/editions/editionRecord.js";
import {brokenSeal} from "../../edition/seal.js";
import {PDF_EDITION_KEY, PDF_SEAL, PDF_SEAL_KEY} from "../../edition/sealFields.js";
import type {Difference} from "../verdict.js";
import {attachedFiles} from "./attachedFiles.js";
import type {Thing} from "./thing.js";

/** What only a briefing has in it; any of them may be what was damaged. */
const TRACES = [`/${PDF_SEAL_KEY}`, `/${PDF_EDITION_KEY} (`];

/**
 * A briefing, with what is attached to it.
 *
 * @returns null for a PDF that is none of ours
 */
export async function openPdf(bytes: Uint8Array): Promise<Thing | null> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!TRACES.some((trace) => text.includes(trace))) return null;
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  const problems: Difference[] = [];
  try {
    files = attachedFiles(await PDFDocument.load(bytes, {updateMetadata: false, throwOnInvalidObject: true}));
  } catch (error) {
    problems.push({name: "the document", said: `cannot be read: ${sayError(error)}`});
  }
  const record = files.get(RECORD_FILE) ?? null;
  return {
    looks: "briefing",
    record,
    names: [...files.keys()].filter((name) => name !== RECORD_FILE).sort(),
    read: (name) => {
      const file = files.get(name);
      if (!file) throw new Error("is not attached");
      return file;
    },
    problems: [...sealProblems(bytes), ...problems]
  };
}

/** Whether the document is byte for byte the one that was sealed. */
export function sealProblems(bytes: Uint8Array): Difference[] {
  const said = brokenSeal(bytes, PDF_SEAL);
  return said === null ? [] : [{name: "the document", said}];
}

const sayError = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
