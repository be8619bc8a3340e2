import type {Lexicon} from "./lexicon.js";
import type {NumeralLine} from "./numeralLine.js";
import type {Entry} from "./vocabulary.js";

/** Words that say by themselves for how long an amount counts. */
const ADVERBS = new Map([
  ["annually", "year"],
  ["yearly", "year"],
  ["monthly", "month"],
  ["weekly", "week"],
  ["daily", "day"],
  ["hourly", "hour"],
  ["nightly", "night"],
  ["apiece", "piece"],
  ["each", "piece"]
]);
/** Nouns that prices are given for and that are no units. */
const PRICED = new Set([
  "share",
  "head",
  "piece",
  "unit",
  "copy",
  "ticket",
  "night",
  "person",
  "vote",
  "user",
  "student",
  "plane",
  "aircraft",
  "ounce",
  "game",
  "season",
  "capita",
  "household",
  "pupil",
  "patient",
  "visit",
  "seat",
  "bottle",
  "box",
  "pack",
  "plate",
  "ride",
  "call",
  "dose",
  "episode",
  "match",
  "quarter",
  "shift",
  "trip"
]);

/**
 * For each of what an amount is said, by the words at token `at`: "a year", "per barrel", "each month", "annually", "/day", "-a-share".
 * Null where none are.
 */
export function rateAfter({tokens}: NumeralLine, lexicon: Lexicon<Entry>, at: number): string | null {
  const first = tokens[at];
  const second = tokens[at + 1];
  if (!first) return null;
  const isNext = first.norm === "a" || first.norm === "an" || first.norm === "each" || first.norm === "every";
  if (second && (isNext || first.norm === "per" || (first.text === "/" && first.end === second.start))) {
    const known =
      PRICED.has(second.norm) ||
      lexicon
        .at(tokens, at + 1)
        .some(
          ({entry}) =>
            entry.type === "unit" &&
            entry.unit.place === "after" &&
            entry.unit.dimension !== "people" &&
            second.norm.length > 1
        );
    if (known || (first.norm === "per" && second.kind === "word")) return second.norm;
  }
  return (first.kind === "word" && ADVERBS.get(first.norm)) || null;
}
