/** The words of a document, in small letters, as they stand inside its lines. */
export function wordsWithin(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines
      .flatMap((line) => line.match(/\p{L}+(?:-\p{L}+)*(?!\p{L}|-$)/gu) ?? [])
      .map((word) => word.toLowerCase())
  );
}

/**
 * What stands between the end of a line and the start of the next of its paragraph: a space; nothing behind a hyphen or a dash between figures.
 * A hyphen that only parts a word at the end of its line is taken out: “vehi-|cles”. It stays where the document has the word with it, or where
 * both parts are words of the document by themselves (“air-|defence”), unless it has them as one.
 *
 * @returns the line, perhaps without its hyphen, and what follows it
 */
export function joinLines(
  line: string,
  next: string,
  words: ReadonlySet<string>
): {readonly line: string; readonly gap: "" | " "} {
  const parted = /(?<head>\p{L}+)[-‐]$/u.exec(line)?.groups?.["head"]?.toLowerCase();
  const tail = /^\p{Ll}+/u.exec(next)?.[0];
  if (parted !== undefined && tail !== undefined) {
    const isOneWord = words.has(parted + tail);
    const isCompound = words.has(`${parted}-${tail}`) || (words.has(parted) && words.has(tail));
    return {line: isCompound && !isOneWord ? line : line.slice(0, -1), gap: ""};
  }
  // “T-|72”, “2013–|2014”
  return {line, gap: /[\p{L}\d][-‐–—]$/u.test(line) ? "" : " "};
}
