import {createHash} from "node:crypto";

/** The key in a document's information dictionary under which its hash stands. */
export const SEAL_KEY = "EditionSeal";
/** The key of its edition's name. */
export const EDITION_KEY = "Edition";

const DIGITS = 64;
/** What stands in the place of the hash while that is worked out. */
export const UNSEALED = "0".repeat(DIGITS);
const FIELD = new RegExp(`/${SEAL_KEY} <([0-9a-f]{${DIGITS}})>`, "gu");

/**
 * Where a PDF says its own hash, and what it says; null where it does not, or more than once. The hash is the SHA-256 of the whole file with
 * zeros in the place of the hash, as hexadecimal digits: so one file that is alone can tell whether it is whole.
 *
 * @returns `start`, the offset of the first digit in bytes
 */
export function findSeal(pdf: Uint8Array): {readonly start: number; readonly said: string} | null {
  const [field, another] = [...asText(pdf).matchAll(FIELD)];
  if (!field || another) return null;
  return {start: field.index + field[0].length - DIGITS - 1, said: field[1] ?? ""};
}

/** The hash that a PDF should say. */
export function sealOf(pdf: Uint8Array, start: number): string {
  return createHash("sha256")
    .update(pdf.subarray(0, start))
    .update(UNSEALED)
    .update(pdf.subarray(start + DIGITS))
    .digest("hex");
}

/**
 * Writes the hash of a PDF into it.
 *
 * @throws Error if it has no place for one
 */
export function writeSeal(pdf: Uint8Array): Uint8Array {
  const place = findSeal(pdf);
  if (!place) throw new Error(`the PDF has no single field ${SEAL_KEY}`);
  const sealed = Buffer.from(pdf);
  sealed.write(sealOf(pdf, place.start), place.start, "latin1");
  return sealed;
}

/** One character a byte. */
const asText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
