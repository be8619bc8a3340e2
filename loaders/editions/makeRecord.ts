import type {Claim, Dossier, Finding, Severity} from "../model.js";
import {sha256} from "../sources/sha256.js";
import {editionDay} from "../tables/editionDay.js";
import {csvTables} from "../tables/csvTables.js";
import type {EditionCounts, EditionRecord, FileFacts, RecordKind} from "./editionRecord.js";
import {sealRecord} from "./sealRecord.js";

interface RecordParts {
  readonly kind: RecordKind;
  /** SHA-256 of each figure's drawings, by its name: who draws them stands right of here */
  readonly figures: ReadonlyMap<string, string>;
  /** of every other file beside the record, by its path from there */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** the claims that it shows; absent: all */
  readonly claims?: readonly Claim[];
}

/** The record of an edition, for one of the things that it is published as. The same dossier and parts give the same record. */
export function makeRecord(
  dossier: Dossier,
  {kind, figures, files, claims = dossier.claims}: RecordParts
): EditionRecord {
  const open = dossier.findings.filter(({state}) => state === "open");
  return sealRecord({
    edition: dossier.edition,
    kind,
    date: editionDay(dossier),
    made_from: dossier.madeFrom,
    counts: countsOf(dossier, open),
    open_findings: open.map(({finding_id, check, severity}) => ({finding_id, check, severity})),
    tables: Object.fromEntries([...csvTables(dossier)].map(([name, {csv}]) => [name, sha256(csv)])),
    quotes: Object.fromEntries(claims.map(({claim_id, quote}) => [claim_id, sha256(quote)])),
    figures: inOrder(figures),
    files: inOrder(files)
  });
}

/** What a record says of a file. */
export const factsOf = (bytes: Uint8Array): FileFacts => ({sha256: sha256(bytes), bytes: bytes.length});

/** What it says of each of several. */
export const fileFacts = (files: ReadonlyMap<string, Uint8Array>): Map<string, FileFacts> =>
  new Map([...files].map(([path, bytes]) => [path, factsOf(bytes)]));

const countsOf = (dossier: Dossier, open: readonly Finding[]): EditionCounts => ({
  articles: dossier.articles.length,
  claims: dossier.claims.length,
  findings: bySeverity(dossier.findings),
  open_findings: bySeverity(open),
  open_questions: dossier.reviews.filter(({state}) => state === "open question").length,
  rows: Object.fromEntries([...csvTables(dossier)].map(([name, {rows}]) => [name, rows]))
});

function bySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = {error: 0, warning: 0, note: 0};
  for (const {severity} of findings) counts[severity]++;
  return counts;
}

const inOrder = <T>(map: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
