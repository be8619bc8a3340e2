import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Dossier} from "../../loaders/model.js";
import {dataFiles} from "../site/dataFiles.js";
import {fontFiles} from "../site/fontFiles.js";
import {zipFiles} from "../site/zipFiles.js";

/**
 * Gives Framework what its loaders `data.zip.ts` and `fonts.zip.ts` would make, each in a process of its own that reads all documents anew.
 * To be called when its cache has been cleared: it takes what lies there for as good as new.
 *
 * @param root the project's folder
 * @param dossier what a build has read already
 */
export function fillCache(root: string, dossier: Dossier): void {
  const cache = join(root, "src/.observablehq/cache");
  mkdirSync(cache, {recursive: true});
  writeFileSync(join(cache, "data.zip"), zipFiles(dataFiles(dossier)));
  writeFileSync(join(cache, "fonts.zip"), zipFiles(fontFiles(root)));
}
