/**
 * Things in the order of their places, together where they begin within one reach of the first: what stands closer than a pointer or a finger can
 * part opens together.
 */
export function near<T>(
  reach: number,
  things: readonly T[],
  at: (thing: T) => number
): readonly (readonly [T, ...T[]])[] {
  const found: [T, ...T[]][] = [];
  for (const thing of things) {
    const last = found.at(-1);
    if (last && at(thing) - at(last[0]) < reach) last.push(thing);
    else found.push([thing]);
  }
  return found;
}

/** What a pointer, and on a phone a finger, can hit, in CSS pixels. A caveat mark needs no more. */
export const reachAt = (width: number): number => (width >= 560 ? 16 : 24);
