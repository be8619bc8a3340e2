import {createHash} from "node:crypto";

/** Where in a file its own hash stands: between which words. */
export interface SealField {
  readonly before: string;
  readonly after: string;
}

const DIGITS = 64;
/** What stands in the place of the hash while that is worked out. */
export const UNSEALED = "0".repeat(DIGITS);

/**
 * Where a file says its own hash, and what it says; null where it does not, or more than once. The hash is the SHA-256 of the whole file with
 * zeros in the place of the hash, as hexadecimal digits: so one file that is alone can tell whether it is whole.
 *
 * @returns `start`, the offset of the first digit in bytes
 */
export function findSeal(
  file: Uint8Array,
  {before, after}: SealField
): {readonly start: number; readonly said: string} | null {
  const bytes = asBuffer(file);
  const found = bytes.indexOf(before, 0, "latin1");
  const start = found + before.length;
  const said = bytes.toString("latin1", start, start + DIGITS);
  const isOne =
    found >= 0 &&
    bytes.indexOf(before, start, "latin1") < 0 &&
    /^[0-9a-f]{64}$/u.test(said) &&
    bytes.toString("latin1", start + DIGITS, start + DIGITS + after.length) === after;
  return isOne ? {start, said} : null;
}

/** The hash that a file should say. */
export function sealOf(file: Uint8Array, start: number): string {
  return createHash("sha256")
    .update(file.subarray(0, start))
    .update(UNSEALED)
    .update(file.subarray(start + DIGITS))
    .digest("hex");
}

/**
 * Writes the hash of a file into it.
 *
 * @throws Error if it has no place for one
 */
export function writeSeal(file: Uint8Array, field: SealField): Uint8Array {
  const place = findSeal(file, field);
  if (!place) throw new Error(`the file has no single field ${field.before.trim()}`);
  const sealed = Buffer.from(file);
  sealed.write(sealOf(file, place.start), place.start, "latin1");
  return sealed;
}

/** What is wrong with the seal of a file, in a phrase; null if the file is byte for byte the one that was sealed. */
export function brokenSeal(file: Uint8Array, field: SealField): string | null {
  const seal = findSeal(file, field);
  if (!seal)
    return "says no hash of itself that can be read: it was damaged, or saved again by another program";
  const hash = sealOf(file, seal.start);
  return hash === seal.said
    ? null
    : `is not as it was sealed: its SHA-256 is ${hash}, sealed was ${seal.said}`;
}

const asBuffer = ({buffer, byteOffset, byteLength}: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
