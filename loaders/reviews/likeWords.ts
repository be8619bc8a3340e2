/** Dice's coefficient of the words of two texts, from 0 to 1: twice what they share, by all that they have; 0 where neither has words. */
export function likeWords(a: string, b: string): number {
  return likeBags(bagOf(a), bagOf(b));
}

/** How often a text has each word. */
export type Bag = ReadonlyMap<string, number>;

/** As `likeWords`, of words counted before. */
export function likeBags(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  const all = total(a) + total(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

export function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const total = (counts: Bag): number => [...counts.values()].reduce((a, b) => a + b, 0);
