import {firstWhere} from "./firstWhere.js";

/** A place in a file's bytes. */
export interface BytePlace {
  /** from 1 */
  readonly line: number;
  /** from 0, in bytes */
  readonly offset: number;
}

/** No character of UTF-8 or UTF-16 is longer. */
const LONGEST_CHARACTER = 4;

/**
 * Where the first character begins that is none in this encoding; a file that is cut off in the middle of a character has it there.
 * The bytes must not be decodable.
 */
export function findBadByte(bytes: Uint8Array, encoding: string): BytePlace {
  const upTo = (end: number, stream: boolean): boolean => decodes(bytes.subarray(0, end), encoding, stream);
  // The byte by which it shows: what begins a character may first be followed by what goes on with none.
  const shows = firstWhere(1, bytes.length + 1, (end) => !upTo(end, true)) - 1;
  let offset = shows;
  while (offset > 0 && shows - offset < LONGEST_CHARACTER && !upTo(offset, false)) offset--;
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, offset));
  return {line: before.split("\n").length, offset};
}

function decodes(bytes: Uint8Array, encoding: string, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes, {stream});
    return true;
  } catch {
    return false;
  }
}
