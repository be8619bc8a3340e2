/** How many words stand around what changed, so that it is found again. */
const AROUND = 3;

/** Of longer texts only beginning and end are held against each other: the time that it takes grows as the product of their words. */
const MOST_WORDS = 1500;

/**
 * Where two versions of a text differ, each place with a few of the words around it: "(“311 towed guns”) …" → "(“317 towed guns”) …". Places that lie
 * near each other are told as one.
 */
export function sayTextChange(before: string, after: string): string {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const cut = (words: readonly string[], from: number, to: number): string =>
    [from > 0 ? "…" : "", ...words.slice(from, to), to < words.length ? "…" : ""]
      .filter((word) => word !== "")
      .join(" ");
  return placesOf(one, other)
    .map(
      ({start, end, otherStart, otherEnd}) =>
        `${cut(one, Math.max(0, start - AROUND), Math.min(one.length, end + AROUND))} → ${cut(other, Math.max(0, otherStart - AROUND), Math.min(other.length, otherEnd + AROUND))}`
    )
    .join("; ");
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");

/** Words `start` to `end` of the one stand in place of `otherStart` to `otherEnd` of the other. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
}

function placesOf(one: readonly string[], other: readonly string[]): Place[] {
  const places: Place[] = [];
  let [at, otherAt] = [0, 0];
  const shared = [...sharedWords(one, other), [one.length, other.length] as const];
  for (const [i, j] of shared) {
    if (i > at || j > otherAt) {
      const last = places.at(-1);
      const isNear = last !== undefined && at - last.end <= 2 * AROUND;
      if (isNear) places.pop();
      const [start, otherStart] = isNear ? [last.start, last.otherStart] : [at, otherAt];
      places.push({start, end: i, otherStart, otherEnd: j});
    }
    [at, otherAt] = [i + 1, j + 1];
  }
  return places;
}

/** The longest run of words that both have in the same order, by their places in each. */
function sharedWords(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  let [start, end] = [0, 0];
  const most = Math.min(one.length, other.length);
  while (start < most && one[start] === other[start]) start++;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const inner = longestShared(one.slice(start, one.length - end), other.slice(start, other.length - end));
  const run = (length: number, from: number, otherFrom: number): (readonly [number, number])[] =>
    Array.from({length}, (_, i) => [from + i, otherFrom + i] as const);
  return [
    ...run(start, 0, 0),
    ...inner.map(([i, j]) => [start + i, start + j] as const),
    ...run(end, one.length - end, other.length - end)
  ];
}

/** By the lengths of what the rests share, from each pair of places on. */
function longestShared(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  if (one.length > MOST_WORDS || other.length > MOST_WORDS) return [];
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const shared: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) shared.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return shared;
}
