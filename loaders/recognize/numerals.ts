import {readNumber} from "./numbers.js";
import type {Token} from "./tokens.js";

/** A number as printed, over tokens `from`..`to` (half-open): a range holds two. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
}

/** "one of them", "no one", "the one that": a pronoun. */
const BEFORE_PRONOUN = /^(?:the|this|that|no|any|every|each|some|which|another|by)$/;
const AFTER_PRONOUN = /^(?:of|another|that|who|which|can|could|must|should|may|might|way|day|after|by)$/;

/**
 * The numerals in the tokens of a sentence: digits, also in ordinals, decades and designations, and number words that are numbers.
 * Nothing is said of what they count.
 */
export function findNumerals(tokens: readonly Token[]): Numeral[] {
  const found: Numeral[] = [];
  for (let i = 0; i < tokens.length;) {
    const to = numeralAt(tokens, i);
    if (to > i) found.push({from: i, to});
    i = Math.max(to, i + 1);
  }
  return found;
}

/** The token after the numeral that starts at `i`; `i` where none does. */
function numeralAt(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  if (!token || token.kind === "sign") return i;
  if (token.kind === "word") return isPronoun(tokens, i) ? i : (readNumber(tokens, i)?.to ?? i);
  if (token.kind !== "number") return i + 1;
  // "2S1", "9K33": digits before letters without a space name a model.
  const glued = tokens[i + 1];
  if (glued?.kind === "designation" && glued.start === token.end) return i + 2;
  const money = /^\p{Sc}$/u.test(tokens[i - 1]?.text ?? "");
  return readNumber(tokens, i, money)?.to ?? i + 1;
}

function isPronoun(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.norm !== "one") return false;
  const after = tokens[i + 1];
  if (after && readNumber(tokens, i)?.to !== i + 1) return false;
  return (
    after?.kind !== "word" || AFTER_PRONOUN.test(after.norm) || BEFORE_PRONOUN.test(tokens[i - 1]?.norm ?? "")
  );
}
