import {closeSync, openSync, readSync} from "node:fs";
import {LIMITS} from "../../../loaders/sources/documentLimits.js";
import {InputError} from "../../terminal/main.js";
import {contentHash, refusedHash, type Planned} from "./planned.js";
import {readLineContent, type Defaults} from "./readContent.js";

/** The lines of a file that begin within a stretch of it. */
export interface LinesTask {
  readonly kind: "lines";
  readonly source: string;
  readonly file: string;
  /** in bytes, end exclusive */
  readonly from: number;
  readonly to: number;
}

/** The documents of a stretch, and how many lines it has: who puts stretches together knows which line of the file is which. */
export interface PlannedLines {
  readonly lines: number;
  /** `number`: which line of the stretch it is, from 1 */
  readonly documents: readonly (Planned & {readonly number: number})[];
}

const NEWLINE = 10;
const CHUNK = 1 << 20;

/** JSON may write each byte of a text as six. */
const LONGEST_LINE = 6 * LIMITS.bytes;

/** Reads lines for their hashes. One that is no document is planned as refused; a blank one is none. */
export function planLines(task: LinesTask, defaults: Defaults): PlannedLines {
  const documents: (Planned & {number: number})[] = [];
  let number = 0;
  for (const {start, length, bytes} of linesOf(task)) {
    number++;
    const planned = {source: task.source, file: task.file, line: {start, length}, number};
    try {
      if (bytes === null) throw new InputError(`a line of ${length} bytes, at most ${LONGEST_LINE} can be`);
      const content = readLineContent(bytes, start === 0, defaults);
      if (content === null) continue;
      documents.push({...planned, name: content.id, hash: contentHash(content), refused: null});
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      documents.push({...planned, name: "", hash: "", refused: error.message});
    }
  }
  return {lines: number, documents};
}

/** Gives the refused lines of a stretch their names, once it is known how many lines stand before it. */
export const nameLines = ({documents}: PlannedLines, before: number): Planned[] =>
  documents.map(({number, ...planned}) => {
    if (planned.refused === null) return planned;
    const name = `line ${before + number}`;
    return {...planned, name, hash: refusedHash(planned.source, name, planned.refused)};
  });

interface Line {
  readonly start: number;
  readonly length: number;
  /** null for one that is too long to be kept */
  readonly bytes: Uint8Array | null;
}

/** Lines that begin in a stretch; the last one may end behind it. */
function* linesOf({file, from, to}: LinesTask): Generator<Line> {
  const descriptor = openSync(file, "r");
  try {
    // a line begins at `from` only if one ends right before it
    let inside = from === 0;
    let start = from;
    let parts: Uint8Array[] = [];
    let length = 0;
    let at = Math.max(0, from - 1);
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(descriptor, chunk, 0, CHUNK, at);
      if (read === 0) break;
      let begin = 0;
      while (begin < read) {
        const newline = chunk.subarray(0, read).indexOf(NEWLINE, begin);
        const end = newline < 0 ? read : newline;
        length += end - begin;
        if (inside && length <= LONGEST_LINE) parts.push(chunk.subarray(begin, end));
        if (newline < 0) break;
        if (inside) yield {start, length, bytes: length > LONGEST_LINE ? null : joined(parts)};
        begin = newline + 1;
        [inside, start, parts, length] = [true, at + begin, [], 0];
        if (start >= to) return;
      }
      at += read;
    }
    if (inside && length > 0) yield {start, length, bytes: length > LONGEST_LINE ? null : joined(parts)};
  } finally {
    closeSync(descriptor);
  }
}

const joined = (parts: readonly Uint8Array[]): Uint8Array =>
  parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts);
