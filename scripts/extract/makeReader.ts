import {documentReader, type Given} from "./documentReader.js";
import {loadKnowledge} from "./loadKnowledge.js";
import type {Options} from "./readOptions.js";
import {passedOver} from "./passedOver.js";
import {views, type Row} from "./views.js";

/** The rows of one text, and which of its lines were not read, if any. */
export interface Reading {
  readonly rows: readonly Row[];
  readonly passedOver: string | null;
}

/** @throws InputError for a date or a subject that is not understood */
export type Reader = (given: Given) => Reading;

/**
 * Reads `data/manual/` below `root` once, for any number of texts.
 *
 * @throws InputError for a wrong table, date or subject
 */
export function makeReader(root: string, options: Pick<Options, "view" | "date" | "subject">): Reader {
  const knowledge = loadKnowledge(root);
  const read = documentReader(knowledge, options);
  const rows = views[options.view];
  return (given) => {
    const document = read(given);
    return {
      rows: rows(given.text, document, knowledge.tables),
      passedOver: passedOver(given.text, document.regions)
    };
  };
}
