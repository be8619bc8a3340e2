import {codeUnits} from "../recognize/codeUnits.js";

/** Words that are numbers, lower-case, by their length. */
const NUMBER_WORDS: readonly (readonly string[])[] = byLength(
  (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand " +
    "million billion trillion dozen"
  ).split(" ")
);

const COMMA = 0x2c;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SPACE = 0x20;
const MASK = 0x23;

/**
 * The sentence without its figures: digits and number words become "#", and several in a row one. So a corrected figure keeps its claim's
 * id, and a review can say what it expected. Each place is looked at once, for this is asked of every sentence with a claim.
 */
export function maskNumbers(sentence: string): string {
  const units = codeUnits(sentence, 0, sentence.length);
  let masked = "";
  let copied = 0;
  for (let at = 0; at < sentence.length;) {
    const end = numberEnd(units, at);
    if (end < 0) {
      at = -end;
      continue;
    }
    // Behind a mask, with nothing but spaces and hyphens between, this one belongs to it.
    if (masked === "" || !isGap(units, copied, at)) masked += `${sentence.slice(copied, at)}#`;
    copied = at = end;
  }
  return copied === 0 ? sentence : masked + sentence.slice(copied);
}

/** Where the number that starts here ends; where none does, what stands here ends at minus that. */
function numberEnd(units: Uint16Array, start: number): number {
  const unit = units[start] ?? 0;
  let end = start + 1;
  if (unit === MASK) return end;
  if (isDigit(unit)) {
    while (isOfNumber(units[end] ?? 0)) end++;
    return end;
  }
  if (!isOfWord(unit)) return -end;
  while (isOfWord(units[end] ?? 0)) end++;
  return isNumberWord(units, start, end) ? end : -end;
}

function isNumberWord(units: Uint16Array, start: number, end: number): boolean {
  const words = NUMBER_WORDS[end - start];
  if (words) for (const word of words) if (spells(units, start, word)) return true;
  return false;
}

/** Plain letters in either case. */
function spells(units: Uint16Array, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++)
    if (((units[start + i] ?? 0) | SPACE) !== word.charCodeAt(i)) return false;
  return true;
}

function isGap(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = units[i] ?? 0;
    if (unit !== SPACE && unit !== HYPHEN && !/\s/.test(String.fromCharCode(unit))) return false;
  }
  return true;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const isOfNumber = (unit: number): boolean => isDigit(unit) || unit === COMMA || unit === DOT;

/** Plain letters and the underscore; any other character ends a word here, as ids have always had it. */
const isOfWord = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f;

function byLength(words: readonly string[]): string[][] {
  const lengths: string[][] = [];
  for (const word of words) (lengths[word.length] ??= []).push(word);
  return lengths;
}
