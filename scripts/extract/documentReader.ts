import {prepareExtraction} from "../../loaders/claims/prepareExtraction.js";
import {readDocument, type ReadDocument} from "../../loaders/claims/readDocument.js";
import type {Knowledge} from "../../loaders/sources/readKnowledge.js";
import {findSubject} from "./findSubject.js";
import {readPublished} from "./readPublished.js";

/** A text to read, and what is known of it; null where nothing is. */
export interface Given {
  /** names it in the ids of its claims */
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly subject: string | null;
}

/** @throws InputError for a date or a subject that is not understood */
export type DocumentReader = (given: Given) => ReadDocument;

/**
 * Makes ready what is needed for any number of texts.
 *
 * @param defaults hold for texts that say nothing of their own
 * @throws InputError for a date or a subject that is not understood
 */
export function documentReader(
  knowledge: Knowledge,
  {date, subject}: {readonly date: string | null; readonly subject: string | null}
): DocumentReader {
  const extraction = prepareExtraction(knowledge);
  const published = date === null ? null : readPublished(date);
  const about = subject === null ? null : findSubject(subject, knowledge.entities);
  return (given) =>
    readDocument(
      {
        id: slug(given.id),
        text: given.text,
        published: given.date === null ? published : readPublished(given.date),
        subject: given.subject === null ? about : findSubject(given.subject, knowledge.entities)
      },
      knowledge.furniture,
      extraction
    );
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
