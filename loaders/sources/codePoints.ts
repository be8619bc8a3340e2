import {firstWhere} from "./firstWhere.js";

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/**
 * Turns offsets in UTF-16 code units into offsets in Unicode code points. Where a text has no surrogate pair, which is
 * nearly always, both are the same and this costs one scan.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const first = text.search(PAIR);
  if (first < 0) return (offset) => offset;
  const pairs: number[] = [];
  for (let i = first; i < text.length; i++) {
    if (text.charCodeAt(i) >= 0xd800 && (text.codePointAt(i) ?? 0) > 0xffff) pairs.push(++i);
  }
  return (offset) => offset - firstWhere(0, pairs.length, (i) => (pairs[i] ?? 0) >= offset);
}
