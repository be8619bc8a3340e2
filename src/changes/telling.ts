/** What changed between two editions in words, for a terminal, for Markdown, for the page of changes and for the record of them. */
export interface Telling {
  readonly sections: readonly TellingSection[];
}

export interface TellingSection {
  /** "Changed claims" */
  readonly title: string;
  readonly items: readonly TellingItem[];
}

/** One change, in a sentence without its full stop. */
export interface TellingItem {
  readonly text: string;
  /** what hangs on it, a line each; absent: nothing that is known */
  readonly notes?: readonly string[];
  /** the claim that it is about, with its article */
  readonly claim_id?: string;
  readonly article_id?: string;
  readonly finding_id?: string;
  readonly figure?: string;
}
