/**
 * The name that a mistyped one was most likely meant to be.
 *
 * @returns null where none is near enough: more than a third of its letters would have to change
 */
export function nearest(word: string, names: readonly string[]): string | null {
  const ranked = names
    .map((name) => ({name, far: distance(word.toLowerCase(), name.toLowerCase())}))
    .sort((a, b) => a.far - b.far);
  const [first] = ranked;
  return first && first.far <= Math.max(2, Math.floor(word.length / 3)) ? first.name : null;
}

/** How many letters must be put in, taken out, changed, or swapped with their neighbour (Damerau–Levenshtein, each place once). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({length: b.length + 1}, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (row[j - 1] ?? 0) + 1,
          (rows[i - 1]?.[j] ?? 0) + 1,
          (rows[i - 1]?.[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Infinity
        )
      );
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}
