const ORDINALS = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    .split(" ")
    .map((word, i) => [word, i + 1])
);

/** "fourth" or "4th" as 4; undefined for any other word. */
export function smallOrdinal(norm: string): number | undefined {
  const word = ORDINALS.get(norm);
  if (word !== undefined) return word;
  return /^\d{1,3}(?:st|nd|rd|th)$/.test(norm) ? Number.parseInt(norm, 10) : undefined;
}
