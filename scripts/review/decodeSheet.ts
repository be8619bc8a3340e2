/**
 * The text of a sheet as spreadsheets save it: UTF-8 with or without a byte order mark, or UTF-16 ("Unicode text").
 *
 * @throws Error what is wrong; remedy
 */
export function decodeSheet(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0x50 && b === 0x4b)
    throw new Error("this is a workbook; save the sheet as CSV (UTF-8) and take that back");
  const encoding =
    (a === 0xff && b === 0xfe) || (b === 0 && a !== 0)
      ? "utf-16le"
      : (a === 0xfe && b === 0xff) || (a === 0 && b !== 0)
        ? "utf-16be"
        : "utf-8";
  try {
    // takes a byte order mark off
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    throw new Error("this is neither UTF-8 nor UTF-16; save the sheet as “CSV UTF-8” or “Unicode text”");
  }
}
