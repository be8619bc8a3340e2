import {existsSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {decodeText} from "../../../loaders/sources/decodeText.js";
import {sha256} from "../../../loaders/sources/sha256.js";
import {LARGEST} from "../open/thing.js";
import {attempt} from "./attempt.js";

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
    // one that is no text was not published from: none of its quotes is there
    const text = attempt(() => decodeText(name, bytes).text) ?? "";
    found.set(name, {sha256: sha256(bytes), text: [...text]});
  }
  return found;
}
