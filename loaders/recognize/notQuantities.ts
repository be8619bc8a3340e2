import type {Candidate, Reason} from "./candidate.js";
import {isClock} from "./clocks.js";
import {isChain, isCode, isListMark} from "./codes.js";
import {gluedTo, isBehindName, isLabelled, isTitle} from "./labels.js";
import type {Lexicon} from "./lexicon.js";
import type {NumeralLine} from "./numeralLine.js";
import {isPronoun} from "./pronouns.js";
import {isScore} from "./scores.js";
import type {Token} from "./tokens.js";
import type {Entry} from "./vocabulary.js";
import {isYear} from "./years.js";

/** Digits or number words that are no quantity, over tokens `from`..`to` (half-open), and why. */
export interface SetAside {
  readonly from: number;
  readonly to: number;
  readonly reason: Reason;
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
