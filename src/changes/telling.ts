/** What changed between two editions in words, for a terminal, for Markdown, for the page of changes and for the record of them. */
export interface Telling {
  readonly sections: readonly TellingSection[];
}

/** What a section of changes is about, in the order in which they are told. */
export type SectionTitle =
  | "Changed claims"
  | "New claims"
  | "Claims that are gone"
  | "Findings opened"
  | "Findings closed"
  | "Findings that changed"
  | "Agreement between statements"
  | "Editors’ decisions"
  | "References"
  | "Articles"
  | "Figures that look different"
  | "Made from"
  | "Columns";

export interface TellingSection {
  readonly title: SectionTitle;
  readonly items: readonly TellingItem[];
}

/** One change: what it is about, and what became of that. Neither ends with a full stop. */
export interface TellingItem {
  /** "military vehicles, The Eastern Herald" */
  readonly name: string;
  /** "5,000,268 → 5,268"; empty where the section's title says it all */
  readonly text: string;
  /** what hangs on it, a line each; absent: nothing that is known */
  readonly notes?: readonly string[];
  /** the claim that it is about, with its article */
  readonly claim_id?: string;
  readonly article_id?: string;
  readonly finding_id?: string;
  readonly figure?: string;
}

/** An item in a line. */
export const sayItem = ({name, text}: TellingItem): string => (text === "" ? name : `${name}: ${text}`);
