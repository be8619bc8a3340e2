import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";

/**
 * Reads and parses the pages of a built site once, for all checks that look at them; the site must not change meanwhile.
 *
 * @param folder the built site
 * @returns a function from a file's name in the folder to its page
 */
export function pageParser(folder: string): (file: string) => Document {
  const parsed = new Map<string, Document>();
  return (file) => {
    const known = parsed.get(file) ?? parseHTML(readFileSync(join(folder, file), "utf8")).document;
    parsed.set(file, known);
    return known;
  };
}
