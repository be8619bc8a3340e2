import {readFileSync} from "node:fs";
import {join} from "node:path";
import {FONT_FACES} from "../../src/markdown/fontFaces.js";

/**
 * The site's own fonts, by file name, with their licences, which must travel with them.
 *
 * @param root the project's folder
 */
export function fontFiles(root: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const {packageName, file} of FONT_FACES) {
    const folder = join(root, "node_modules/@fontsource", packageName);
    files.set(file, readFileSync(join(folder, "files", file)));
    files.set(`${packageName}-LICENSE.txt`, readFileSync(join(folder, "LICENSE")));
  }
  return files;
}
