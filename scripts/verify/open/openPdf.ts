import {PDFDocument} from "pdf-lib";
import {RECORD_FILE} from "../../../loaders/editions/editionRecord.js";
import {EDITION_KEY, findSeal, SEAL_KEY, sealOf} from "../../briefing/seal/pdfSeal.js";
import type {Difference} from "../verdict.js";
import {attachedFiles} from "./attachedFiles.js";
import type {Thing} from "./thing.js";

/** What only a briefing has in it; any of them may be what was damaged. */
const TRACES = [`/${SEAL_KEY}`, `/${EDITION_KEY} (`];

/**
 * A briefing, with what is attached to it.
 *
 * @returns null for a PDF that is none of ours
 */
export async function openPdf(bytes: Uint8Array): Promise<Thing | null> {
  const isOurs = TRACES.some((trace) => Buffer.from(bytes).includes(trace));
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
  const seal = findSeal(bytes);
  if (!seal) return [{name: "the document", said: `has no field ${SEAL_KEY} that can be read`}];
  const hash = sealOf(bytes, seal.start);
  return hash === seal.said
    ? []
    : [
        {
          name: "the document",
          said: `is not as it was sealed: its SHA-256 is ${hash}, sealed was ${seal.said}`
        }
      ];
}

const sayError = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
