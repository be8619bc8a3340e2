import type {Source} from "../../loaders/model.js";
import {mapName, type OriginalMap} from "../../loaders/sources/readOriginals.js";
import {sha256} from "../../loaders/sources/sha256.js";
import {InputError} from "../terminal/main.js";
import {printable} from "../terminal/wrap.js";
import type {Facts} from "./gatherFacts.js";
import {headedBy, layOut} from "./layOut.js";
import {plainWords} from "./plainWords.js";
import {blockText, type ReadDocument, type SaysOfItself} from "./readDocument.js";

/** What comes into `seeds/` for a document, and its rows. */
export interface NewFiles {
  /** bytes by file name */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly rows: readonly Source[];
}

/**
 * The files of a plain text: itself. Several articles may be in it.
 *
 * @throws InputError for a title that is no line of it
 */
export function textFiles(
  name: string,
  bytes: Uint8Array,
  {text, says}: {readonly text: string; readonly says: SaysOfItself},
  ids: readonly string[],
  facts: readonly Facts[]
): NewFiles {
  const seed = `${ids[0] ?? ""}.txt`;
  const lines = new Set(text.split("\n").map(plainWords));
  for (const {title} of facts) if (!lines.has(plainWords(title))) throw noSuchTitle(name, title, says);
  return {
    files: new Map([[seed, bytes]]),
    rows: facts.map((each, i) => ({...each, article_id: ids[i] ?? "", seed, original: null}))
  };
}

/**
 * The files of a document in another format: it, its text, and the map between the two.
 *
 * @throws InputError for a title that the document has not
 */
export function documentFiles(
  name: string,
  bytes: Uint8Array,
  document: ReadDocument,
  id: string,
  facts: Facts
): NewFiles {
  const title = findTitle(name, document, facts.title);
  const {text, places} = layOut(title ? headedBy(document.blocks, title) : document.blocks);
  const seed = `${id}.txt`;
  const original = `${id}${document.extension}`;
  const encoded = new TextEncoder().encode(text);
  const map: OriginalMap = {
    original: {file: original, sha256: sha256(bytes), format: document.format, pages: document.pages},
    text: {file: seed, sha256: sha256(encoded)},
    places,
    set_aside: document.leftOut
  };
  return {
    files: new Map([
      [seed, encoded],
      [original, bytes],
      [mapName(seed), new TextEncoder().encode(mapJson(map))]
    ]),
    rows: [{...facts, title: title?.text ?? plainWords(facts.title), article_id: id, seed, original}]
  };
}

/** The title where the document has it: a line of the text, whatever its spaces, or what it calls itself. */
function findTitle(
  name: string,
  {blocks, says}: ReadDocument,
  given: string
): {text: string; at: number | string} | null {
  const words = plainWords(given);
  if (blocks.some((block) => blockText(block) === words)) return null;
  const said = says.titles.find(({text}) => text === words);
  if (said) return said;
  throw noSuchTitle(name, given, says);
}

function noSuchTitle(name: string, given: string, {titles}: SaysOfItself): InputError {
  const proposals = titles.map(({text}) => `“${printable(text)}”`).join(", ");
  return new InputError(
    `${name}: --title: the document has no such line: “${printable(given)}”; copy it exactly${proposals === "" ? "" : `; it says: ${proposals}`}`
  );
}

/** A line for each place, so that a change shows in a diff. */
function mapJson({original, text, places, set_aside}: OriginalMap): string {
  const list = (rows: readonly object[]): string =>
    rows.length === 0 ? "[]" : `[\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]`;
  return `{\n  "original": ${JSON.stringify(original)},\n  "text": ${JSON.stringify(text)},\n  "places": ${list(places)},\n  "set_aside": ${list(set_aside)}\n}\n`;
}
