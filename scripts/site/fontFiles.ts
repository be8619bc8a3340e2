import {readFileSync} from "node:fs";
import {join} from "node:path";

/** The cuts that the pages use, as fontsource names them: package, then subset, weight and style. */
const FONTS: readonly (readonly [packageName: string, file: string])[] = [
  ["source-serif-4", "source-serif-4-latin-400-normal.woff2"],
  ["source-serif-4", "source-serif-4-latin-400-italic.woff2"],
  ["source-serif-4", "source-serif-4-latin-600-normal.woff2"],
  ["source-sans-3", "source-sans-3-latin-400-normal.woff2"],
  ["source-sans-3", "source-sans-3-latin-600-normal.woff2"]
];

/**
 * The site's own fonts, by file name, with their licences, which must travel with them.
 *
 * @param root the project's folder
 */
export function fontFiles(root: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [packageName, file] of FONTS) {
    const folder = join(root, "node_modules/@fontsource", packageName);
    files.set(file, readFileSync(join(folder, "files", file)));
    files.set(`${packageName}-LICENSE.txt`, readFileSync(join(folder, "LICENSE")));
  }
  return files;
}
