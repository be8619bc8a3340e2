import {wordTest} from "../recognize/words.js";
import {firstWhere} from "../sources/firstWhere.js";
import {oncePerPassage} from "./oncePerPassage.js";
import type {Passage} from "./passage.js";

const isSplitting = wordTest(({norm}) => /^(?:while|whereas|including|plus|but|which|that)$/.test(norm));
const isCut = wordTest(({text}) => /^[,;:()]$/.test(text));
const isDash = wordTest(({text}) => text === "-" || text === "–");
const isAnd = wordTest(({norm}) => norm === "and");
/** any of these: one look passes over all other words */
const mayCut = wordTest((word) => [isSplitting, isCut, isDash, isAnd].some((test) => test({word})));

/**
 * The part of a sentence around a token that one figure and its words share: cut at commas, semicolons, colons, brackets and
 * dashes, at "while" and "including", and at an "and" that a number follows. "22,000 to 25,000" and "5,000,268" hold no such cut.
 */
export function segmentAround(passage: Passage, at: number): {from: number; to: number} {
  const {length} = passage.tokens;
  if (at >= length) return {from: at, to: at + 1};
  const cuts = cutsOf(passage);
  const next = firstWhere(0, cuts.length, (i) => (cuts[i] ?? 0) > at);
  return {from: cuts[next - 1] ?? 0, to: cuts[next] ?? length};
}

/** The tokens that a part begins with, but for the first: worked out once, however many figures ask. */
const cutsOf = oncePerPassage((passage): readonly number[] => {
  const {tokens} = passage;
  const cuts: number[] = [];
  for (let i = 1; i < tokens.length; i++)
    if ((mayCut(tokens[i]) || mayCut(tokens[i - 1])) && cutsBefore(passage, i)) cuts.push(i);
  return cuts;
});

function cutsBefore({tokens, quantities}: Passage, i: number): boolean {
  const here = tokens[i];
  const before = tokens[i - 1];
  if (!here || !before) return true;
  if (isCut(before)) return true;
  if (isDash(before)) return before.start > (tokens[i - 2]?.end ?? 0);
  if (isSplitting(here)) return true;
  // "1,000 rifles and 200 pistols": each number has its own part.
  return isAnd(here) && quantities.some((q) => q.hedgeFrom === i + 1) && quantities.some((q) => q.from < i);
}

const isBar = wordTest(({text}) => text === "|");

/** Is it a row of a table whose cells bars set apart? */
export const isBarred = oncePerPassage(({tokens}): boolean => tokens.some(isBar));

const mayEndLabel = wordTest(({text}) => text === ":" || text === "|" || text === ".");

/** How far into a line its label may reach. */
const LABEL = 12;

/**
 * The words at the head of a list item that say what its figures are, as a token range: before a colon ("Population: 6 million"), a
 * column's bar, a leader of dots, or a gap as wide as columns are set apart. Null where there are none.
 */
export const labelOf = oncePerPassage(({tokens, column}): Label | null => {
  const first = tokens[0]?.text === "|" ? 1 : 0;
  for (let i = first + 1; i < Math.min(tokens.length, first + LABEL); i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token || !before) return null;
    if (i === column) return {from: first, to: i};
    if (!mayEndLabel(token)) continue;
    if (token.text !== "." || (tokens[i + 1]?.text === "." && tokens[i + 2]?.text === "."))
      return {from: first, to: i};
  }
  return null;
});

interface Label {
  readonly from: number;
  readonly to: number;
}
