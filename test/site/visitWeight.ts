import {readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {findFile} from "../../scripts/site/findFile.js";

/** What a visit may transfer, in bytes of bodies as a host's gzip makes them, and in how many files. */
export const limitOf = (page: string): {readonly bytes: number; readonly files: number} =>
  page === "index.html"
    ? {bytes: 60_000, files: 10}
    : {bytes: page === "notebook.html" ? 160_000 : 90_000, files: 16};

/** As hosts compress by default; fonts and pictures are compressed already. */
const transferred = (file: string): number => {
  const bytes = readFileSync(file);
  return /\.(?:woff2|png|pdf|zip)$/u.test(file) ? bytes.length : gzipSync(bytes, {level: 6}).length;
};

/**
 * What a visit transferred, in bytes.
 *
 * @param asked the files that it asked for, from the site's root; those that are not there count nothing
 */
export function visitWeight(dist: string, asked: readonly string[]): number {
  return asked
    .map((path) => findFile(dist, path))
    .reduce((sum, file) => sum + (file === null ? 0 : transferred(file)), 0);
}
