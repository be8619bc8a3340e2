import type {Token} from "./tokens.js";
import {wordTest} from "./words.js";

/**
 * Does the clause around a date look back or ahead? "maybe past" where the past verb stands so far off that the date may hang on another
 * word ("voted to propose to the annual meeting April 23"); null where the clause does not say.
 */
export type Tense = "past" | "maybe past" | "future" | null;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Compared as printed, for `norm` takes "said" and "says" together. */
const AHEAD = words(
  "will shall would could may might can should must won’t won't be expected expects expect scheduled slated due planned plans plan planning intends intend likely hopes hope upcoming payable going pledges promises vows wants ahead tentatively"
);
/** They look ahead with an infinitive after them: "agreed to meet Tuesday". */
const AHEAD_WITH_TO = words(
  "agreed agree agrees set is are ready decided ordered promised vowed pledged intended wanted threatened prepared preparing urged called asked told invited told free eager"
);
const BACK = words(
  "said told was were had has have did been began made came took went got won lost found left met led rose fell grew sold bought sent gave held wrote became hit spoke kept brought thought built saw ran fought chose broke drove shot flew knew paid struck swore swept withdrew beat dealt spent stood understood sank drew threw arose awoke bore forgot froze shook slid sought"
);
const CLAUSE_STARTS = words(
  "that which who whom when because while but although though if whether where whereas"
);
const STOPS = words('; : ( ) “ ” " …');
const PREPOSITIONS = words(
  "on in at by from until till since through before after for of early late the during to"
);
/** A deadline looks ahead whatever the verb that sets it: "ordered them to leave by Friday". */
const DEADLINES = words("by until till before");
const REACH = 12;
/** A verb with at most this many words between it and the date surely takes it. */
const CLOSE = 2;
const past = (between: number): Tense => (between <= CLOSE ? "past" : "maybe past");

/** Tense of the clause that holds the date at tokens `from`..`to`. */
export function tenseAround(tokens: readonly Token[], from: number, to: number): Tense {
  let start = from - 1;
  let deadline = false;
  while (start >= 0 && PREPOSITIONS.has(tokens[start]?.norm ?? "")) {
    const word = tokens[start]?.norm ?? "";
    if (word === "since") return "past";
    deadline ||= DEADLINES.has(word);
    start--;
  }
  const left = lookLeft(tokens, start);
  if (deadline && (left !== null || start >= 0)) return "future";
  return left ?? lookRight(tokens, to);
}

const isPast = wordTest(
  ({kind, text}) => kind === "word" && /^[a-z-]{2,}ed$/.test(text) && !NOT_VERBS.has(text)
);
const NOT_VERBS = words(
  "hundred indeed need speed feed seed proceed exceed succeed armed united naked sacred kindred breed greed weed unprecedented so-called"
);

function lookLeft(tokens: readonly Token[], start: number): Tense {
  let infinitive = false;
  for (let i = start; i >= 0 && start - i < REACH; i--) {
    const token = tokens[i] as Token;
    const word = token.text;
    if (STOPS.has(word) || CLAUSE_STARTS.has(word)) return null;
    // A comma right before the date: it opens a clause of its own.
    if (word === "," && i === start) return null;
    if (AHEAD.has(word) || word.endsWith("'ll") || word.endsWith("’ll")) return "future";
    if (infinitive && AHEAD_WITH_TO.has(word)) return "future";
    if (BACK.has(word)) return past(start - i);
    if (isPast(token)) return tokens[i - 1]?.norm === "be" ? "future" : past(start - i);
    infinitive = word === "to" || (infinitive && word !== ",");
  }
  return null;
}

function lookRight(tokens: readonly Token[], to: number): Tense {
  for (let i = tokens[to]?.text === "," ? to + 1 : to; i < tokens.length && i - to < REACH; i++) {
    const token = tokens[i] as Token;
    const word = token.text;
    if (STOPS.has(word) || CLAUSE_STARTS.has(word)) return null;
    if (AHEAD.has(word)) return "future";
    if (BACK.has(word) || isPast(token)) return past(i - to - 2);
    if ((word === "is" || word === "are") && tokens[i + 1]?.text === "to") return "future";
  }
  return null;
}
