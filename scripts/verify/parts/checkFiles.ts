import type {EditionRecord} from "../../../loaders/editions/editionRecord.js";
import {sha256} from "../../../loaders/sources/sha256.js";
import {openZip} from "../open/openZip.js";
import type {Thing} from "../open/thing.js";
import type {Difference, Tally} from "../verdict.js";
import type {Originals} from "./originals.js";
import {readRecord} from "./readRecord.js";
import {whereDifferent} from "./whereDifferent.js";

export interface CheckedFiles {
  readonly files: Tally;
  readonly tables: Tally;
  readonly differences: readonly Difference[];
}

/** Holds every file against the record: those that are missing, those that were added, and in the rest the first place that differs. */
export function checkFiles(thing: Thing, record: EditionRecord, originals: Originals): CheckedFiles {
  const there = new Set(thing.names);
  const differences: Difference[] = [];
  const matching = new Set<string>();
  for (const [name, facts] of Object.entries(record.files)) {
    const said = problemOf(thing, there, name, facts.sha256, originals);
    if (said === null) matching.add(name);
    else differences.push({name, said});
  }
  for (const name of thing.names)
    if (!Object.hasOwn(record.files, name))
      differences.push({name, said: "was added: the record does not name it"});
  const folder = record.kind === "site" ? "data/" : "";
  const all = Object.entries(record.tables).map(([name, hash]) => ({file: `${folder}${name}.csv`, hash}));
  // a PDF has none of them
  const tables = record.kind === "briefing" ? [] : all;
  const others = tables.filter(({file, hash}) => record.files[file]?.sha256 !== hash);
  for (const {file} of others) differences.push({name: file, said: "is not the table that the record names"});
  return {
    files: {matching: matching.size, of: Object.keys(record.files).length},
    tables: {
      matching: tables.filter((table) => matching.has(table.file) && !others.includes(table)).length,
      of: tables.length
    },
    differences
  };
}

function problemOf(
  {read}: Thing,
  there: ReadonlySet<string>,
  name: string,
  hash: string,
  originals: Originals
): string | null {
  if (leadsOut(name)) return "is a name that leads out of the folder: it is not read";
  if (!there.has(name)) return "is missing";
  let bytes: Uint8Array;
  try {
    bytes = read(name);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (sha256(bytes) === hash) return null;
  const original = originals(hash);
  return (original ? null : insideArchive(name, bytes)) ?? whereDifferent(name, bytes, original);
}

const leadsOut = (name: string): boolean =>
  name.split(/[/\\]/u).some((part) => part === ".." || part === "" || part === ".") || name.includes("\0");

/** An archive says itself what of it differs. */
function insideArchive(name: string, bytes: Uint8Array): string | null {
  const archive = name.endsWith(".zip") ? openZip(bytes) : null;
  if (!archive) return null;
  const {record, differences} = readRecord(archive);
  const [first] = [
    ...differences,
    ...(record ? checkFiles(archive, record, () => null).differences : []),
    ...archive.problems
  ];
  return first ? `differs: in it, ${first.name} ${first.said}` : null;
}
