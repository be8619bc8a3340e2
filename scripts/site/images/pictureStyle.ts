import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fontFiles} from "../fontFiles.js";
import {fontFaces} from "../../../src/markdown/fontFaces.js";

const IMPORT = /@import "(?<sheet>[^"]+)";/gu;

/**
 * The style sheet of pictures: the site's own with what only pictures have, and its fonts inside, since a picture asks for no file.
 *
 * @param root the project's folder
 */
export function pictureStyle(root: string): string {
  const fonts = fontFiles(root);
  const faces = fontFaces("", "block").replace(/url\(fonts\/([^)]*)\)/gu, (_, file: string) => {
    const bytes = fonts.get(file);
    if (!bytes) throw new Error(`no such font: ${file}`);
    return `url(data:font/woff2;base64,${Buffer.from(bytes).toString("base64")})`;
  });
  return faces + sheet(join(root, "src/style/index.css")) + sheet(join(root, "src/style/pictures.css"));
}

const sheet = (path: string): string =>
  readFileSync(path, "utf8").replace(IMPORT, (_, imported: string) => sheet(join(dirname(path), imported)));
