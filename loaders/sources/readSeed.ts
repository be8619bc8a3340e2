import type {Seed} from "../model.js";
import {lineOfBadByte} from "./lineOfBadByte.js";
import {sha256} from "./sha256.js";

/** What is wrong with a document, said so that a reporter can mend it. */
export class SeedError extends Error {
  override readonly name = "SeedError";
}

/**
 * Decodes a document. A byte order mark stays in the text, so that offsets count what the file holds.
 *
 * @param file the path to name in errors
 * @param seed the file name inside `seeds/`
 * @throws SeedError for a file that is empty, binary, or not UTF-8
 */
export function readSeed(file: string, seed: string, bytes: Uint8Array): Seed {
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw new SeedError(
      `${file}: binary file: a zero byte at offset ${String(nul)}; save the document as plain text in UTF-8`
    );
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw new SeedError(
      `${file}:${String(lineOfBadByte(bytes))}: not UTF-8; save the document as plain text in UTF-8`
    );
  }
  if (text.trim() === "") throw new SeedError(`${file}: empty document; put its text in, or remove it`);
  return {seed, sha256: sha256(bytes), text};
}
