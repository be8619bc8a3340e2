import {unzipSync, type UnzipFileInfo} from "fflate";
import {RECORD_FILE} from "../../../loaders/editions/editionRecord.js";
import {brokenSeal} from "../../edition/seal.js";
import {ZIP_SEAL} from "../../edition/sealFields.js";
import type {Difference} from "../verdict.js";
import {attempt} from "../parts/attempt.js";
import {LARGEST, type Thing} from "./thing.js";

/** More than any edition has. */
const MOST_FILES = 20_000;

/** A record at the top, or in the one folder that some programs put all into. */
const RECORD_PATH = /^(?:[^/]+\/)?edition\.json$/u;

/**
 * The archive of an edition's tables, or a zipped site. Nothing is written anywhere, whatever names are in it, and no more is unpacked
 * than it says; what says too much is refused.
 *
 * @returns null for an archive that has no record, and never had one as far as one can see
 */
export function openZip(bytes: Uint8Array): Thing | null {
  const entries: UnzipFileInfo[] = [];
  const broken = listEntries(bytes, entries);
  if (broken !== null) return hasTraces(bytes) ? unreadable(bytes, broken) : null;
  const files = entries.filter(({name}) => !name.endsWith("/"));
  const record = files
    .map(({name}) => name)
    .filter((name) => RECORD_PATH.test(name))
    .sort((a, b) => a.length - b.length)[0];
  if (record === undefined)
    return hasTraces(bytes) ? unreadable(bytes, `has no ${RECORD_FILE} at its top`) : null;
  const folder = record.slice(0, -RECORD_FILE.length);
  const names = files.map(({name}) => name);
  const read = (name: string): Uint8Array => unpack(bytes, folder + name);
  const inside = names.filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));
  const isSite = inside.includes("index.html");
  return {
    looks: isSite ? "site" : "archive",
    record: attempt(() => read(RECORD_FILE)),
    says: named(bytes),
    names: [...new Set(inside)].filter((name) => name !== RECORD_FILE).sort(),
    read,
    problems: [
      ...twice(names),
      // a site may have been packed by any program; the archive is packed by ours alone
      ...(isSite ? [] : sealProblems(bytes))
    ]
  };
}

/** @returns why it cannot be read; null if it can */
function listEntries(bytes: Uint8Array, entries: UnzipFileInfo[]): string | null {
  try {
    unzipSync(bytes, {filter: (entry) => (entries.push(entry), false)});
  } catch (error) {
    return `cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`;
  }
  const size = entries.reduce((sum, {originalSize}) => sum + originalSize, 0);
  return entries.length > MOST_FILES || size > LARGEST
    ? `unpacks to ${entries.length} files of ${size} bytes, which no edition has: it is not unpacked`
    : null;
}

function unpack(bytes: Uint8Array, wanted: string): Uint8Array {
  try {
    const {[wanted]: content} = unzipSync(bytes, {filter: ({name}) => name === wanted});
    if (content) return content;
  } catch {
    // said below
  }
  throw new Error("cannot be unpacked");
}

/** Whether the archive is byte for byte the one that was sealed, also where no file is. */
function sealProblems(bytes: Uint8Array): Difference[] {
  const said = brokenSeal(bytes, ZIP_SEAL);
  return said === null ? [] : [{name: "the archive", said}];
}

const twice = (names: readonly string[]): Difference[] =>
  [...new Set(names.filter((name, i) => names.indexOf(name) !== i))].map((name) => ({
    name,
    said: "is there twice"
  }));

/** What the first file and the end of the directory begin with. */
const SIGNATURES = ["PK\u0003\u0004", "PK\u0005\u0006"];

/** Was it a zip with a record once? */
function hasTraces(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.includes(RECORD_FILE) && SIGNATURES.some((signature) => text.includes(signature));
}

/** In the comment of an archive. */
function named(bytes: Uint8Array): string | null {
  const end = Buffer.from(bytes.subarray(-COMMENT_BYTES)).toString("latin1");
  return /Edition ([0-9a-z]+)\n/u.exec(end)?.[1] ?? null;
}

/** More than the comment has. */
const COMMENT_BYTES = 200;

const unreadable = (bytes: Uint8Array, said: string): Thing => ({
  looks: "archive",
  record: null,
  says: named(bytes),
  names: [],
  read: () => {
    throw new Error("cannot be unpacked");
  },
  problems: [{name: "the archive", said}]
});
