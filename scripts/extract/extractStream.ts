import {jsonText} from "../terminal/jsonText.js";
import type {WriteLine} from "../terminal/lineWriter.js";
import {InputError} from "../terminal/main.js";
import type {Reader} from "./makeReader.js";
import {readDocumentLine} from "./readDocumentLine.js";
import {readLines} from "./readLines.js";

/**
 * Reads documents, one a line, and prints the rows of each with its `id`, in the order of the input. It holds one document at a time
 * and reads no faster than its output is taken. A line that cannot be used is reported, and the rest goes on.
 *
 * @returns how many lines could not be used
 */
export async function extractStream(
  input: AsyncIterable<Uint8Array>,
  reader: Reader,
  write: WriteLine,
  report: (error: string) => void
): Promise<number> {
  let number = 0;
  let bad = 0;
  for await (const bytes of readLines(input)) {
    number++;
    try {
      const given = readDocumentLine(bytes, number === 1);
      if (given === null) continue;
      const {rows} = reader({...given, id: String(given.id)});
      for (const row of rows) await write(jsonText({id: given.id, ...row}));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      report(`standard input:${number}: ${error.message}`);
      bad++;
    }
  }
  return bad;
}
