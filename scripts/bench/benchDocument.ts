import type {Document} from "../../loaders/claims/readDocument.js";

/** A text to read, with its length on disk. */
export interface BenchDocument extends Document {
  /** in UTF-8 */
  readonly bytes: number;
}

/** Measures a text; `published` is a day, ISO. */
export const benchDocument = (id: string, text: string, published: string | null): BenchDocument => ({
  id,
  text,
  published: published === null ? null : {start: published, end: published},
  subject: null,
  bytes: Buffer.byteLength(text)
});
