import {readFileSync, statSync} from "node:fs";
import {basename} from "node:path";
import {refuseSize} from "../../loaders/sources/documentLimits.js";
import {readSeed} from "../../loaders/sources/readSeed.js";
import {SeedError} from "../../loaders/sources/seedError.js";
import {jsonText} from "../terminal/jsonText.js";
import type {WriteLine} from "../terminal/lineWriter.js";
import {InputError} from "../terminal/main.js";
import type {Reader} from "./makeReader.js";

/**
 * Prints the rows of text files, each with its `file`. All files are read before anything is printed.
 *
 * @param pathOf finds a file as its name was given
 * @param note takes a sentence about what of a file was not read
 * @throws InputError for the first file that is missing, empty, binary, too large or in an encoding that is not certain
 */
export async function extractFiles(
  files: readonly string[],
  pathOf: (file: string) => string,
  reader: Reader,
  write: WriteLine,
  note: (words: string) => void
): Promise<void> {
  const texts = files.map((file) => ({file, text: readText(file, pathOf(file))}));
  for (const {file, text} of texts) {
    const {rows, passedOver} = reader({id: basename(file), text, date: null, subject: null});
    for (const row of rows) await write(jsonText({file, ...row}));
    if (passedOver !== null) note(`${file}: taken for page furniture and not read: lines ${passedOver}`);
  }
}

function readText(file: string, path: string): string {
  let bytes: Uint8Array;
  try {
    refuseSize(file, statSync(path).size);
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof SeedError) throw new InputError(error.message, {cause: error});
    throw new InputError(`${file}: ${reasonOf(error)}`, {cause: error});
  }
  try {
    return readSeed(file, basename(file), bytes).text;
  } catch (error) {
    throw error instanceof SeedError ? new InputError(error.message, {cause: error}) : error;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "file is missing; check its name and folder";
  if (code === "EISDIR")
    return "a folder; name the text files in it, or say with --out where the claims of all shall go";
  if (code === "EACCES") return "not readable; give yourself the right to read it";
  return error instanceof Error ? error.message : String(error);
}
