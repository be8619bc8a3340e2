import {readInputs} from "../../loaders/sources/readInputs.js";
import {readSeed} from "../../loaders/sources/readSeed.js";
import {readSources} from "../../loaders/sources/readSources.js";
import {benchDocument, type BenchDocument} from "./benchDocument.js";

/** The seeds below `root`, each as one document with the day when its first article was published. */
export function seedDocuments(root: string): BenchDocument[] {
  const {seeds, manual} = readInputs(root);
  const sources = readSources("data/manual/sources.csv", manual.get("sources.csv") ?? "");
  const texts = new Set(sources.map(({seed}) => seed));
  return [...seeds]
    .filter(([name]) => texts.has(name))
    .map(([name, bytes]) => {
      const {text} = readSeed(`seeds/${name}`, name, bytes);
      return benchDocument(name, text, sources.find(({seed}) => seed === name)?.published_end ?? null);
    });
}
