import type {MadeFrom, Severity} from "../model.js";

/** What a record stands in and speaks for. */
export type RecordKind =
  /** `data/public/`: the tables as CSV */
  | "tables"
  /** the archive of all data files */
  | "archive"
  /** a folder to publish */
  | "site"
  /** the PDF, which holds it as an attachment */
  | "briefing";

export interface FileFacts {
  /** lower-case hex */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * `edition.json`: which published state of the dossier something belongs to, what that was made from, and the hash of every part of it. It
 * finds what was changed by accident or in passing; who wants to deceive can write another.
 */
export interface EditionRecord {
  /** short hash of `made_from` */
  readonly edition: string;
  readonly kind: RecordKind;
  /** ISO day of the edition */
  readonly date: string;
  readonly made_from: MadeFrom;
  readonly counts: EditionCounts;
  /** findings that no editor has decided about, in the dossier's order */
  readonly open_findings: readonly OpenFinding[];
  /** SHA-256 of each table's CSV, by the table's name, also where that file is not beside the record */
  readonly tables: Readonly<Record<string, string>>;
  /** SHA-256 of the words of each claim, by its id; in a briefing those of the claims that it shows */
  readonly quotes: Readonly<Record<string, string>>;
  /** SHA-256 of all that a figure can look like, without the name of the edition, by the figure's name */
  readonly figures: Readonly<Record<string, string>>;
  /** every other file beside the record, by its path from there */
  readonly files: Readonly<Record<string, FileFacts>>;
  /** of the record in its one form, without this */
  readonly sha256: string;
}

export interface EditionCounts {
  readonly articles: number;
  readonly claims: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly open_findings: Readonly<Record<Severity, number>>;
  /** decisions that were not applied, for what they are about has changed */
  readonly open_questions: number;
  /** rows of each table, by its name */
  readonly rows: Readonly<Record<string, number>>;
}

export interface OpenFinding {
  readonly finding_id: string;
  readonly check: string;
  readonly severity: Severity;
}

/** The name of a record's file, wherever it stands. */
export const RECORD_FILE = "edition.json";
