import type {Severity, TableName} from "../model.js";

/** What a cell holds: a number where its column has numbers, null for an unknown. */
export type Cell = string | number | null;

/** One column of a row that two editions share. */
export interface FieldChange {
  readonly field: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** What is needed of a claim to say what it says: cells as in its table, and who published it. */
export interface ClaimLine {
  readonly claim_id: string;
  readonly table: TableName;
  readonly article_id: string;
  readonly publisher: string;
  readonly subject: string | null;
  readonly measure: string;
  readonly item: string | null;
  readonly value: Cell;
  readonly value_low: number | null;
  readonly value_high: number | null;
  readonly unit: string | null;
  readonly hedge: string | null;
  readonly attributed_to: string | null;
  readonly as_of_start: string | null;
  readonly as_of_end: string | null;
  readonly original_value: string | null;
  readonly quote: string;
  readonly review: string | null;
}

/** What hangs on a claim, so that it changes or may change with it. */
export interface Dependents {
  /** ids of the findings that are about it or hold it against another claim, in either edition */
  readonly findings: readonly string[];
  /** ids of the agreements that it is a side of, in either edition */
  readonly agreements: readonly string[];
  /** what of the site shows it, for people; null where that is not known */
  readonly shown: readonly Shown[] | null;
}

/** A figure, the words of a page or its table. */
export interface Shown {
  readonly kind: "figure" | "text" | "table";
  readonly page: string;
  /** where on the page: of a figure its own name */
  readonly fragment: string;
  /** a figure's or page's name, for people */
  readonly name: string;
}

export interface ChangedClaim {
  readonly before: ClaimLine;
  readonly after: ClaimLine;
  /** the columns that differ, in their order, but for its id, its place in the document and its caveats */
  readonly fields: readonly FieldChange[];
  readonly depends: Dependents;
}

/** A claim that one of the editions has and the other has not. */
export interface LoneClaim extends ClaimLine {
  readonly depends: Dependents;
}

export interface FindingLine {
  readonly finding_id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly verdict: string;
  readonly state: string;
  readonly caveat: string;
  readonly review: string | null;
  /** ids of the claims that changed, came or went and that it is about or holds against another: why it may have changed */
  readonly because: readonly string[];
}

export interface ChangedFinding {
  readonly before: FindingLine;
  readonly after: FindingLine;
  readonly fields: readonly FieldChange[];
}

/** A row of another table, by its key. */
export interface OtherRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, string>>;
}

export interface OtherChanges {
  readonly changed: readonly (OtherRow & {readonly fields: readonly FieldChange[]})[];
  readonly added: readonly OtherRow[];
  readonly gone: readonly OtherRow[];
}

export interface ChangedFigure {
  readonly figure: string;
  readonly how: "changed" | "added" | "gone";
  /** ids of the claims that changed, came or went and that it shows; null where that is not known */
  readonly claims: readonly string[] | null;
}

/** What differs of what two editions are made from, by name. */
export interface MadeFromChanges {
  readonly seeds: readonly NamedChange[];
  /** null where one of them does not say */
  readonly manual: readonly NamedChange[] | null;
  /** null where one of them does not say */
  readonly code: boolean | null;
  /** null where they are the same, or one of them does not say */
  readonly browser: {readonly before: string | null; readonly after: string | null} | null;
}

export interface NamedChange {
  readonly name: string;
  readonly how: "changed" | "added" | "gone";
}

export interface EditionName {
  /** null where nothing says it */
  readonly edition: string | null;
  /** ISO day */
  readonly date: string | null;
}

/** All that differs between two editions. Lists are in the order of the tables of the later one, then of the earlier one. */
export interface EditionChanges {
  readonly before: EditionName;
  readonly after: EditionName;
  readonly claims: {
    readonly changed: readonly ChangedClaim[];
    readonly added: readonly LoneClaim[];
    readonly gone: readonly LoneClaim[];
    /** how many stand elsewhere in their documents and are the same in all else */
    readonly moved: number;
    /** how many changed nothing but their ids */
    readonly renamed: number;
  };
  readonly findings: {
    readonly opened: readonly FindingLine[];
    readonly closed: readonly FindingLine[];
    readonly changed: readonly ChangedFinding[];
  };
  readonly agreements: OtherChanges;
  readonly articles: OtherChanges;
  readonly references: OtherChanges;
  readonly decisions: OtherChanges;
  /** null where one of the editions does not say what its figures look like */
  readonly figures: readonly ChangedFigure[] | null;
  readonly made_from: MadeFromChanges;
  /** columns that only one of the editions has, which are compared by nobody */
  readonly columns: {readonly added: readonly string[]; readonly gone: readonly string[]};
}
