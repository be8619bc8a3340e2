import Papa from "papaparse";
import {firstByte} from "./firstByte.js";

/** Characters of a cell or a line that are shown. */
const SHOWN = 60;

/**
 * In words, where a file differs from what it should be: row and column of a table, line of a text, byte of anything else.
 *
 * @param original null where nobody has it
 */
export function whereDifferent(name: string, found: Uint8Array, original: Uint8Array | null): string {
  if (!original) return "is not what its SHA-256 was made of; the original is not at hand to say where";
  const at = firstByte(found, original);
  if (at === null) return "is not what its SHA-256 was made of";
  const texts = [found, original].map(decode);
  const [now, once] = texts;
  if (now != null && once != null) {
    const cell = name.endsWith(".csv") ? differentCell(now, once) : null;
    return cell ?? `differs at byte ${at}, line ${lineAt(original, at)}: ${expected(once, now)}`;
  }
  return `differs at byte ${at}: expected ${hex(original[at])}, found ${hex(found[at])}`;
}

function differentCell(now: string, once: string): string | null {
  const [rows, originals] = [now, once].map(
    (text) => Papa.parse<string[]>(text, {skipEmptyLines: true}).data
  );
  const columns = originals?.[0] ?? [];
  for (const [i, original] of (originals ?? []).entries()) {
    const row = rows?.[i] ?? [];
    const column = original.findIndex((cell, j) => cell !== row[j]);
    const where = i === 0 ? "in its header" : `in row ${i} (${columns[0] ?? ""} ${original[0] ?? ""})`;
    if (column >= 0)
      return `differs ${where}, column ${columns[column] ?? ""}: ${expected(original[column] ?? "", row[column] ?? "")}`;
    if (row.length > original.length) return `differs ${where}: has a cell too many`;
  }
  const more = (rows?.length ?? 0) - (originals?.length ?? 0);
  // quotes and line ends of the file can differ where no cell does
  return more > 0 ? `has ${more} rows too many` : null;
}

/** "expected “…40…”, found “…41…”", from a little before where they part. */
function expected(once: string, now: string): string {
  let from = 0;
  while (from < once.length && once[from] === now[from]) from++;
  const start = Math.max(0, from - SHOWN / 3);
  const part = (text: string): string =>
    text === ""
      ? "nothing"
      : `“${start > 0 ? "…" : ""}${oneLine(text.slice(start, start + SHOWN))}${text.length > start + SHOWN ? "…" : ""}”`;
  return `expected ${part(once)}, found ${part(now)}`;
}

const oneLine = (text: string): string =>
  text.replace(/[\n\r\t]/gu, (space) => JSON.stringify(space).slice(1, -1));

function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  // a flipped bit may leave no UTF-8: the rest is still text
  return new TextDecoder().decode(bytes);
}

const lineAt = (bytes: Uint8Array, at: number): number =>
  bytes.subarray(0, at).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1);

const hex = (byte: number | undefined): string =>
  byte === undefined ? "the end" : `0x${byte.toString(16).padStart(2, "0")}`;
