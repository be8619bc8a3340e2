import {prepareExtraction} from "../../../loaders/claims/prepareExtraction.js";
import {readPassage, type Passage} from "../../../loaders/claims/passage.js";
import {readKnowledge} from "../../../loaders/sources/readKnowledge.js";
import {inputs} from "../root.js";

export const extraction = prepareExtraction(readKnowledge((name) => inputs.manual.get(name) ?? ""));

/** Everything recognized in one sentence of a text that appeared on `date`. */
export function passageOf(text: string, date: string | null = "2023-05-30"): Passage {
  const anchor = date === null ? null : {start: date, end: date};
  return readPassage(text, {start: 0, end: text.length, kind: "body", paragraph: 0}, extraction.lexicon, {
    anchor,
    previous: null
  });
}
