import type {Hedge} from "../model.js";
import type {Lexicon} from "./lexicon.js";
import type {NumeralLine} from "./numeralLine.js";
import type {Entry} from "./vocabulary.js";

/** A hedge and how far it reaches: the first token of it, or the one after its last. */
export interface Hedged {
  readonly hedge: Hedge | null;
  readonly reach: number;
}

/** The longest hedge before a number: "is greater than or equal to" has five tokens. */
const REACH = 5;

/** Words before a number that belong to its reach and do not hedge it: "another 300", "an additional 20". */
const MORE = new Set(["another", "additional", "extra", "further"]);

/**
 * The hedge that ends where the number starts ("about", "no fewer than", "~"); of two the one next to the number. "Another" and
 * "additional" may stand between and belong to the reach.
 *
 * @param floor where the quantity before it ended
 */
export function hedgeBefore(
  {tokens, tied}: NumeralLine,
  lexicon: Lexicon<Entry>,
  at: number,
  floor: number
): Hedged {
  let from = at;
  if (MORE.has(tokens[from - 1]?.norm ?? "") && from - 1 >= floor) {
    from--;
    const article = tokens[from - 1]?.norm;
    if ((article === "a" || article === "an") && from - 1 >= floor) from--;
  }
  for (let start = Math.max(floor, from - REACH); start < from; start++) {
    if (tied[start] || (start === from - 1 && isParticle(tokens, start))) continue;
    for (const {entry, to} of lexicon.at(tokens, start)) {
      if (to === from && entry.type === "cue" && entry.cue.kind === "hedge")
        return {hedge: entry.cue.value as Hedge, reach: start};
    }
  }
  return {hedge: null, reach: from};
}

/** Verbs that "over" belongs to: "handed over 30 trucks" hedges nothing. */
const WITH_OVER = new Set([
  "hand",
  "handed",
  "turn",
  "turned",
  "give",
  "take",
  "took",
  "sign",
  "signed",
  "pass",
  "passed",
  "make",
  "made",
  "spread",
  "stretched",
  "distributed"
]);

const isParticle = (tokens: NumeralLine["tokens"], at: number): boolean =>
  tokens[at]?.norm === "over" && WITH_OVER.has(tokens[at - 1]?.norm ?? "");

/** The hedge behind a number: "5,000 or more", "500 or so", "10,000-plus", "100+". */
export function hedgeAfter({tokens, tied}: NumeralLine, lexicon: Lexicon<Entry>, at: number): Hedged {
  const next = tokens[at];
  // Only "-plus" and "+" touch; "5 plus 3" adds.
  const touches = (tied[at] ?? false) || next?.start === tokens[at - 1]?.end;
  if (
    !next ||
    (!touches && next.norm !== "or" && next.norm !== "and" && next.norm !== "more" && next.norm !== "at")
  )
    return {hedge: null, reach: at};
  for (const {entry, to} of lexicon.at(tokens, at)) {
    if (entry.type === "cue" && entry.cue.kind === "hedge_after" && !(to === at + 1 && !touches))
      return isOpen(tokens[to]?.norm)
        ? {hedge: entry.cue.value as Hedge, reach: to}
        : {hedge: null, reach: at};
  }
  return {hedge: null, reach: at};
}

/** "5,000 or more than 4,500" says two numbers, and "2 and over 3" too: a hedge behind a number has none behind itself. */
const isOpen = (norm: string | undefined): boolean =>
  norm === undefined || (norm !== "than" && !/^\d/.test(norm));
