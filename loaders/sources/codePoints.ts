/**
 * Turns offsets in UTF-16 code units into offsets in Unicode code points. Where a text has no surrogate pair, which is
 * nearly always, both are the same and this costs one scan.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) >= 0xd800 && (text.codePointAt(i) ?? 0) > 0xffff) pairs.push(++i);
  }
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - countBelow(pairs, offset);
}

/** How many of the ascending numbers lie below the limit, by halving. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
