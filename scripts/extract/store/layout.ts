import {join} from "node:path";

/**
 * A partition is what is written, and after a kill lost, at a time: at most so many documents, on average. Each costs some thirty milliseconds
 * besides, and all of it is written again when one of its documents changes.
 */
const A_PARTITION = 2000;

const LEAST = 4;
const MOST = 256;

/**
 * Into how many partitions so many documents are divided: 4, 16, 64 or 256. It hangs on nothing else, so that the same inputs give the same
 * files.
 */
export function partitionCount(documents: number): number {
  let count = LEAST;
  while (count < MOST && documents > count * A_PARTITION) count *= 4;
  return count;
}

/** The partition of a document by the first bits of its hash: `0f-of-64`. */
export const partitionOf = (hash: string, count: number): string =>
  `${((Number.parseInt(hash.slice(0, 2), 16) * count) >> 8).toString(16).padStart(2, "0")}-of-${count}`;

/** The name of a partition as numbers; null for what is none. */
export function partitionNumbers(name: string): {readonly at: number; readonly of: number} | null {
  const [, at = "", of = ""] = /^([0-9a-f]{2})-of-(\d+)$/.exec(name) ?? [];
  return of === "" ? null : {at: Number.parseInt(at, 16), of: Number(of)};
}

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
