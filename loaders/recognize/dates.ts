import type {Interval} from "./calendar.js";
import {DateReader} from "./dateReader.js";
import {findNumericDates} from "./numericDates.js";
import type {Token} from "./tokens.js";

/** When the text was published, as far as known: ISO days, both inclusive. */
export interface Anchor {
  readonly start: string;
  readonly end: string;
}

/** A date that a text names, over tokens `from`..`to` (half-open). */
export interface DateMention extends Interval {
  readonly from: number;
  readonly to: number;
  readonly basis: "stated" | "resolved";
  /** "by the end of this year": only the end is said */
  readonly deadline: boolean;
}

const FUTURE = new Set(["will", "would", "shall", "plan", "expected", "due", "scheduled"]);

/**
 * The dates in the tokens of one sentence, as intervals with grain and basis. What only the publication date can fix ("last
 * November", "on Monday", "this year") is left out where that is unknown.
 *
 * Month names and weekdays count only with a capital, so "may" and "march" stay verbs. Forms that are all digits ("08.05.2023") and
 * "three days ago" are left to chrono-node.
 *
 * @param previous year of the last date in the same text, for "April of that year"
 */
export function findDates(
  text: string,
  tokens: readonly Token[],
  anchor: Anchor | null,
  previous: number | null = null
): DateMention[] {
  const found: DateMention[] = [];
  const future = tokens.some((t) => FUTURE.has(t.norm));
  const reader = new DateReader(tokens, anchor, future, previous);
  for (let i = 0; i < tokens.length;) {
    const by = ["by", "until", "before"].includes(tokens[i]?.norm ?? "") ? 1 : 0;
    const read = reader.phrase(i + by);
    if (!read) {
      i++;
      continue;
    }
    const start = by === 1 && anchor && read.interval.end > anchor.end ? anchor.end : read.interval.start;
    found.push({...read.interval, start, from: i + by, to: read.to, basis: read.basis, deadline: by === 1});
    i = read.to;
  }
  return [...found, ...findNumericDates(text, tokens, anchor, found)].sort((a, b) => a.from - b.from);
}
