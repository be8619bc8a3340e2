import {sha256} from "../../loaders/sources/sha256.js";
import {escapeHtml} from "../components/escapeHtml.js";

/** What a page tells of a file that the build makes beside it. */
export type FileFact = "size" | "sha256";

/** Stands on a page for what is known when the files are made (`setFileFacts`); in a preview it stays empty. */
export const fileFact = (fact: FileFact, file: string): string =>
  `<small data-file="${fact} ${escapeHtml(file)}"></small>`;

const PLACE = /<small data-file="(size|sha256) ([^"]*)"><\/small>/gu;

/**
 * Writes sizes and hashes into a page that was built with their places.
 *
 * @param files by their names below `data/`
 * @throws Error that names the file, if there is none of that name
 */
export function setFileFacts(html: string, files: ReadonlyMap<string, Uint8Array>): string {
  return html.replace(PLACE, (_, fact: FileFact, file: string) => {
    const bytes = files.get(file);
    if (!bytes) throw new Error(`no file data/${file}, whose ${fact} the page tells`);
    return fact === "size"
      ? `<small>${size(bytes.length)}</small>`
      : `<code class="hash">${sha256(bytes)}</code>`;
  });
}

/** In kilobytes of a thousand bytes, as shops of files count. */
const size = (bytes: number): string => `${bytes < 1000 ? "&lt;1" : Math.round(bytes / 1000)} kB`;
