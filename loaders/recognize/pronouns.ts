import type {Candidate} from "./candidate.js";
import type {NumeralLine} from "./numeralLine.js";
import {numberWord} from "./numberWords.js";

const PRONOUN_BEFORE = new Set([
  "no",
  "the",
  "this",
  "that",
  "which",
  "each",
  "every",
  "any",
  "another",
  "some",
  "big",
  "good",
  "new",
  "last",
  "first",
  "next",
  "only",
  "such",
  "loved",
  "many",
  "a",
  "an",
  "these",
  "those",
  "very",
  "day",
  "existing",
  "old",
  "older",
  "younger",
  "previous",
  "current",
  "latest",
  "similar",
  "small",
  "smaller",
  "large",
  "larger",
  "better",
  "worse",
  "bigger",
  "right",
  "wrong",
  "different",
  "same"
]);
const PRONOUN_BEHIND = new Set([
  "another",
  "of",
  "who",
  "that",
  "which",
  "is",
  "can",
  "should",
  "must",
  "would",
  "could",
  "may",
  "might",
  "has",
  "thing",
  "way",
  "on",
  "to",
  "and",
  "or",
  "was",
  "in",
  "at",
  "for",
  "with",
  "by",
  "reason",
  "time",
  "side",
  "hand",
  "by"
]);

/** "One of them", "no one", "the one who", "one another", "one-off": no number is meant. */
export function isPronoun(
  line: NumeralLine,
  {read, from, to, hasUnit, isMoney, hasHedge, high}: Candidate
): boolean {
  const {tokens, tied} = line;
  if (isMoney || read.fraction || high) return false;
  const first = tokens[read.from];
  // "a two-way street", "three-star hotel": tied words that are no unit only tell a kind.
  if ((tied[read.to] ?? false) && !hasUnit) return true;
  if (read.to !== read.from + 1 || numberWord(first)?.plural === true)
    return numberWord(first)?.plural === true;
  if (first?.norm !== "one")
    return first?.norm === "nil" || (first?.norm === "ten" && first.text.endsWith("s"));
  if (first.text !== "one" && first.text !== "One") return true;
  const next = tokens[to];
  if (hasUnit) return isSomeTime(line, from, to);
  if (PRONOUN_BEFORE.has(tokens[from - 1]?.norm ?? "") && !hasHedge) return true;
  if (next === undefined || next.kind === "sign") return false;
  return PRONOUN_BEHIND.has(next.norm);
}

const LASTING = new Set([
  "in",
  "for",
  "within",
  "than",
  "just",
  "only",
  "least",
  "after",
  "over",
  "every",
  "per",
  "about",
  "nearly",
  "almost",
  "another",
  "up"
]);

/** "One day he will", "at one time", "one point": no length is meant, as it is in "within one day". */
function isSomeTime({tokens, tied}: NumeralLine, from: number, to: number): boolean {
  const unit = tokens[to - 1];
  if ((tied[to - 1] ?? false) || !unit || !["day", "time", "point", "night"].includes(unit.norm))
    return false;
  return !LASTING.has(tokens[from - 1]?.norm ?? "");
}
