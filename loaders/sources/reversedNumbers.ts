import {SeedError} from "./seedError.js";

/** From a right-to-left override up to what ends it, or the paragraph. */
const REVERSED = /\u202e(?<inside>[^\n\u202c\u2029]*)/gu;

/**
 * Refuses a text in which a right-to-left override turns figures round: a screen shows 2000 where the file has 0002, and nobody can say
 * which of the two was meant. Other marks of direction leave the order of digits as it is.
 *
 * @param file the path to name in errors
 * @throws SeedError `file:line: what is wrong; remedy`
 */
export function refuseReversed(file: string, text: string): void {
  if (!text.includes("\u202e")) return;
  for (const {index, groups} of text.matchAll(REVERSED))
    if (/\d/u.test(groups?.["inside"] ?? "")) {
      const line = text.slice(0, index).split("\n").length;
      throw new SeedError(
        `${file}:${String(line)}: a right-to-left override (U+202E) turns the figures behind it round on a screen; take it out and write them as they are to be read`
      );
    }
}
