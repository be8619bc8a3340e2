import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Measure} from "../../loaders/model.js";
import {readReferences} from "../../loaders/sources/readReferences.js";
import {readSources} from "../../loaders/sources/readSources.js";
import type {SmallDossier} from "./readDossiers.js";

/** The project's own dossier, whose texts are anything but clean: what was found before a slip does not count. */
export function seedDossier(root: string, measures: readonly Measure[]): SmallDossier {
  const manual = (name: string) => readFileSync(join(root, "data/manual", name), "utf8");
  const sources = readSources("data/manual/sources.csv", manual("sources.csv"));
  return {
    name: "seeds",
    sources,
    references: readReferences("data/manual/references.csv", manual("references.csv"), measures),
    texts: new Map(sources.map(({seed}) => [seed, readFileSync(join(root, "seeds", seed), "utf8")]))
  };
}
