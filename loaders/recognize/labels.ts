import type {Candidate} from "./candidate.js";
import type {Lexicon} from "./lexicon.js";
import type {NumeralLine} from "./numeralLine.js";
import {isPlural} from "./plurals.js";
import type {Token} from "./tokens.js";
import type {Entry} from "./vocabulary.js";

/** "Article 6", "phase 2", "No. 5 base": a word before the number says of what it is the number. */
export function isLabelled(
  {tokens, tied}: NumeralLine,
  lexicon: Lexicon<Entry>,
  {read, from, hasHedge}: Candidate
): boolean {
  if (hasHedge || !Number.isInteger(read.value * 100) || tied[from + 1]) return false;
  const dot = tokens[from - 1]?.text === "." ? 1 : 0;
  const at = from - 1 - dot;
  if (at < 0) return false;
  const label = tokens[at];
  if (label?.norm === "no") return dot === 1 || label.text === "No";
  return lexicon
    .at(tokens, at)
    .some(({entry, to}) => to >= from - dot && entry.type === "cue" && entry.cue.kind === "numbered");
}

/** "5G", "24703L202", "4x4": letters that touch the digits and are no unit. */
export const gluedTo = (next: Token | undefined, last: Token | undefined): boolean =>
  (next?.kind === "word" || next?.kind === "designation") && next.start === last?.end;

/** Small words may open a sentence or stand in a title and are no name. */
const SMALL = new Set(
  "a an the in at on by of for to from with and but or some about over only just nearly all these those its his their our this that up under than is are be was were has have had total between around another then when if as after before since until within during including least most more both other per each every not or who which where while because so yet still also any no least last next past first around what how why they we he she it you i".split(
    " "
  )
);
const VERBS = new Set([
  "be",
  "is",
  "are",
  "was",
  "were",
  "have",
  "had",
  "has",
  "of",
  "more",
  "other",
  "died",
  "dead",
  "out"
]);

/** "Apollo 11", "Boeing 737": a number right behind a name, where nothing is counted behind it. */
export function isBehindName({tokens, taken}: NumeralLine, {read, from, hasHedge, high}: Candidate): boolean {
  if (hasHedge || high || read.to !== read.from + 1) return false;
  const text = tokens[read.from]?.text ?? "";
  const before = tokens[from - 1];
  if (!/^\d+(?:\.\d+)?$/.test(text) || before?.kind !== "word" || taken[from - 1]) return false;
  if (!/^\p{Ll}?\p{Lu}/u.test(before.text) || SMALL.has(before.norm)) return false;
  const next = tokens[read.to];
  if (isPlural(next) || VERBS.has(next?.norm ?? "")) return false;
  if (next?.kind === "word" && /^\p{Ll}/u.test(next.text) && isPlural(tokens[read.to + 1])) return false;
  // The first word of a sentence has its capital from there.
  return from > 1 || next === undefined || next.kind === "sign" || /^\p{Lu}/u.test(next.text);
}

/** "World War Two", "Formula One", "Group of Seven": a number word with a capital inside a sentence, behind a name. */
export function isTitle({tokens}: NumeralLine, {read, from, hasUnit, isMoney}: Candidate): boolean {
  const first = tokens[read.from];
  if (hasUnit || isMoney || from === 0 || !/^\p{Lu}/u.test(first?.text ?? "")) return false;
  const of = tokens[from - 1]?.norm === "of" ? 1 : 0;
  const named = /^\p{Lu}\p{Ll}/u.test(tokens[from - 1 - of]?.text ?? "");
  return named && (first?.norm === "one" || !isPlural(tokens[read.to]));
}
