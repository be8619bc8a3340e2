import {codePointOffsets} from "../../../loaders/sources/codePoints.js";
import {
  documentTables,
  type KnownToChecks,
  type ReadForTables
} from "../../../loaders/scale/documentTables.js";
import {InputError} from "../../terminal/main.js";
import type {DocumentReader} from "../documentReader.js";
import {readPublished} from "../readPublished.js";
import {CLAIMS, claimRow} from "./claimsTable.js";
import {FACTS} from "./documentsTable.js";
import {contentHash, type Content, type Planned} from "./planned.js";
import {readPlanned, type Defaults} from "./readContent.js";
import type {StoredRow} from "./storedTable.js";

/** Characters of a document's hash that name it in the ids of its claims. */
const ID_LENGTH = 16;

/** The rows of some documents, in their order; `at` is told which of them is looked at next. */
export type ReadRows = (
  documents: readonly Planned[],
  at: (document: Planned) => void
) => ReadonlyMap<string, readonly StoredRow[]>[];

/**
 * Reads documents and makes their rows of all tables. They follow from its content alone, never from its name, nor from what it is read with.
 *
 * @throws Error for a document that is not what it was when it was planned
 */
export const documentRows = (reader: DocumentReader, known: KnownToChecks, defaults: Defaults): ReadRows => {
  const tablesOf = documentTables(known);
  return (documents, at) => {
    const outcomes = documents.map((document) => {
      at(document);
      return readOne(document, reader, defaults);
    });
    const whole = outcomes.filter((outcome): outcome is Whole => "forTables" in outcome);
    const tables = tablesOf(
      whole.map(({forTables}) => forTables),
      (nth) => {
        const {document} = whole[nth] ?? {};
        if (document) at(document);
      }
    );
    const rest = new Map(whole.map((outcome, i) => [outcome, tables[i]]));
    return outcomes.map((outcome) =>
      "forTables" in outcome ? new Map([...outcome.rows, ...(rest.get(outcome) ?? [])]) : outcome.rows
    );
  };
};

/** The rows of the document itself, and what its other tables are made of. */
interface Whole {
  readonly document: Planned;
  readonly rows: ReadonlyMap<string, readonly StoredRow[]>;
  readonly forTables: ReadForTables;
}

function readOne(
  document: Planned,
  reader: DocumentReader,
  defaults: Defaults
): Whole | {readonly rows: ReadonlyMap<string, readonly StoredRow[]>} {
  const {hash, refused} = document;
  if (refused !== null) return {rows: new Map([[FACTS.name, [refusal(hash, refused)]]])};
  const content = reread(document, defaults);
  try {
    const {text, date, subject} = content;
    const published = date === null ? null : readPublished(date);
    const id = hash.slice(0, ID_LENGTH);
    const {article, regions, claims} = reader({...content, id});
    const characters = codePointOffsets(text)(text.length);
    const facts = [
      hash,
      published?.start ?? null,
      published?.end ?? null,
      subject,
      article.title || null,
      characters,
      claims.length,
      null
    ];
    const rows = new Map<string, readonly StoredRow[]>([
      [FACTS.name, [facts]],
      [CLAIMS.name, claims.map((claim, i) => claimRow(claim, hash, i, article.published_start))]
    ]);
    const seed = {seed: article.seed, sha256: hash, text};
    return {document, rows, forTables: {hash, seed, article, regions, claims}};
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {rows: new Map([[FACTS.name, [refusal(hash, error.message)]]])};
  }
}

const refusal = (hash: string, reason: string): StoredRow => [hash, null, null, null, null, null, 0, reason];

function reread(document: Planned, defaults: Defaults): Content {
  const {source, name, hash} = document;
  try {
    const content = readPlanned(document, defaults);
    if (contentHash(content) === hash) return content;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  throw new Error(`${source}: ${name}: changed while it was read; run the command again`);
}
