import {join} from "node:path";

/**
 * Into so many files a table of the store is divided. A partition is what is written, and after a kill lost, at a time: of 100,000 documents some
 * 1,600. More of them would make small stores slow (each costs ten milliseconds), fewer would cost more when a few documents change.
 */
const PARTITIONS = 64;

/** The partition of a document, two hex digits: the first six bits of its hash. */
export const partitionOf = (hash: string): string =>
  ((Number.parseInt(hash.slice(0, 2), 16) * PARTITIONS) >> 8).toString(16).padStart(2, "0");

/** Where everything of a store lies. */
export interface Layout {
  /** says what the store holds; there only while it is whole */
  readonly record: string;
  readonly lock: string;
  /** for files that are being made */
  readonly scratch: string;
  readonly file: (table: string, partition: string) => string;
}

export const layoutOf = (folder: string): Layout => ({
  record: join(folder, "store.json"),
  lock: join(folder, ".lock"),
  scratch: join(folder, ".scratch"),
  file: (table, partition) => join(folder, table, `${partition}.parquet`)
});
