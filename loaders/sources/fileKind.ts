/** How files begin that are no plain text, though some of them look like it. */
const BEGINNINGS: readonly (readonly [start: string, kind: string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\x03\x04", "a zip archive, as .docx and .xlsx are"],
  ["{\\rtf", "rich text (RTF)"],
  ["\xd0\xcf\x11\xe0", "an old Word or Excel file"],
  ["\x1f\x8b", "a gzip archive"],
  ["\xff\xfe\0\0", "UTF-32"],
  ["\0\0\xfe\xff", "UTF-32"]
];

/** What a file is that is no plain text, by its first bytes; null where they are of none that is known. */
export function fileKind(bytes: Uint8Array): string | null {
  const found = BEGINNINGS.find(([start]) =>
    [...start].every((character, i) => bytes[i] === character.charCodeAt(0))
  );
  return found?.[1] ?? null;
}
