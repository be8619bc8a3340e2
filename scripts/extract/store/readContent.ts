import {closeSync, openSync, readFileSync, readSync, statSync} from "node:fs";
import {basename} from "node:path";
import {readSeed} from "../../../loaders/sources/readSeed.js";
import {SeedError} from "../../../loaders/sources/seedError.js";
import {InputError} from "../../terminal/main.js";
import {readDocumentLine} from "../readDocumentLine.js";
import type {Content, Planned} from "./planned.js";

/** What holds for documents that say nothing of their own. */
export interface Defaults {
  readonly date: string | null;
  readonly subject: string | null;
}

/** A hundred times a long report: what is larger is no document but a pile of them. */
export const LARGEST_BYTES = 10_000_000;

/** @throws InputError for a file that cannot be read, is too large, or is no text */
export function readFileContent(file: string, defaults: Defaults): Content {
  let bytes: Uint8Array;
  try {
    const {size} = statSync(file);
    if (size > LARGEST_BYTES) throw new InputError(tooLarge(size));
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`not readable (${(error as NodeJS.ErrnoException).code ?? "unknown"})`, {
      cause: error
    });
  }
  try {
    return {text: readSeed(PLACE, basename(file), bytes).text, ...defaults};
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    throw new InputError(error.message.replace(`${PLACE}: `, "").replace(`${PLACE}:`, "line "), {
      cause: error
    });
  }
}

/** Who reports the error says the name. */
const PLACE = "\u0000";

export const tooLarge = (bytes: number): string =>
  `larger than ${LARGEST_BYTES / 1e6} MB (${(bytes / 1e6).toFixed(1)}); divide it into documents`;

/**
 * The document of a line; null for a blank line.
 *
 * @throws InputError for a line that is no document
 */
export function readLineContent(
  bytes: Uint8Array,
  first: boolean,
  defaults: Defaults
): (Content & {readonly id: string}) | null {
  const given = readDocumentLine(bytes, first);
  if (given === null) return null;
  const {id, text, date, subject} = given;
  return {id: String(id), text, date: date ?? defaults.date, subject: subject ?? defaults.subject};
}

/** Reads what was planned once more. @throws InputError where it is not there as it was */
export function readPlanned({file, line}: Planned, defaults: Defaults): Content {
  if (line === null) return readFileContent(file, defaults);
  const bytes = Buffer.allocUnsafe(line.length);
  const descriptor = openSync(file, "r");
  try {
    const read = readSync(descriptor, bytes, 0, line.length, line.start);
    const content = readLineContent(bytes.subarray(0, read), line.start === 0, defaults);
    if (content === null) throw new InputError("blank");
    return content;
  } finally {
    closeSync(descriptor);
  }
}
