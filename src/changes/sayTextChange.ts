/** How many words stand around what changed, so that it is found again. */
const AROUND = 4;

/**
 * Two versions of a text, cut to where they differ: "… (“311 towed guns”) …" → "… (“317 towed guns”) …". Each begins and ends with a few of the words
 * that they share.
 */
export function cutToChange(before: string, after: string): readonly [before: string, after: string] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const from = Math.max(0, start - AROUND);
  const left = Math.max(0, end - AROUND);
  const cut = (words: readonly string[]): string =>
    [from > 0 ? "…" : "", ...words.slice(from, words.length - left), left > 0 ? "…" : ""]
      .filter((word) => word !== "")
      .join(" ");
  return [cut(one), cut(other)];
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");
