import {closeSync, mkdirSync, openSync, writeFileSync, writeSync} from "node:fs";
import {join} from "node:path";
import {diskError} from "../../terminal/diskError.js";
import type {MadeDocument} from "./documentWriter.js";

/** So many files go into one folder. */
const A_FOLDER = 1000;

/**
 * Writes documents as text files into folders of a thousand, or as JSON lines with their dates where the name ends with `.jsonl`.
 *
 * @returns how many bytes of text
 * @throws Error that names the file that cannot be written
 */
export function writeDocuments(write: (nth: number) => MadeDocument, count: number, into: string): number {
  let bytes = 0;
  try {
    if (into.endsWith(".jsonl")) {
      const file = openSync(into, "w");
      for (let nth = 0; nth < count; nth++) {
        const {id, text, date} = write(nth);
        bytes += Buffer.byteLength(text);
        writeSync(file, `${JSON.stringify({id, text, date})}\n`);
      }
      closeSync(file);
      return bytes;
    }
    for (let nth = 0; nth < count; nth++) {
      const {id, text} = write(nth);
      const folder = join(into, id.slice(0, -3));
      if (nth % A_FOLDER === 0) mkdirSync(folder, {recursive: true});
      bytes += Buffer.byteLength(text);
      writeFileSync(join(folder, `${id}.txt`), text);
    }
    return bytes;
  } catch (error) {
    throw diskError(error, `cannot write ${into}`);
  }
}
