import {prepareExtraction} from "../../loaders/claims/prepareExtraction.js";
import {readDocument} from "../../loaders/claims/readDocument.js";
import {findSubject} from "./findSubject.js";
import {loadKnowledge} from "./loadKnowledge.js";
import type {Options} from "./readOptions.js";
import {passedOver} from "./passedOver.js";
import {readPublished} from "./readPublished.js";
import {views, type Row} from "./views.js";

/** A text to read, and what is known of it; null where nothing is. */
export interface Given {
  /** names it in the ids of its claims */
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly subject: string | null;
}

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
export function makeReader(
  root: string,
  {view, date, subject}: Pick<Options, "view" | "date" | "subject">
): Reader {
  const knowledge = loadKnowledge(root);
  const extraction = prepareExtraction(knowledge);
  const published = date === null ? null : readPublished(date);
  const about = subject === null ? null : findSubject(subject, knowledge.entities);
  const rows = views[view];
  return (given) => {
    const read = readDocument(
      {
        id: slug(given.id),
        text: given.text,
        published: given.date === null ? published : readPublished(given.date),
        subject: given.subject === null ? about : findSubject(given.subject, knowledge.entities)
      },
      knowledge.furniture,
      extraction
    );
    return {rows: rows(given.text, read), passedOver: passedOver(given.text, read.regions)};
  };
}

/** What an article id may hold: "Gyumri, 2024.txt" is `gyumri-2024`. */
const slug = (id: string): string =>
  id
    .replace(/\.[a-z]{2,4}$/i, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "") || "text";
