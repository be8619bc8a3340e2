import type {Numeral} from "../recognize/numerals.js";
import type {Quantity} from "../recognize/quantities.js";
import type {Passage} from "./passage.js";
import type {Aside, Seen} from "./setAside.js";
import {tokensText} from "./tokensText.js";

/** After these a number counts what stands elsewhere: "numbered around 3,000 in 1995", "two of them". */
const FUNCTION_WORD =
  /^(?:of|in|on|at|by|to|from|for|with|and|or|but|as|than|per|a|the|is|are|be|was|were|had|has|have|will|would|each|apiece|more|other|such)$/;

/** Units that are turned into one another. Any currency is money. */
const KINDS: readonly RegExp[] = [
  /^[A-Z]{3}$/,
  /^(?:hectares|acres|sq_km|sq_mi)$/,
  /^(?:km|m|mi|miles)$/,
  /^(?:decades|years|months|weeks|days)$/,
  /^(?:tonnes|kg)$/
];
/** How far from a bare number the word may stand that it counts, in tokens. */
const COUNTED_REACH = 6;
/** How far behind a number the name of a model may stand: "four L-39 Albatros", "six Mil Mi-8". */
const MODEL_REACH = 3;

/** Quantities that are no figures of their own. */
const APART: Readonly<Partial<Record<Quantity["kind"], string>>> = {
  age: "an age",
  fraction: "a part of a whole",
  multiple: "a comparison",
  attribute: "what kind a thing is of"
};

/** A quantity that was read but that no measure of the six tables takes, with the words that would have to be a measure's. */
export function outsideTables(seen: Seen, {from}: Numeral): Aside | null {
  const quantity = seen.quantities.get(from);
  if (!quantity) return null;
  const kind = APART[quantity.kind];
  if (kind !== undefined) return {reason: "outside_tables", detail: kind};
  return isMissed(seen, quantity)
    ? null
    : {reason: "outside_tables", detail: `no measure takes “${wordsAround(seen.passage, quantity)}”`};
}

/**
 * Might it be a claim after all? What has a unit that a measure has, or none and no noun either, may be; a bare number also where a word
 * of ours or a model stands beside it. What counts some other thing ("two countries") is none.
 */
function isMissed({passage: {tokens}, items, counted, units}: Seen, {unit, from, to}: Quantity): boolean {
  if (unit !== null) {
    const kind = KINDS.find((units) => units.test(unit));
    return units.has(unit) || (kind !== undefined && [...units].some((other) => kind.test(other)));
  }
  const next = tokens[to];
  if (next?.kind !== "word" || FUNCTION_WORD.test(next.norm)) return true;
  for (let i = from - COUNTED_REACH; i < to + COUNTED_REACH; i++)
    if (items.has(i) || counted.has(i)) return true;
  return tokens.slice(to, to + MODEL_REACH).some(({kind}) => kind === "designation");
}

/** The figure with the words after it, up to the next sign. */
function wordsAround({tokens}: Passage, {from, to}: Quantity): string {
  let end = to;
  while (end < tokens.length && end < to + 3 && tokens[end]?.kind !== "sign") end++;
  return tokensText(tokens.slice(from, end));
}
