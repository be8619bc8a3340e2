import {UNSEALED, writeSeal} from "../../edition/seal.js";
import {ZIP_SEAL} from "../../edition/sealFields.js";

/** The last two bytes of a zip without a comment say how long that is. */
const LENGTH_BYTES = 2;

/** Gives an archive a comment that says its edition and its own hash: also what stands between its files, and how they are packed, can be held against that. */
export function sealZip(archive: Uint8Array, edition: string): Uint8Array {
  const comment = Buffer.from(`Edition ${edition}\n${ZIP_SEAL.before}${UNSEALED}${ZIP_SEAL.after}`);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16LE(comment.length);
  return writeSeal(Buffer.concat([archive.subarray(0, -LENGTH_BYTES), length, comment]), ZIP_SEAL);
}
