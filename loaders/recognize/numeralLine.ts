import {digitsValue, joinDigits} from "./digitGroups.js";
import {numberWord, VULGAR} from "./numberWords.js";
import {Token, tokenize} from "./tokens.js";
import {wordTest, type Word} from "./words.js";

/** Tokens of a sentence that belong to dates and names. */
export interface Taken {
  has(i: number): boolean;
}

/**
 * The tokens of a sentence as the grammar of numbers wants them: digits that are one number put together ("29 000"), words that hold
 * a number taken apart ("five-year" into "five" and "year"), and the hyphen behind a number left out ("12-hectare"). The arrays run in
 * parallel.
 */
export class NumeralLine {
  readonly tokens: Token[] = [];
  /** the sentence's tokens that each one stands for, half-open */
  readonly from: number[] = [];
  readonly to: number[] = [];
  /** a hyphen ties it to the one before */
  readonly tied: boolean[] = [];
  /** of digits; NaN for all others */
  readonly values: number[] = [];
  /** belongs to a date or a name */
  readonly taken: boolean[] = [];

  push(token: Token, from: number, to: number, tied: boolean, value: number, taken: boolean): void {
    this.tokens.push(token);
    this.from.push(from);
    this.to.push(to);
    this.tied.push(tied);
    this.values.push(value);
    this.taken.push(taken);
  }
}

const HYPHENS = /[-‑]/;
const hasHyphen = wordTest(({kind, text}) => kind === "word" && HYPHENS.test(text));

/**
 * @param taken tokens of dates and names
 * @param isMoney whether letters right before digits name a currency ("EUR20m")
 */
export function numeralLine(
  tokens: readonly Token[],
  taken: Taken,
  isMoney: (letters: string) => boolean
): NumeralLine {
  const line = new NumeralLine();
  let afterNumber = false;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (!token) break;
    if (!isSpecial(token) && !afterNumber) {
      // Most words; what asks for more has a number before it.
      line.push(token, i, i + 1, false, NaN, taken.has(i));
      i++;
      continue;
    }
    i = pushSpecial(line, tokens, i, afterNumber, taken, isMoney);
    afterNumber = !Number.isNaN(line.values.at(-1) ?? NaN);
  }
  return line;
}

/** Digits, words with a hyphen, designations, and the full stop of ".08" may stand otherwise in the line than in the sentence. */
const isSpecial = wordTest(
  ({kind, text}) =>
    kind === "number" || kind === "designation" || text === "." || (kind === "word" && HYPHENS.test(text))
);

/** Puts what stands at token `i` into the line, and gives the token after it. */
function pushSpecial(
  line: NumeralLine,
  tokens: readonly Token[],
  i: number,
  afterNumber: boolean,
  taken: Taken,
  isMoney: (letters: string) => boolean
): number {
  const token = tokens[i];
  if (!token) return i + 1;
  const touching = tokens[i - 1]?.end === token.start;
  if (token.kind === "number") {
    const {value, to} = taken.has(i) ? {value: digitsValue(token.text), to: i + 1} : joinDigits(tokens, i);
    line.push(token, i, to, false, value, isTaken(taken, i, to));
    return to;
  }
  if (afterNumber && touching && isTie(tokens, i)) {
    const next = tokens[i + 1];
    if (next) pushParts(line, next, i + 1, true, taken);
    return i + 2;
  }
  if (hasHyphen(token)) {
    if (holdsNumber(token) || (afterNumber && touching)) pushParts(line, token, i, false, taken);
    else line.push(token, i, i + 1, false, NaN, taken.has(i));
    return i + 1;
  }
  if (token.kind === "designation" && afterNumber && touching && HYPHENS.test(token.text)) {
    // "5k-20k", "10km-15km": the tokenizer took the letters for the head of a designation
    pushRuns(line, token, i);
    return i + 1;
  }
  if (token.kind === "designation" && (isMoney(lettersOf(token)) || isMagnitude(token)))
    return pushLettered(line, tokens, i);
  if (token.text === "." && touching && i + 1 < tokens.length && isShortScale(tokens[i - 1])) {
    // "502 thous. dollars": the stop belongs to the abbreviation.
    line.to[line.to.length - 1] = i + 1;
    return i + 1;
  }
  const digits = isDecimalPoint(tokens, i) ? tokens[i + 1] : undefined;
  if (digits) {
    const point = new Token(digits.word, token.start, digits.end);
    line.push(point, i, i + 2, false, Number(`.${digits.text}`), isTaken(taken, i, i + 2));
    return i + 2;
  }
  line.push(token, i, i + 1, false, NaN, taken.has(i));
  return i + 1;
}

/** Scales that are printed short, with or without a stop. */
const isShortScale = wordTest(
  (word) => numberWord(word)?.role === "scale" && /^(?:thous|thsd|[mbt]l?n|mil|mio|trn)$/.test(word.norm)
);

function isTaken(taken: Taken, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken.has(i)) return true;
  return false;
}

const valueOf = (part: Token): number => (part.kind === "number" ? digitsValue(part.text) : NaN);

/** The letters, digits and signs of a designation, each by itself; it has the shape of a model, but what stands before it tells. */
function pushRuns(line: NumeralLine, token: Token, i: number): void {
  let at = token.start;
  for (const run of token.text.match(/\p{L}+|\d+|[^\p{L}\d]/gu) ?? []) {
    const [part] = tokenize(run, 0, run.length);
    if (part) line.push(new Token(part.word, at, at + run.length), i, i + 1, false, valueOf(part), false);
    at += run.length;
  }
}

function pushParts(line: NumeralLine, token: Token, i: number, tied: boolean, taken: Taken): void {
  const isModel = token.kind === "designation";
  parts(token).forEach((part, k) => {
    line.push(part, i, i + 1, k > 0 || tied, valueOf(part), !isModel && taken.has(i));
  });
}

/** The hyphen of "12-hectare" and "1-in-5", which touches both sides. */
function isTie(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text;
  const next = tokens[i + 1];
  return (
    (text === "-" || text === "‑") &&
    next?.start === tokens[i]?.end &&
    (next?.kind === "word" || (next?.kind === "designation" && /^\p{Ll}+[-‑]\d+$/u.test(next.text)))
  );
}

/** "five-year", "two-and-a-half", "half-hour" start with a number. */
function holdsNumber(token: Pick<Word, "norm" | "text">): boolean {
  if (numberWord(token)) return false;
  const head = token.text.slice(0, token.text.search(HYPHENS));
  return numberWord(tokenize(head, 0, head.length)[0]) !== undefined;
}

/** The words and numbers that hyphens join in a token, each with its own place. */
function parts(token: Token): Token[] {
  const found: Token[] = [];
  let at = 0;
  for (const part of token.text.split(HYPHENS)) {
    const [whole] = tokenize(part, 0, part.length);
    if (whole) found.push(new Token(whole.word, token.start + at, token.start + at + part.length));
    at += part.length + 1;
  }
  return found;
}

/** The capitals that a designation starts with. */
const lettersOf = (token: Token): string => /^\p{L}+/u.exec(token.text)?.[0] ?? "";

/** "magnitude-7.1 quake" */
const isMagnitude = wordTest(({kind, norm}) => kind === "designation" && norm.startsWith("magnitude-"));

/** "EUR20m", "USD115.5", "RUB1,500", "magnitude-7.1": the letters, their number, and letters of scale behind it. */
function pushLettered(line: NumeralLine, tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  if (!token) return i + 1;
  const letters = lettersOf(token);
  const gap = isMagnitude(token) ? 1 : 0;
  let written = token.text.slice(letters.length + gap);
  let to = i + 1;
  // The tokenizer ended the designation at the sign: put grouping and decimals back.
  while (
    /^\d+$/.test(written.slice(-3)) &&
    (tokens[to]?.text === "," || tokens[to]?.text === ".") &&
    tokens[to]?.start === tokens[to - 1]?.end &&
    tokens[to + 1]?.kind === "number" &&
    tokens[to + 1]?.start === tokens[to]?.end
  ) {
    written += `${tokens[to]?.text ?? ""}${tokens[to + 1]?.text ?? ""}`;
    to += 2;
  }
  let at = token.start;
  for (const part of [...tokenize(letters, 0, letters.length), ...tokenize(written, 0, written.length)]) {
    const end = at + part.text.length;
    line.push(new Token(part.word, at, end), i, to, false, valueOf(part), false);
    at = end + (at === token.start ? gap : 0);
  }
  return to;
}

/** ".08": a full stop that touches digits behind it and nothing before it. */
function isDecimalPoint(tokens: readonly Token[], i: number): boolean {
  const dot = tokens[i];
  const digits = tokens[i + 1];
  return (
    dot?.text === "." &&
    digits?.kind === "number" &&
    /^\d+$/.test(digits.text) &&
    digits.start === dot.end &&
    (tokens[i - 1]?.end ?? -1) < dot.start
  );
}

/** May a number start or stand at this token? One look at most words; the rest is the grammar's. */
export const mayHoldNumber = wordTest(
  (token) =>
    token.kind === "number" ||
    token.kind === "ordinal" ||
    (token.kind === "sign" ? VULGAR.has(token.text) : numberWord(token) !== undefined) ||
    (token.kind === "designation" &&
      (/^\p{L}{2,4}\d/u.test(token.text) || /^magnitude-/i.test(token.text))) ||
    (token.kind === "word" && HYPHENS.test(token.text) && holdsNumber(token))
);
