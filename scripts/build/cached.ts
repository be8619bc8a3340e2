import {createHash} from "node:crypto";
import {mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync} from "node:fs";
import {dirname, join} from "node:path";
import {writeWhole} from "./writeWhole.js";

/** Where what is dear to make is kept between builds, from the project's folder; may be deleted at any time. */
const CACHE = "node_modules/.cache/site";

/** Of each kind, in bytes: some ten builds' worth of pictures, the heaviest. */
const KEPT_AT_MOST = 64e6;

/**
 * Makes something once for what it is made from. With `SITE_CACHE=off` in the environment it is made anew and not kept.
 *
 * @param root the project's folder
 * @param kind what it is, in a word; a folder of its own
 * @param from all that it depends on: contents, options, versions
 * @param make makes it; not called where it was made from the same before
 */
export async function cached(
  root: string,
  kind: string,
  from: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>
): Promise<Uint8Array> {
  if (process.env.SITE_CACHE === "off") return make();
  const hash = createHash("sha256");
  // the length says where one ends and the next begins
  for (const part of from) hash.update(`${part.length}\n`).update(part);
  const file = join(root, CACHE, kind, hash.digest("hex"));
  try {
    const known = readFileSync(file);
    const now = new Date();
    utimesSync(file, now, now);
    return known;
  } catch {
    const made = await make();
    keep(file, made);
    return made;
  }
}

/** What cannot be kept, on a disk that is full or may not be written, is made anew the next time. */
function keep(file: string, made: Uint8Array): void {
  try {
    mkdirSync(dirname(file), {recursive: true});
    // another build may be reading
    writeWhole(file, made);
    forgetOldest(dirname(file));
  } catch {
    // nothing hangs on it
  }
}

/** Removes what was not asked for longest, where too much is kept. */
function forgetOldest(folder: string): void {
  const byUse = readdirSync(folder)
    .map((name) => join(folder, name))
    // another build may be removing
    .map((path) => ({path, facts: statSync(path, {throwIfNoEntry: false})}))
    .sort((a, b) => (b.facts?.mtimeMs ?? 0) - (a.facts?.mtimeMs ?? 0));
  let bytes = 0;
  for (const {path, facts} of byUse) {
    bytes += facts?.size ?? 0;
    if (bytes > KEPT_AT_MOST) rmSync(path, {force: true});
  }
}
