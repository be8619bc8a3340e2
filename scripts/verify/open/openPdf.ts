import {PDFDocument} from "pdf-lib";
import {RECORD_FILE} from "../../../loaders/editions/editionRecord.js";
import {brokenSeal} from "../../edition/seal.js";
import {PDF_EDITION_KEY, PDF_SEAL, PDF_SEAL_KEY} from "../../edition/sealFields.js";
import type {Difference} from "../verdict.js";
import {attachedFiles} from "./attachedFiles.js";
import type {Thing} from "./thing.js";

/** What only a briefing has in it; any of them may be what was damaged. */
const TRACES = [`/${PDF_SEAL_KEY}`, `/${PDF_EDITION_KEY} (`];

const PDF_START = Buffer.from("%PDF-");
const NAMED = new RegExp(`/${PDF_EDITION_KEY} \\(([0-9a-z]+)\\)`, "u");

/**
 * A briefing, with what is attached to it.
 *
 * @returns null for a PDF that is none of ours
 */
export async function openPdf(bytes: Uint8Array): Promise<Thing | null> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // another program may have saved it again, and packed what it says of itself
  const isOurs = TRACES.some((trace) => text.includes(trace));
  if (!isOurs && !text.subarray(0, PDF_START.length).equals(PDF_START)) return null;
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  const problems: Difference[] = [];
  try {
    files = attachedFiles(await PDFDocument.load(bytes, {updateMetadata: false, throwOnInvalidObject: true}));
  } catch (error) {
    if (!isOurs) return null;
    problems.push({name: "the document", said: `cannot be read: ${sayError(error)}`});
  }
  const record = files.get(RECORD_FILE) ?? null;
  if (!isOurs && !record) return null;
  return {
    looks: "briefing",
    record,
    says: NAMED.exec(text.toString("latin1"))?.[1] ?? null,
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
