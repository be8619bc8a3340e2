import type {Lexicon} from "./lexicon.js";
import type {NumeralLine} from "./numeralLine.js";
import type {NumberRead} from "./numbers.js";
import {numberWord} from "./numberWords.js";
import type {Token} from "./tokens.js";
import type {Entry} from "./vocabulary.js";

/** Why digits or number words in a text are no quantity. */
export type Reason =
  | "date or name"
  | "year"
  | "clock time"
  | "score"
  | "footnote"
  | "list mark"
  | "label"
  | "designation"
  | "calibre"
  | "telephone or code"
  | "pronoun"
  | "rate";

/** What the test of a number may look at: the number, and what was found around it. */
export interface Candidate {
  readonly read: NumberRead;
  /** upper end of a range */
  readonly high: NumberRead | null;
  /** first token, with a currency sign; the first of the hedge */
  readonly from: number;
  readonly to: number;
  readonly hedgeFrom: number;
  readonly hasUnit: boolean;
  readonly isMoney: boolean;
  readonly hasHedge: boolean;
}

/** Why a number is no quantity; null where it is one. */
export function reasonAgainst(line: NumeralLine, lexicon: Lexicon<Entry>, it: Candidate): Reason | null {
  const {tokens} = line;
  const {read, from, to} = it;
  if (!read.digits) return isPronoun(line, it) ? "pronoun" : isTitle(line, it) ? "designation" : null;
  const before = tokens[from - 1];
  const next = tokens[to];
  if (isFootnote(tokens, from, to)) return "footnote";
  if (isCalibre(line, to, it)) return "calibre";
  if (isClock(line, it)) return "clock time";
  if (it.isMoney) return null;
  // "Buk-M1", "x10": digits behind letters are part of a name
  if (before?.kind === "word" && before.end === tokens[from]?.start && !line.tied[from]) return "designation";
  if (!it.hasUnit && isScore(line, it)) return "score";
  if (isCode(line, it) || isChain(line, it)) return "telephone or code";
  if (isListMark(line, it)) return "list mark";
  if (it.hasUnit || read.scale > 1) return null;
  if (isYear(line, it)) return "year";
  if (isLabelled(line, lexicon, it)) return "label";
  if (gluedTo(next, tokens[to - 1]) && !line.tied[to]) return "designation";
  if (before?.norm === "per") return "rate";
  return isBehindName(line, it) ? "designation" : null;
}

const isFootnote = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from - 1]?.text === "[" && (tokens[to]?.text === "]" || tokens[to]?.text === ",");

const CALIBRES = new Set(["mm", "caliber", "cal"]);

/** "122-mm howitzer", "7.62mm rounds", ".50 caliber": the size of a bore where a gun or its round comes next, or a hyphen ties it. */
function isCalibre({tokens, tied}: NumeralLine, to: number, {read, isMoney}: Candidate): boolean {
  if (isMoney) return false;
  const at = read.to;
  const unit = tokens[at];
  if (!unit || at > to || !CALIBRES.has(unit.norm)) return false;
  const touches = (tied[at] ?? false) || unit.start === tokens[at - 1]?.end;
  return unit.norm !== "mm" || touches || isNoun(tokens[at + 1]);
}

const isNoun = (token: Token | undefined): boolean => token?.kind === "word" && token.text.length > 3;

const CLOCKS = new Set([
  "am",
  "pm",
  "a.m.",
  "p.m.",
  "o'clock",
  "gmt",
  "utc",
  "cet",
  "edt",
  "est",
  "pst",
  "bst"
]);

/** "10:30", "5pm", "11 a.m.", "at 1400 hours". */
function isClock({tokens}: NumeralLine, {read, to, from}: Candidate): boolean {
  const after = tokens[read.to];
  const end = tokens[to];
  if (CLOCKS.has(end?.norm ?? "") || CLOCKS.has(after?.norm ?? "")) return !read.fraction;
  const colon = after?.text === ":" && after.start === tokens[read.to - 1]?.end;
  if (colon && tokens[read.to + 1]?.kind === "number") return true;
  const before = tokens[from - 1];
  if (before?.text === ":" && before.end === tokens[from]?.start && tokens[from - 2]?.kind === "number")
    return true;
  return (
    after?.norm === "hour" &&
    /^[012]\d[0-5]\d$/.test(tokens[read.from]?.text ?? "") &&
    tokens[from - 1]?.norm === "at"
  );
}

const CODE_SIGNS = new Set(["/", "=", "_", "#", "&", "@", "\\", "^", "%", "."]);
const JOINTS = new Set(["-", "–", "/", "."]);

/** Digits that touch digits by more than one sign, or signs that no amount has: telephones, addresses, references, powers. */
function isCode({tokens, values}: NumeralLine, {read, high, from}: Candidate): boolean {
  const first = tokens[read.from];
  const before = tokens[from - 1];
  if (before && first && before.end === first.start && before.kind === "sign") {
    if (CODE_SIGNS.has(before.text)) return true;
    if (JOINTS.has(before.text) && !Number.isNaN(values[from - 2] ?? NaN))
      return tokens[from - 2]?.end === before.start;
    if (before.text === "+" && /^\d{1,3}$/.test(first.text)) {
      const next = tokens[read.to];
      if (next?.kind === "number" || next?.text === "-" || next?.text === "(") return true;
    }
  }
  const end = (high ?? read).to;
  const sign = tokens[end];
  const touches = sign !== undefined && sign.start === tokens[end - 1]?.end;
  if (!touches) return false;
  if (sign.text === "^" || sign.text === "_" || sign.text === "=") return true;
  const behind = tokens[end + 1];
  if (!JOINTS.has(sign.text) || behind?.start !== sign.end) return false;
  if (sign.text === "/") return behind.kind === "number";
  return behind.kind === "number" && (high !== null || sign.text === "." || isDashedOn(tokens, end + 2));
}

/** "312 66 12 34": three and more bare numbers in a row are a telephone, an account or a row of a table. */
function isChain({tokens, values}: NumeralLine, {read, hasUnit}: Candidate): boolean {
  const bare = (at: number): boolean =>
    !Number.isNaN(values[at] ?? NaN) && /^\d+$/.test(tokens[at]?.text ?? "");
  if (hasUnit || !bare(read.from) || read.to !== read.from + 1) return false;
  let first = read.from;
  while (first > read.from - 2 && bare(first - 1)) first--;
  let last = read.from;
  while (last < read.from + 2 && bare(last + 1)) last++;
  return last - first >= 2;
}

const isDashedOn = (tokens: readonly Token[], i: number): boolean =>
  JOINTS.has(tokens[i]?.text ?? "") &&
  tokens[i]?.start === tokens[i - 1]?.end &&
  tokens[i + 1]?.kind === "number";

/** "1. The parties", "2) …", "2.1 Background" at the head of a line. */
function isListMark({tokens}: NumeralLine, {read, from, hasUnit}: Candidate): boolean {
  const sign = tokens[read.to];
  const behind = tokens[read.to + 1];
  if (hasUnit || !behind || !sign) return false;
  if (sign.text === ")") return !opensBefore(tokens, from);
  if (from > 0 && tokens[from - 1]?.kind !== "sign") return false;
  if (from > 1) return false;
  return sign.text === "." && behind.kind === "word";
}

function opensBefore(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 12); i--) {
    if (tokens[i]?.text === "(") return true;
    if (tokens[i]?.text === ")") return false;
  }
  return false;
}

/** Four digits without grouping that no unit, scale or hedge makes an amount: "the 2010 uprising", "2014–15". */
function isYear({tokens}: NumeralLine, {read, high, hasHedge}: Candidate): boolean {
  if (!isYearText(tokens[read.from]) || read.to !== read.from + 1) return false;
  if (high) return isYearText(tokens[high.from]);
  if (hasHedge) return false;
  const sign = tokens[read.to];
  const behind = tokens[read.to + 1];
  if (sign && /^[-–/]$/.test(sign.text) && sign.start === tokens[read.from]?.end && behind?.kind === "number")
    return true;
  const value = read.value;
  return value >= 1900 && value <= 2035 ? true : !isPlural(tokens[read.to]) && !isPlural(tokens[read.to + 1]);
}

const isYearText = (token: Token | undefined): boolean => /^(?:1[5-9]|20)\d\d$/.test(token?.text ?? "");

const NO_PLURAL = new Set([
  "was",
  "is",
  "has",
  "this",
  "does",
  "says",
  "its",
  "his",
  "as",
  "less",
  "versus",
  "across",
  "pass",
  "us",
  "plus",
  "thus"
]);
const PLURALS = new Set([
  "person",
  "man",
  "woman",
  "child",
  "troop",
  "personnel",
  "aircraft",
  "staff",
  "police",
  "cattle",
  "sheep",
  "foot",
  "percent"
]);

/** A noun that is counted: small letters and a plural. */
export const isPlural = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  (PLURALS.has(token.norm) ||
    (/^\p{Ll}.{2,}s$/u.test(token.text) && !NO_PLURAL.has(token.text) && !token.text.endsWith("ss")));

const GAMES = new Set([
  "win",
  "won",
  "wins",
  "victory",
  "defeat",
  "defeated",
  "beat",
  "beating",
  "lost",
  "lose",
  "loss",
  "draw",
  "drew",
  "score",
  "scored",
  "lead",
  "led",
  "trail",
  "set",
  "sets",
  "vote",
  "voted",
  "match",
  "game",
  "final",
  "against",
  "thrash",
  "thrashed",
  "tie",
  "tied",
  "rout",
  "record",
  "ratio",
  "odds",
  "over",
  "series"
]);
const SCORE_REACH = 5;

/** "3-2", "15–0", "0-3 defeat": two numbers with a dash where the first is no lower end, or words of games stand near. */
function isScore({tokens, values}: NumeralLine, {read, high, from}: Candidate): boolean {
  const dash = tokens[read.to];
  if (read.to !== read.from + 1 || read.value > 300) return false;
  if (high) {
    if (!/^[-–]$/.test(dash?.text ?? "") || high.value > 300) return false;
    return nearGame(tokens, from, high.to);
  }
  const before = tokens[from - 1];
  const first = tokens[read.from];
  const joined = (sign: Token | undefined, left: Token | undefined, right: Token | undefined): boolean =>
    sign !== undefined && /^[-–]$/.test(sign.text) && left?.end === sign.start && right?.start === sign.end;
  if (joined(dash, first, tokens[read.to + 1]) && !Number.isNaN(values[read.to + 1] ?? NaN)) return true;
  return joined(before, tokens[from - 2], first) && !Number.isNaN(values[from - 2] ?? NaN);
}

function nearGame(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = Math.max(0, from - SCORE_REACH); i < Math.min(tokens.length, to + SCORE_REACH); i++)
    if (GAMES.has(tokens[i]?.norm ?? "")) return true;
  return false;
}

/** "Article 6", "phase 2", "No. 5 base": a word before the number says of what it is the number. */
function isLabelled(
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
const gluedTo = (next: Token | undefined, last: Token | undefined): boolean =>
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
function isBehindName({tokens, taken}: NumeralLine, {read, from, hasHedge, high}: Candidate): boolean {
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
  "day"
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
function isPronoun(
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

/** "World War Two", "Formula One", "Group of Seven": a number word with a capital inside a sentence, behind a name. */
function isTitle({tokens}: NumeralLine, {read, from, hasUnit, isMoney}: Candidate): boolean {
  const first = tokens[read.from];
  if (hasUnit || isMoney || from === 0 || !/^\p{Lu}/u.test(first?.text ?? "")) return false;
  const of = tokens[from - 1]?.norm === "of" ? 1 : 0;
  const named = /^\p{Lu}\p{Ll}/u.test(tokens[from - 1 - of]?.text ?? "");
  return named && (first?.norm === "one" || !isPlural(tokens[read.to]));
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
