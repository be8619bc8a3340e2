/** A place of the site that shows claims: a figure, the words of a page, or a page's table. */
export interface ClaimPlace {
  readonly kind: "figure" | "text" | "table";
  /** its page as an address from the site's root, without an ending: "index", "forces" */
  readonly page: string;
  /** where on the page; empty for the words of a page, where each claim has a place of its own */
  readonly fragment: string;
  /** for people: a figure's or page's name */
  readonly name: string;
}

/** Where each claim is shown. Places are written once, and claims name them by their position. */
export interface ClaimUses {
  readonly places: readonly ClaimPlace[];
  readonly claims: Readonly<Record<string, readonly number[]>>;
}

/** One place that shows a claim. */
export interface ClaimUse {
  readonly kind: ClaimPlace["kind"];
  readonly page: string;
  readonly fragment: string;
  readonly name: string;
}

/** Where any of some claims is shown: figures, then words, then tables; each place once, by the first claim that it shows. */
export function usesOf({places, claims}: ClaimUses, ids: readonly string[]): readonly ClaimUse[] {
  return places.flatMap((place, at) => {
    const id = ids.find((claim) => claims[claim]?.includes(at));
    return id === undefined ? [] : [{...place, fragment: place.fragment || valueId(id)}];
  });
}

/** The id of the first number of a claim in the words of a page. */
export const valueId = (claimId: string): string => `at-${claimId}`;
