import {LIMITS} from "../../loaders/sources/documentLimits.js";
import {jsonText} from "../terminal/jsonText.js";
import type {WriteLine} from "../terminal/lineWriter.js";
import {InputError} from "../terminal/main.js";
import type {Reader} from "./makeReader.js";
import {readDocumentLine} from "./readDocumentLine.js";
import {readLines} from "./readLines.js";

/** What to do with a line that cannot be used. */
export interface StreamOptions {
  /** prints a line that says so in its place, and counts it as done; else it is only reported */
  readonly keepGoing: boolean;
  readonly report: (error: string) => void;
}

/** JSON may write each byte of a text as six. */
const LONGEST_LINE = 6 * LIMITS.bytes;

/**
 * Reads documents, one a line, and prints the rows of each with its `id`, in the order of the input. It holds one document at a time
 * and reads no faster than its output is taken. What it prints of a line hangs on nothing but the line. One that cannot be used is reported, and
 * the rest goes on.
 *
 * @returns how many lines could not be used and have no line of their own in the output
 */
export async function extractStream(
  input: AsyncIterable<Uint8Array>,
  reader: Reader,
  write: WriteLine,
  {keepGoing, report}: StreamOptions
): Promise<number> {
  let number = 0;
  let bad = 0;
  for await (const {bytes, length} of readLines(input, LONGEST_LINE)) {
    number++;
    try {
      if (bytes === null)
        throw new InputError(`a line of ${length} bytes, at most ${LONGEST_LINE} can be; cut the text`);
      const given = readDocumentLine(bytes, number === 1);
      if (given === null) continue;
      const {rows} = reader({...given, id: String(given.id)});
      for (const row of rows) await write(jsonText({id: given.id, ...row}));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      if (keepGoing) await write(jsonText({...nameOf(bytes), error: error.message}));
      else {
        report(`standard input:${number}: ${error.message}`);
        bad++;
      }
    }
  }
  return bad;
}

/** So much of a line without an id is shown, in characters. */
const SHOWN = 80;

/** By what a line that cannot be used is known where it is one of many in many places: its id, or else how it begins. */
function nameOf(
  bytes: Uint8Array | null
): {readonly id: unknown} | {readonly id: null; readonly line: string} {
  const text = new TextDecoder().decode(bytes ?? new Uint8Array());
  try {
    const {id} = JSON.parse(text) as {readonly id?: unknown};
    if (typeof id === "string" || typeof id === "number") return {id};
  } catch {
    // no JSON, or none with an id
  }
  return {
    id: null,
    line: Array.from(text.slice(0, 2 * SHOWN))
      .slice(0, SHOWN)
      .join("")
  };
}
