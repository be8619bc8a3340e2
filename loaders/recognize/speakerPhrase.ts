import type {Lexicon} from "./lexicon.js";
import {MONTH_NUMBER, WEEKDAYS} from "./dateWords.js";
import type {Token} from "./tokens.js";
import {findAll, type Entry, type EntryOf} from "./vocabulary.js";
import {wordTest} from "./words.js";

/** Whom a noun phrase names who could speak. */
export interface Named {
  /** the name as the tables give it; null for one that points back ("he", "the report") */
  readonly name: string | null;
  /** a person may be meant by "he" further on; a ministry, a paper or a country may not */
  readonly kind: "person" | "body";
  /** "he", "she", "it": points back to its kind only */
  readonly pronoun: boolean;
  /** a country or its government, that is, one of the sides themselves and nobody who tells of them */
  readonly isSide: boolean;
  /** a body that acts, as a ministry does and a paper does not */
  readonly isActor: boolean;
}

/** No name of a speaker is longer than this; what is, is a piece of a sentence. */
const LONGEST = 14;

const NAMED_BODIES = new Set(["person", "publisher", "body", "organization"]);
/** "in accordance with Article 6", "according to the plan": papers regulate, they do not speak. */
const isPaper = wordTest(({norm}) =>
  /^(?:article|treaty|agreement|plan|law|schedule|contract|constitution|paragraph)$/.test(norm)
);
const isBoundary = wordTest(({norm}) =>
  /^(?:that|what|which|who|but|because|where|when|while|after|before|if|as|since|including|although|though|whereas)$/.test(
    norm
  )
);
const endsPhrase = wordTest(({norm}) => /^(?:that|at|in|on|after|during)$/.test(norm));
const isInnerSign = wordTest(({text}) => /^[-–&’']$/.test(text));
const isMark = wordTest(({text}) => /^[“”"_*]$/.test(text));
const isName = wordTest(({text}) => /^\p{Lu}/u.test(text));
const isPreposition = wordTest(({norm}) =>
  /^(?:of|for|in|at|from|with|within|to|on|by|under|near|and)$/.test(norm)
);
const isDeterminer = wordTest(({norm}) => /^(?:the|a|an|some|many|most|several|two|three)$/.test(norm));
/** "by all accounts", "by one count": nobody in particular. */
const isQuantifier = wordTest(({norm}) =>
  /^(?:all|any|some|most|many|few|one|another|other|whose|nobody|none|each|both|everyone|everybody)$/.test(
    norm
  )
);

/** Where the noun phrase that ends at `end` starts. */
export function phraseStart(tokens: readonly Token[], end: number): number {
  let i = end;
  while (i > 0 && end - i < LONGEST) {
    const token = tokens[i - 1];
    if (!token) break;
    if (token.kind === "sign" && !isInnerSign(token)) break;
    if (isBoundary(token)) break;
    if (token.norm === "and" && !(isName(tokens[i - 2]) && isName(tokens[i]))) break;
    i--;
  }
  return behindDate(tokens, i, end);
}

/** "In January 2015 an American official": when it was said may stand before. */
function behindDate(tokens: readonly Token[], from: number, to: number): number {
  if (!/^(?:in|on|by|at|since|until|during|last|this|early|late)$/.test(tokens[from]?.norm ?? ""))
    return from;
  for (let i = to - 1; i > from; i--) if (isDateWord(tokens[i])) return i + 1;
  return from;
}

const isDateWord = wordTest(
  ({kind, norm}) =>
    kind === "number" ||
    WEEKDAYS.has(norm) ||
    MONTH_NUMBER.has(norm) ||
    /^(?:week|month|year|spring|summer|autumn|winter)$/.test(norm)
);

/** Where the noun phrase that starts at `start` ends: before a number or a second article, too, which begin what is said. */
export function phraseEnd(tokens: readonly Token[], start: number): number {
  let i = start;
  while (i < tokens.length && i - start < LONGEST) {
    const token = tokens[i];
    if (!token) break;
    if (token.kind === "sign" && !isInnerSign(token) && !isMark(token)) break;
    if (isBoundary(token) || endsPhrase(token)) break;
    const before = tokens[i - 1];
    if (i > start && !isPreposition(before) && !isMark(before)) {
      if (token.kind === "number" && !isDeterminer(before)) break;
      if (/^(?:the|a|an|there|it|they|he|she|about|some|only)$/.test(token.norm)) break;
    }
    i++;
  }
  return i;
}

/** Leaves off when it was said: "President Biden today", "the bank on Tuesday", "the ministry in March". */
export function withoutDate(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const {norm} = tokens[i] ?? {norm: ""};
    if (/^(?:today|yesterday|recently|tonight)$/.test(norm) || WEEKDAYS.has(norm)) return i;
    if (/^(?:on|in|last|this|early|late)$/.test(norm) && i + 1 < to && isDateWord(tokens[i + 1])) return i;
  }
  return to;
}

/** Who speaks in a noun phrase; undefined where it names nobody who could. */
export function speakerIn(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  from: number,
  to: number
): Named | undefined {
  while (from < to && isMark(tokens[from])) from++;
  while (from < to && isMark(tokens[to - 1])) to--;
  const phrase = tokens.slice(from, to);
  const first = phrase[0];
  if (!first) return undefined;
  if (phrase.length === 1 && /^(?:he|she|they|it)$/.test(first.norm))
    return {
      name: null,
      kind: first.norm === "it" ? "body" : "person",
      pronoun: first.norm !== "they",
      isSide: false,
      isActor: false
    };
  if (phrase.some(isPaper) || isQuantifier(first) || first.norm === "who") return undefined;
  const entities = findAll(lexicon, phrase, "entity", (e) => e.form !== "adjective").map((h) => h.entry);
  const kinds = entities.map((e) => e.entity.kind);
  const names = entities.filter((e) => NAMED_BODIES.has(e.entity.kind) && e.form === "name");
  const at = phrase.findIndex((t, i) => i > 0 && isPreposition(t));
  const head = at < 0 ? phrase.length : at;
  const nouns = findAll(lexicon, phrase.slice(0, head), "cue", (e) => e.cue.kind === "speaker_noun");
  const noun = nouns.at(-1)?.entry.cue.value;
  const isSide =
    // "the Kremlin" is an office that speaks, "Moscow" is Russia.
    (kinds.includes("country") && phrase.length <= 2 && !(first.norm === "the" && entities.every(isSeat))) ||
    (kinds.length === 0 &&
      noun === "body" &&
      /^(?:government|parliament)$/.test(phrase[head - 1]?.norm ?? ""));
  const body =
    noun === "body" ||
    noun === "force" ||
    noun === "paper" ||
    kinds.includes("body") ||
    kinds.includes("publisher");
  const kind =
    kinds.includes("person") || noun === "person" || !(body || isSide || kinds.includes("organization"))
      ? "person"
      : "body";
  const isActor = kind === "body" && noun !== "paper" && !kinds.includes("publisher");
  const as = (name: string | null): Named => ({name, kind, pronoun: false, isSide, isActor});
  if (names.length > 0) return as([...new Set(names.map((e) => e.entity.name))].join(" and "));
  const words = isDeterminer(first) && phrase.length > 1 ? phrase.slice(1) : phrase;
  const named = isName(phrase[head - 1]);
  // "the report", "the minister": the one that was named before.
  if ((noun === "person" || noun === "paper") && !words.some(isName) && first.norm === "the")
    return as(words.length === 1 ? null : textOf(words));
  return noun !== undefined || named ? as(textOf(words)) : undefined;
}

const isSeat = ({form}: EntryOf<"entity">): boolean => form === "metonym";

const textOf = (words: readonly Token[]): string =>
  words
    .map((t, i) => (i > 0 && t.start === words[i - 1]?.end ? "" : " ") + t.text)
    .join("")
    .trim();
