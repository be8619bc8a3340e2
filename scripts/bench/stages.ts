import {readPassage} from "../../loaders/claims/passage.js";
import {prepareExtraction} from "../../loaders/claims/prepareExtraction.js";
import {readDocument} from "../../loaders/claims/readDocument.js";
import {findRegions} from "../../loaders/sources/findRegions.js";
import {findSentences} from "../../loaders/sources/findSentences.js";
import {manualReader, readManualFiles} from "../../loaders/sources/readInputs.js";
import {readKnowledge, type Knowledge} from "../../loaders/sources/readKnowledge.js";
import type {BenchDocument} from "./benchDocument.js";
import {untitled} from "./untitled.js";

export interface Stage {
  readonly stage: "mentions" | "claims";
  /** reads a document and says how many mentions or claims it found, so that the work cannot be left out */
  readonly read: (document: BenchDocument) => number;
}

/** What is measured: everything recognized in all sentences of a document, and the whole line to its claims. */
export function makeStages(root: string): {stages: Stage[]; knowledge: Knowledge} {
  const knowledge = readKnowledge(manualReader(readManualFiles(root)));
  const extraction = prepareExtraction(knowledge);
  const mentions = ({id, text, published}: BenchDocument): number => {
    const {articles, regions} = findRegions(
      {seed: id, sha256: "", text},
      [untitled(id)],
      knowledge.furniture
    );
    let count = 0;
    for (const article of articles)
      for (const sentence of findSentences(text, article, regions)) {
        const read = readPassage(text, sentence, extraction.lexicon, {anchor: published, previous: null});
        count += read.quantities.length + read.dates.length + read.entities.length + read.items.length;
      }
    return count;
  };
  const claims = (document: BenchDocument): number =>
    readDocument(document, knowledge.furniture, extraction).claims.length;
  return {
    stages: [
      {stage: "mentions", read: mentions},
      {stage: "claims", read: claims}
    ],
    knowledge
  };
}
