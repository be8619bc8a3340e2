import {coverage} from "../../../loaders/claims/coverage.js";
import {prepareExtraction} from "../../../loaders/claims/prepareExtraction.js";
import {readDocument, type ReadDocument} from "../../../loaders/claims/readDocument.js";
import type {PrintedNumeral} from "../../../loaders/model.js";
import {manualReader} from "../../../loaders/sources/readInputs.js";
import {readKnowledge} from "../../../loaders/sources/readKnowledge.js";
import {inputs} from "../root.js";

const knowledge = readKnowledge(manualReader(inputs.manual));
const extraction = prepareExtraction(knowledge);

/** Reads a text that appeared on `date`. */
export const readText = (text: string, date: string | null = "2023-05-30"): ReadDocument =>
  readDocument(
    {id: "text", text, published: date === null ? null : {start: date, end: date}, subject: null},
    knowledge.furniture,
    extraction
  );

/** Its numerals, with what became of each. */
export function numeralsOf(text: string, date?: string | null): PrintedNumeral[] {
  const read = readText(text, date);
  return coverage(text, read.regions, [read]);
}
