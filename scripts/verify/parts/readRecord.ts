import {type EditionRecord, RECORD_FILE} from "../../../loaders/editions/editionRecord.js";
import {editionId} from "../../../loaders/editions/madeFrom.js";
import {hasTexts, isMadeFrom, isObject} from "../../../loaders/editions/recordParts.js";
import {sealRecord, writeRecord} from "../../../loaders/editions/sealRecord.js";
import type {Thing} from "../open/thing.js";
import type {Difference} from "../verdict.js";
import {firstByte} from "./firstByte.js";

interface ReadRecord {
  /** null where it cannot be read at all */
  readonly record: EditionRecord | null;
  readonly differences: readonly Difference[];
}

/** Reads a record as strangers give it: what it lacks, and any byte that is not as it was written, is a difference. */
export function readRecord({looks, record: bytes}: Pick<Thing, "looks" | "record">): ReadRecord {
  if (!bytes) return unreadable("cannot be got at");
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes));
  } catch (error) {
    return unreadable(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const missing = whatIsMissing(value);
  if (missing !== null) return unreadable(`has no ${missing} as a record has it`);
  const record = value as EditionRecord;
  return {record, differences: said(problemOf(record, bytes, looks))};
}

function problemOf(record: EditionRecord, bytes: Uint8Array, looks: Thing["looks"]): string | null {
  const at = firstByte(bytes, new TextEncoder().encode(writeRecord(record)));
  if (at !== null) return `is not in the form that it is written in, first at byte ${at}`;
  if (sealRecord(record).sha256 !== record.sha256)
    return "is not what its own SHA-256 was made of: something in it was changed";
  if (editionId(record.made_from) !== record.edition)
    return `names the edition ${record.edition}, and not by what that was made from`;
  if (record.kind !== looks) return `is that of ${record.kind}, and stands in ${looks}`;
  return null;
}

const KINDS: readonly string[] = ["tables", "archive", "site", "briefing"] satisfies EditionRecord["kind"][];

/** The first part that is not there, or of another kind; null if there is none. */
function whatIsMissing(value: unknown): string | null {
  if (!isObject(value)) return "braces";
  const text = ["edition", "kind", "date", "sha256"].find((key) => typeof value[key] !== "string");
  if (text !== undefined) return text;
  if (!KINDS.includes(value["kind"] as string)) return "kind";
  const {files} = value;
  if (!isMadeFrom(value["made_from"])) return "made_from";
  const hashes = ["tables", "quotes", "figures"].find((key) => !hasTexts(value[key]));
  if (hashes !== undefined) return hashes;
  const areFacts =
    isObject(files) &&
    Object.values(files).every(
      (facts) => isObject(facts) && typeof facts["sha256"] === "string" && typeof facts["bytes"] === "number"
    );
  return areFacts ? null : "files";
}

const said = (problem: string | null): Difference[] =>
  problem === null ? [] : [{name: RECORD_FILE, said: problem}];

const unreadable = (problem: string): ReadRecord => ({record: null, differences: said(problem)});
