/** What a character is to the scanner of tokens. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** a combining mark: goes on with a word, starts none */
export const MARK = 4;
export const SIGN = 5;

/** half of a surrogate pair: only the other half tells */
const HALF = 6;

/** Classes of the Basic Multilingual Plane by code unit; 0 where nobody has asked yet. */
const KNOWN = new Uint8Array(0x10000).fill(HALF, 0xd800, 0xe000);
for (let code = 0; code < 128; code++) KNOWN[code] = ask(code);

/** The class of a code unit that is a code point; a half of a surrogate pair has one of its own. */
export const classOfUnit = (unit: number): number => KNOWN[unit] || (KNOWN[unit] = ask(unit));

const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLowSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/**
 * The class of the code point that starts at `at`; a lone half of a surrogate pair is a sign. Astral code points are too rare in
 * reports to keep.
 */
export function classAt(units: Uint16Array, at: number): number {
  const unit = units[at] ?? 0;
  const kind = classOfUnit(unit);
  if (kind !== HALF) return kind;
  return widthAt(units, at) === 2 ? ask(codePoint(unit, units[at + 1] ?? 0)) : SIGN;
}

const codePoint = (high: number, low: number): number => ((high & 0x3ff) << 10) + (low & 0x3ff) + 0x10000;

/** How many code units the code point at `at` takes: 2 for a whole surrogate pair. */
export const widthAt = (units: Uint16Array, at: number): 1 | 2 =>
  isHighSurrogate(units[at] ?? 0) && isLowSurrogate(units[at + 1] ?? 0) ? 2 : 1;

/** Format characters (soft hyphens, direction marks, joiners) count as space: they separate words and are none. */
function ask(code: number): number {
  const char = String.fromCodePoint(code);
  if (/[\s\p{Cf}]/u.test(char)) return SPACE;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\d/.test(char)) return DIGIT;
  return /\p{M}/u.test(char) ? MARK : SIGN;
}
