import {createHash} from "node:crypto";
import {mkdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {writeWhole} from "./writeWhole.js";

/** Where what is dear to make is kept between builds, from the project's folder; may be deleted at any time. */
const CACHE = "node_modules/.cache/site";

/**
 * Makes something once for what it is made from.
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
  const hash = createHash("sha256");
  // the length says where one ends and the next begins
  for (const part of from) hash.update(`${part.length}\n`).update(part);
  const file = join(root, CACHE, kind, hash.digest("hex"));
  try {
    return readFileSync(file);
  } catch {
    const made = await make();
    mkdirSync(dirname(file), {recursive: true});
    // another build may be reading
    writeWhole(file, made);
    return made;
  }
}
