/** Numbers in [0, 1) that look random and are the same for the same seed: a 32-bit linear congruence whose high bits are used. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/** One of several, all equally likely. */
export function oneOf<T>(next: () => number, values: readonly T[]): T {
  const value = values[Math.floor(next() * values.length)];
  if (value === undefined) throw new Error("nothing to choose from");
  return value;
}
