/** What a search finds: a passage of a page, with the place that it leads to. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** the heading above it */
  readonly title: string;
  /** file from the site's root, with `#` and the place in it where there is one */
  readonly at: string;
  readonly text: string;
  /** places inside the passage, each from a character on: a match leads to the last one before it */
  readonly places?: readonly (readonly [from: number, id: string])[];
  /** ids of the errors about what it prints */
  readonly caveats?: readonly string[];
}

/** In the order in which kinds are listed where they are equally good. */
export const SEARCH_KINDS = ["story", "source", "finding", "figure", "data", "method"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What a reader reads for a kind. */
export const SEARCH_KIND_WORDS: Readonly<Record<SearchKind, string>> = {
  story: "Story",
  source: "Source",
  finding: "Finding",
  figure: "Figure",
  data: "Data dictionary",
  method: "Method"
};
