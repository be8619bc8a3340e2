import {sha256} from "../../../loaders/sources/sha256.js";

/** One document of the inputs: what it is known by, and where it stands. */
export interface Planned {
  /** SHA-256, lower-case hex, of what its claims depend on; of a refused one, of what it is refused for */
  readonly hash: string;
  /** a folder or file as the command line names it */
  readonly source: string;
  /** the path below that folder, or the id of a JSON line */
  readonly name: string;
  readonly file: string;
  /** in bytes, of a line without its end; null: the whole file */
  readonly line: {readonly start: number; readonly length: number} | null;
  /** why it is not read; null for one that is */
  readonly refused: string | null;
}

/** What of a document decides its claims. */
export interface Content {
  readonly text: string;
  readonly date: string | null;
  readonly subject: string | null;
}

/** The key of a document. */
export const contentHash = ({text, date, subject}: Content): string =>
  sha256(`${JSON.stringify([date, subject])}\n${text}`);

/** What a refused document is known by. */
export const refusedHash = (source: string, name: string, reason: string): string =>
  sha256(JSON.stringify([source, name, reason]));
