import {bagOf, likeBags} from "./likeWords.js";

/**
 * How much of their words two texts must share to be taken for one whose surroundings moved: the quote counts twice (alone and in its
 * sentence), so that a sentence of a dozen words may lose or gain a few and the quote may not become another.
 */
const NEAR = 0.7;

/** A present claim or finding, and the words by which an editor knows it. */
export interface Candidate {
  readonly id: string;
  readonly words: string;
}

/** The candidate whose words are most like those that an editor saw; null where none is much like them. Only ever a suggestion. */
export function nearest(words: string, candidates: readonly Candidate[]): string | null {
  const wanted = bagOf(words);
  let best: {readonly id: string; readonly share: number} | null = null;
  for (const {id, words} of candidates) {
    const share = likeBags(wanted, bagOf(words));
    if (share >= NEAR && share > (best?.share ?? 0)) best = {id, share};
  }
  return best?.id ?? null;
}
