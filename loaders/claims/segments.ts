import type {Passage} from "./passage.js";

const SPLITTING_WORD = /^(?:while|whereas|including|plus|but|which|that)$/;

/**
 * The part of a sentence around a token that one figure and its words share: cut at commas, semicolons, colons, brackets and
 * dashes, at "while" and "including", and at an "and" that a number follows. "22,000 to 25,000" and "5,000,268" hold no such cut.
 */
export function segmentAround(passage: Passage, at: number): {from: number; to: number} {
  let from = at;
  while (from > 0 && !cutsBefore(passage, from)) from--;
  let to = at + 1;
  while (to < passage.tokens.length && !cutsBefore(passage, to)) to++;
  return {from, to};
}

function cutsBefore({tokens, quantities}: Passage, i: number): boolean {
  const here = tokens[i];
  const before = tokens[i - 1];
  if (!here || !before) return true;
  if (/^[,;:()]$/.test(before.text)) return true;
  if (before.text === "-" || before.text === "–") return before.start > (tokens[i - 2]?.end ?? 0);
  if (SPLITTING_WORD.test(here.norm)) return true;
  // "1,000 rifles and 200 pistols": each number has its own part.
  return (
    here.norm === "and" && quantities.some((q) => q.hedgeFrom === i + 1) && quantities.some((q) => q.from < i)
  );
}

/** The words before a colon at the head of a list item ("Population: 6 million"), as a token range; null if there are none. */
export function labelOf({tokens}: Passage): {from: number; to: number} | null {
  const colon = tokens.slice(0, 7).findIndex((t) => t.text === ":");
  return colon > 0 ? {from: 0, to: colon} : null;
}
