/** Whether a bit of a row of bits is set. @param from the cell, of 32 bits, with which the row begins */
export const hasBit = (bits: Uint32Array, bit: number, from = 0): boolean =>
  ((bits[from + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0;

/** Sets a bit of a row of bits. */
export function setBit(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
}
