import {existsSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {sha256} from "../../../loaders/sources/sha256.js";
import {LARGEST} from "../open/thing.js";

/** A document that is at hand. */
export interface SeedFile {
  /** lower-case hex */
  readonly sha256: string;
  /** in code points */
  readonly text: readonly string[];
}

/** Reads the documents of these names that are in a folder. */
export function readSeeds(folder: string, names: readonly string[]): ReadonlyMap<string, SeedFile> {
  const found = new Map<string, SeedFile>();
  for (const name of names) {
    const path = join(folder, name);
    // a record may name anything
    if (/[/\\\0]/u.test(name) || !existsSync(path)) continue;
    const facts = statSync(path);
    if (!facts.isFile() || facts.size > LARGEST) continue;
    const bytes = readFileSync(path);
    const text = new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
    found.set(name, {sha256: sha256(bytes), text: [...text]});
  }
  return found;
}
