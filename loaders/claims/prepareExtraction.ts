import {makeVocabulary} from "../recognize/vocabulary.js";
import type {Knowledge, KnownEntity} from "../sources/readKnowledge.js";
import {makeBuilders} from "./builders.js";
import type {Extraction} from "./readArticle.js";

/** Makes from `data/manual/` what extraction looks words up in; once for any number of texts. */
export function prepareExtraction(knowledge: Knowledge): Extraction {
  const countries = new Map<string, KnownEntity>();
  for (const entity of knowledge.entities)
    if (entity.kind === "country") countries.set(entity.entity_id, entity);
  const homes = new Map<string, KnownEntity>();
  for (const entity of knowledge.entities) {
    const home = entity.country === null ? undefined : countries.get(entity.country);
    if (home && entity.kind !== "publisher")
      for (const name of [entity.name, ...entity.aliases, ...entity.metonyms]) homes.set(name, home);
  }
  const lexicon = makeVocabulary(knowledge);
  return {
    lexicon,
    countries,
    homes,
    measures: new Map(knowledge.measures.map((measure) => [measure.measure, measure])),
    builders: makeBuilders(lexicon)
  };
}
