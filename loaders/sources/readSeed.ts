import type {Seed} from "../model.js";
import {decodeText} from "./decodeText.js";
import {refuseSize, refuseText} from "./documentLimits.js";
import {refuseReversed} from "./reversedNumbers.js";
import {SeedError} from "./seedError.js";
import {sha256} from "./sha256.js";

/**
 * Decodes a document. A byte order mark stays in the text, so that offsets count what the file holds.
 *
 * @param file the path to name in errors
 * @param seed the file name inside `seeds/`
 * @throws SeedError for a file that is empty, binary, in no encoding that is certain, too large, or with figures turned round
 */
export function readSeed(file: string, seed: string, bytes: Uint8Array): Seed {
  refuseSize(file, bytes.length);
  const {text} = decodeText(file, bytes);
  if (text.trim() === "") throw new SeedError(`${file}: empty document; put its text in, or remove it`);
  refuseText(file, text);
  refuseReversed(file, text);
  return {seed, sha256: sha256(bytes), text};
}
