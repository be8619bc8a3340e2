import type {Original} from "../../loaders/model.js";

/** A stretch of a document's words, and where in it they stand: page, paragraph or CSS selector. */
export interface Piece {
  readonly text: string;
  readonly at: number | string;
}

/** A paragraph, heading, item of a list or row of a table; in pieces where it runs over the end of a page. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "row";
  readonly pieces: readonly Piece[];
}

/** A day or days of publication, and how they are known. */
export interface SaidDate {
  /** ISO days, both inclusive; an open end is null */
  readonly start: string;
  readonly end: string | null;
  readonly basis: string;
  /** whether it is a date of publication, and not only of the file */
  readonly sure: boolean;
}

/** What a document says of itself: a proposal, never more. The best comes first. */
export interface SaysOfItself {
  readonly titles: readonly Piece[];
  readonly publisher: string | null;
  readonly author: string | null;
  readonly dates: readonly SaidDate[];
  readonly url: string | null;
  readonly language: string | null;
}

/** What was left out of the text, and why. */
export interface LeftOut {
  readonly reason: string;
  readonly text: string;
}

/** A document in another format than plain text, read. */
export interface ReadDocument {
  readonly format: Original["format"];
  /** of its file, with the dot */
  readonly extension: string;
  readonly blocks: readonly Block[];
  /** how many a PDF has; null for what has none */
  readonly pages: number | null;
  readonly leftOut: readonly LeftOut[];
  readonly says: SaysOfItself;
  /** what whoever adds it should know: pages without text, macros that were not run */
  readonly notes: readonly string[];
}

/** The words of a block, as one line. */
export const blockText = ({pieces}: Block): string => pieces.map(({text}) => text).join("");
