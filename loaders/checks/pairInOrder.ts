/**
 * Which of some wishes each of some items is, where both are lists in one order: by the test, and where one item is left over between two
 * that are found, and one wish between theirs, by its place. A translator changes words, but hardly the order of a list.
 *
 * @param isSame whether an item is a wish by its words
 * @returns for each item the index of its wish and how that is known; null where neither words nor place tell
 */
export function pairInOrder<A, B>(
  items: readonly A[],
  wishes: readonly B[],
  isSame: (item: A, wish: B) => boolean
): ({readonly wish: number; readonly by: "words" | "place"} | null)[] {
  const found = items.map((item) => wishes.findIndex((wish) => isSame(item, wish)));
  return found.map((wish, i) => {
    if (wish >= 0) return {wish, by: "words"};
    const before = i === 0 ? -1 : (found[i - 1] ?? -1);
    const after = found[i + 1] ?? (i === items.length - 1 ? wishes.length : -1);
    // Neither neighbour may itself be without a place.
    return (i === 0 || before >= 0) && after - before === 2 ? {wish: before + 1, by: "place"} : null;
  });
}
