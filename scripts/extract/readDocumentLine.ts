import {decodeText} from "../../loaders/sources/decodeText.js";
import {LIMITS, refuseSize, refuseText} from "../../loaders/sources/documentLimits.js";
import {refuseReversed} from "../../loaders/sources/reversedNumbers.js";
import {SeedError} from "../../loaders/sources/seedError.js";
import {InputError} from "../terminal/main.js";

/** A document as a line of JSON gives it. Its id is printed as it came, a string or a number. */
export interface DocumentLine {
  readonly id: string | number;
  readonly text: string;
  readonly date: string | null;
  readonly subject: string | null;
}

const REMEDY = "save the documents in UTF-8";

const SHAPE = '{"id": "…", "text": "…", "date": "2023-05-30", "subject": "KGZ"}';

/**
 * Reads one line; null for a blank one.
 *
 * @param first a byte order mark may stand before the first line
 * @throws InputError for a line that is no text, not JSON, or not a document
 */
export function readDocumentLine(bytes: Uint8Array, first: boolean): DocumentLine | null {
  const line = ofLine(() => decode(bytes, first));
  if (line.trim() === "") return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new InputError(`not JSON; write one document a line: ${SHAPE}`, {cause: error});
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InputError(`no document; write one a line: ${SHAPE}`);
  const {id, text, date = null, subject = null} = value as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number")
    throw new InputError("missing id: give each document a text or number that tells its lines from others’");
  if (typeof text !== "string") throw new InputError(`missing text; write one document a line: ${SHAPE}`);
  if (text.trim() === "")
    throw new InputError("empty text; leave the line out, or put the document’s text in");
  if (/[\0\p{Surrogate}]/u.test(text))
    throw new InputError(
      "text with half of a character (a lone surrogate) or a zero; cut it between characters, and leave zeros out"
    );
  ofLine(() => {
    refuseSize("", Buffer.byteLength(text));
    refuseText("", text);
    refuseReversed("", text);
  });
  if (date !== null && typeof date !== "string")
    throw new InputError("unexpected date; write it in quotes, as 2023-05-30");
  if (subject !== null && typeof subject !== "string")
    throw new InputError("unexpected subject; write its name or entity_id in quotes");
  return {id, text, date: date || null, subject: subject || null};
}

/** `\u0000` for one character. */
const LONGEST_ESCAPE = 6;

function decode(bytes: Uint8Array, first: boolean): string {
  if (bytes.length > LONGEST_ESCAPE * LIMITS.bytes) refuseSize("", bytes.length);
  const {text, encoding} = decodeText("", bytes, REMEDY);
  if (encoding.startsWith("utf-16")) throw new InputError(`UTF-16; ${REMEDY}`);
  return first ? text.replace(/^\uFEFF/u, "") : text;
}

/** The caller names the line: what is said of a file is said of it. */
function ofLine<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    throw new InputError(error.message.replace(/^(?::\d+)?: /u, ""), {cause: error});
  }
}
