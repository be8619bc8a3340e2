import {closeSync, openSync, readFileSync, readSync, statSync} from "node:fs";
import {basename} from "node:path";
import {refuseSize} from "../../../loaders/sources/documentLimits.js";
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

/** @throws InputError for a file that cannot be read, is too large, or is no text */
export function readFileContent(file: string, defaults: Defaults): Content {
  try {
    refuseSize(PLACE, statSync(file).size);
    return {text: readSeed(PLACE, basename(file), readFileSync(file)).text, ...defaults};
  } catch (error) {
    if (error instanceof SeedError)
      throw new InputError(error.message.replace(`${PLACE}: `, "").replace(`${PLACE}:`, "line "), {
        cause: error
      });
    const {code} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new InputError(`not readable (${code})`, {cause: error});
  }
}

/** Stands for the name of a file, which its caller says. */
const PLACE = "\u0000";

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
