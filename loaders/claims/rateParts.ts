import type {Quantity} from "../recognize/quantities.js";
import {wordTest} from "../recognize/words.js";
import type {Passage} from "./passage.js";

const isEach = wordTest(({norm}) => /^(?:each|every|per)$/.test(norm));
const isFor = wordTest(({norm}) => /^(?:for|in|to|per|out)$/.test(norm));
/** So many words may stand between "one" and its "in": "one Uruguayan soldier in every twenty". */
const NOUN = 4;

/** "One soldier for every 65", "46.5 for each hundred thousand inhabitants": both sides of a rate count nobody. */
export function isRatePart({tokens, quantities}: Passage, {hedgeFrom, numberTo, value}: Quantity): boolean {
  if (isEach(tokens[hedgeFrom - 1])) return true;
  if (value !== 1) return false;
  for (let i = numberTo; i < numberTo + NOUN && tokens[i]?.kind === "word"; i++)
    if (
      isFor(tokens[i]) &&
      (isEach(tokens[i + 1]) || quantities.some((q) => q.hedgeFrom === i + 1 && i === numberTo))
    )
      return true;
  return false;
}
