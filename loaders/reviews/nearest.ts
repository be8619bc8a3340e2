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
  const wanted = countWords(words);
  let best: {readonly id: string; readonly share: number} | null = null;
  for (const {id, words} of candidates) {
    const share = sharedWords(wanted, countWords(words));
    if (share >= NEAR && share > (best?.share ?? 0)) best = {id, share};
  }
  return best?.id ?? null;
}

/** Dice's coefficient of two bags of words: twice what they share, by all that they have. */
function sharedWords(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  const all = total(a) + total(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);
