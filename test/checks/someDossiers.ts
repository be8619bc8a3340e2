import {join} from "node:path";
import type {CheckInput} from "../../loaders/checks/check.js";
import {prepareExtraction} from "../../loaders/claims/prepareExtraction.js";
import {readArticle} from "../../loaders/claims/readArticle.js";
import {findRegions} from "../../loaders/sources/findRegions.js";
import {readDossiers} from "../../scripts/evaluateChecks/readDossiers.js";
import {seedDossier} from "../../scripts/evaluateChecks/seedDossier.js";
import {loadKnowledge} from "../../scripts/extract/loadKnowledge.js";
import {ROOT} from "../loaders/root.js";

const knowledge = loadKnowledge(ROOT);
const extraction = prepareExtraction(knowledge);
/** One in so many of the tuned dossiers: enough for every check to have something to find, few enough to be read in a second. */
const ONE_IN = 6;

/** The shipped dossier and some others, each as its seeds, every one of them read alone. */
export const dossiers: readonly {readonly name: string; readonly seeds: readonly CheckInput[]}[] = [
  seedDossier(ROOT, knowledge.measures),
  ...readDossiers(join(ROOT, "test/planted/tuned"), knowledge.measures).filter((_, i) => i % ONE_IN === 0)
].map(({name, texts, sources, references}) => ({
  name,
  seeds: [...texts].map(([file, text]): CheckInput => {
    const seed = {seed: file, sha256: "0", text};
    const own = sources.filter((source) => source.seed === file);
    const {articles, regions} = findRegions(seed, own, knowledge.furniture);
    return {
      ...knowledge,
      references,
      seeds: [seed],
      articles,
      regions: new Map([[file, regions]]),
      claims: articles.flatMap((article) => readArticle(text, article, regions, extraction).claims)
    };
  })
}));

/** Seeds as one dossier. */
export function together(seeds: readonly CheckInput[]): CheckInput {
  const [first] = seeds;
  if (!first) throw new Error("no seeds");
  return {
    ...first,
    seeds: seeds.flatMap((one) => one.seeds),
    articles: seeds.flatMap((one) => one.articles),
    regions: new Map(seeds.flatMap((one) => [...one.regions])),
    claims: seeds.flatMap((one) => one.claims)
  };
}
