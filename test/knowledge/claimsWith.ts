import {prepareExtraction} from "../../loaders/claims/prepareExtraction.js";
import {readDocument} from "../../loaders/claims/readDocument.js";
import type {Claim} from "../../loaders/model.js";
import {manualReader} from "../../loaders/sources/readInputs.js";
import {readKnowledge} from "../../loaders/sources/readKnowledge.js";
import {inputs} from "../loaders/root.js";

/** Reads claims with the words of `data/manual/` and, if given, one row more at the end of one of its files. */
export function claimsWith(more?: {readonly file: string; readonly row: string}): (text: string) => Claim[] {
  const read = manualReader(inputs.manual);
  const knowledge = readKnowledge((name) =>
    name === more?.file ? `${read(name).trimEnd()}\n${more.row}\n` : read(name)
  );
  const extraction = prepareExtraction(knowledge);
  return (text) => [
    ...readDocument({id: "text", text, published: null, subject: null}, knowledge.furniture, extraction)
      .claims
  ];
}
