import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Measure, Reference, Source} from "../../loaders/model.js";
import {readReferences} from "../../loaders/sources/readReferences.js";
import {readSources} from "../../loaders/sources/readSources.js";
import {InputError} from "../terminal/main.js";

/** A small dossier as a newsroom would have it: texts, who published them when, and what references say. */
export interface SmallDossier {
  readonly name: string;
  /** by file name */
  readonly texts: ReadonlyMap<string, string>;
  readonly sources: readonly Source[];
  readonly references: readonly Reference[];
}

/**
 * Reads each folder in a folder as one dossier: `texts/*.txt`, and `sources.csv` and `references.csv` as in `data/manual`.
 *
 * @throws InputError that names the file, for what is missing; else as the readers of the tables do
 */
export function readDossiers(folder: string, measures: readonly Measure[]): SmallDossier[] {
  if (!existsSync(folder)) throw new InputError(`${folder}: no such folder`);
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort()
    .map((name) => {
      const path = (...parts: string[]) => join(folder, name, ...parts);
      const read = (...parts: string[]) => {
        if (!existsSync(path(...parts))) throw new InputError(`${path(...parts)}: file is missing`);
        return readFileSync(path(...parts), "utf8");
      };
      const sources = readSources(path("sources.csv"), read("sources.csv"));
      return {
        name,
        sources,
        texts: new Map(sources.map(({seed}) => [seed, read("texts", seed)])),
        references: readReferences(path("references.csv"), read("references.csv"), measures)
      };
    });
}
