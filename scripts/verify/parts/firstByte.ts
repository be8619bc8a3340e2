/** Offset of the first byte in which two differ, the end of the shorter one among them; null where they are the same. */
export function firstByte(one: Uint8Array, other: Uint8Array): number | null {
  const end = Math.min(one.length, other.length);
  for (let i = 0; i < end; i++) if (one[i] !== other[i]) return i;
  return one.length === other.length ? null : end;
}
