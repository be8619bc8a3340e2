import {readFileSync} from "node:fs";
import {join} from "node:path";
import {RECORD_FILE} from "../../../loaders/editions/editionRecord.js";
import {sha256} from "../../../loaders/sources/sha256.js";
import {isPackageArchive} from "../../../src/markdown/packageArchive.js";
import {openZip} from "../open/openZip.js";
import type {Thing} from "../open/thing.js";
import {attempt} from "./attempt.js";
import {readRecord} from "./readRecord.js";

/** Gives the bytes of a hash, where somebody has them. */
export type Originals = (hash: string) => Uint8Array | null;

/** Where this project keeps editions. */
const HOMES = ["data/public", "dist"];

/**
 * Finds what a damaged file should be: in the archive beside it, which has many of them too, or in what this project itself froze and built.
 *
 * @param root the project's folder
 */
export function findOriginals(root: string, {names, read}: Pick<Thing, "names" | "read">): Originals {
  const places = new Map<string, () => Uint8Array>();
  let isIndexed = false;
  const index = (): void => {
    isIndexed = true;
    for (const home of HOMES) {
      const bytes = attempt(() => readFileSync(join(root, home, RECORD_FILE)));
      const record = bytes && readRecord({looks: "tables", record: bytes}).record;
      for (const [name, facts] of Object.entries(record?.files ?? {}))
        places.set(facts.sha256, () => readFileSync(join(root, home, name)));
    }
    const archive = names.find(isPackageArchive);
    const packed = archive === undefined ? null : attempt(() => openZip(read(archive)));
    for (const name of packed?.names ?? []) {
      const content = attempt(() => packed?.read(name));
      if (content) places.set(sha256(content), () => content);
    }
  };
  return (hash) => {
    if (!isIndexed) index();
    const found = attempt(() => places.get(hash)?.());
    // it may have changed since
    return found && sha256(found) === hash ? found : null;
  };
}
