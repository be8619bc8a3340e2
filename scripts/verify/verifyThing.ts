import type {Thing} from "./open/thing.js";
import {checkFiles} from "./parts/checkFiles.js";
import {checkQuotes} from "./parts/checkQuotes.js";
import {checkSeeds} from "./parts/checkSeeds.js";
import {findOriginals} from "./parts/originals.js";
import {quoteRows} from "./parts/quoteRows.js";
import {readRecord} from "./parts/readRecord.js";
import {readSeeds} from "./parts/seedFiles.js";
import {standingOf} from "./parts/standingOf.js";
import type {Verdict} from "./verdict.js";

interface VerifyPlace {
  /** the project's folder, for what is at hand there */
  readonly root: string;
  /** the folder of the documents */
  readonly seeds: string;
}

/** Holds something that was published against the record of its edition, part by part. */
export async function verifyThing(thing: Thing, {root, seeds: folder}: VerifyPlace): Promise<Verdict> {
  const {record, differences: ofRecord} = readRecord(thing);
  if (!record)
    return {
      kind: thing.looks,
      edition: thing.says,
      date: null,
      made_from: null,
      record: null,
      standing: "Its record cannot be read: what of it is as published cannot be told.",
      tables: NONE,
      quotes: {...NONE, reread: 0},
      seeds: {...NONE, away: []},
      files: NONE,
      // without its record because it is torn: that is what to say
      differences: thing.record ? [...ofRecord, ...thing.problems] : thing.problems
    };
  const rows = quoteRows(thing, record);
  const atHand = readSeeds(folder, Object.keys(record.made_from.seeds));
  const files = checkFiles(thing, record, findOriginals(root, thing));
  const quotes = checkQuotes(record, rows, atHand);
  const seeds = checkSeeds(record, rows, atHand);
  return {
    kind: record.kind,
    edition: record.edition,
    date: record.date,
    made_from: record.made_from,
    record: record.sha256,
    standing: await standingOf(root, record),
    tables: files.tables,
    quotes: quotes.quotes,
    seeds: seeds.seeds,
    files: files.files,
    differences: [
      ...ofRecord,
      ...thing.problems,
      ...files.differences,
      ...quotes.differences,
      ...seeds.differences
    ]
  };
}

const NONE = {matching: 0, of: 0} as const;
