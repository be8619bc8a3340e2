/**
 * How many words a run has that two texts are held against each other by. Four is what C. D. Manning, P. Raghavan and H. Schütze name as typical for finding
 * web pages that are nearly the same (Introduction to Information Retrieval, Cambridge 2008, section 19.6, “Near-duplicates and shingling”).
 */
const RUN = 4;

/** Two texts are nearly the same from this share on: the threshold that the same section names (“say, 0.9”). */
export const NEARLY_THE_SAME = 0.9;

/** All runs of words of a text, whatever its spaces, capitals, quotation marks and punctuation. */
export function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= Math.max(words.length, RUN); i++) runs.add(words.slice(i, i + RUN).join(" "));
  return runs;
}

/**
 * The share of the shorter text's runs that the other has too, from 0 to 1: its containment (A. Z. Broder, On the resemblance and containment of
 * documents, 1997). Unlike their resemblance it also tells a copy that was cut, or has a page's menus around it.
 */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return small.size === 0 ? 0 : shared / small.size;
}
