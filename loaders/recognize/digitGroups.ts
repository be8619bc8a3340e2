import type {Token} from "./tokens.js";

/** Digits that are one number: tokens up to `to` (half-open) with their value. */
export interface Digits {
  readonly value: number;
  readonly to: number;
}

const GROUPING = /[,\u00a0\u202f\u2009]/g;
const TRIPLE = /^\d{3}$/;
const LAST_TRIPLE = /^\d{3}(?:\.\d+)?$/;

/** The number in a token of digits: grouping out, decimals kept. */
export const digitsValue = (text: string): number => Number(text.replace(GROUPING, ""));

/** What a token may be followed by to be one number with it: "." in "1.234.567", "'" in "1'000", "," in "12,34,567". */
const touches = (a: Token | undefined, b: Token | undefined): boolean => !!a && !!b && a.end === b.start;

/**
 * Puts together the digits that start at token `from`, where they are written in several tokens: by spaces ("29 000", only where the
 * groups fit and no name stands before), apostrophes ("1'000'000"), full stops ("1.234.567"), in the Indian way ("12,34,567"), or with
 * a comma for the decimals where a full stop groups ("1.111,11").
 */
export function joinDigits(tokens: readonly Token[], from: number): Digits {
  const first = tokens[from];
  const plain = {value: digitsValue(first?.text ?? ""), to: from + 1};
  const next = tokens[from + 1];
  if (!first || !next) return plain;
  if (next.kind === "number") return spaced(tokens, from) ?? plain;
  const behind = tokens[from + 2];
  if (next.kind !== "sign" || behind?.kind !== "number" || !touches(first, next) || !touches(next, behind))
    return plain;
  if (next.text === "'" || next.text === "’") return grouped(tokens, from, next.text) ?? plain;
  if (next.text === ".") return dotted(tokens, from) ?? plain;
  return next.text === "," ? (indian(tokens, from) ?? decimalComma(first, behind, from) ?? plain) : plain;
}

/** "29 000" and "1 414 021 100", each space a single character. */
function spaced(tokens: readonly Token[], from: number): Digits | null {
  const first = tokens[from];
  if (!first || !/^[1-9]\d{0,2}$/.test(first.text)) return null;
  const before = tokens[from - 1];
  // "Flight 370 239 people": a number behind a name may be part of it; "+996 312 123 456" is a telephone.
  if (before && from > 1 && /^[\p{Lu}+#]/u.test(before.text)) return null;
  let digits = first.text;
  let to = from + 1;
  while (tokens[to]?.kind === "number" && (tokens[to]?.start ?? 0) - (tokens[to - 1]?.end ?? 0) === 1) {
    const text = tokens[to]?.text ?? "";
    if (!LAST_TRIPLE.test(text)) return null;
    digits += text;
    to++;
    if (!TRIPLE.test(text)) break;
  }
  return to > from + 1 && tokens[to]?.kind !== "number" ? {value: Number(digits), to} : null;
}

/** Groups of three with `sign` between them. */
function grouped(tokens: readonly Token[], from: number, sign: string): Digits | null {
  if (!/^\d{1,3}$/.test(tokens[from]?.text ?? "")) return null;
  let digits = tokens[from]?.text ?? "";
  let to = from + 1;
  while (
    tokens[to]?.text === sign &&
    LAST_TRIPLE.test(tokens[to + 1]?.text ?? "") &&
    touches(tokens[to], tokens[to + 1])
  ) {
    digits += tokens[to + 1]?.text ?? "";
    to += 2;
  }
  return to > from + 1 ? {value: Number(digits), to} : null;
}

/** "1.234.567": the tokenizer took "1.234" for a decimal number, so two full stops are the least that tells. */
function dotted(tokens: readonly Token[], from: number): Digits | null {
  const head = tokens[from]?.text ?? "";
  if (!/^\d{1,3}\.\d{3}$/.test(head)) return null;
  let digits = head.replace(".", "");
  let to = from + 1;
  while (tokens[to]?.text === "." && touches(tokens[to], tokens[to + 1])) {
    const group = tokens[to + 1]?.text ?? "";
    if (!/^\d{3}(?:\.\d{3})?$/.test(group)) return null;
    digits += group.replace(".", "");
    to += 2;
  }
  // Four groups are an internet address.
  return digits.length > 10 ? null : {value: Number(digits), to};
}

/** "12,34,567.89", "1,00,00,000": groups of two before the last three digits. */
function indian(tokens: readonly Token[], from: number): Digits | null {
  let digits = tokens[from]?.text ?? "";
  if (!/^\d{1,2}$/.test(digits)) return null;
  let to = from + 1;
  while (tokens[to]?.text === "," && touches(tokens[to], tokens[to + 1])) {
    const group = tokens[to + 1]?.text ?? "";
    if (/^\d\d,\d{3}(?:\.\d+)?$/.test(group))
      return {value: Number(digits + group.replace(",", "")), to: to + 2};
    if (!/^\d\d$/.test(group)) return null;
    digits += group;
    to += 2;
  }
  return null;
}

/** "1.111,11": a full stop before three digits groups where a comma comes after it. */
const decimalComma = (whole: Token, decimals: Token, from: number): Digits | null =>
  /^\d{1,3}\.\d{3}$/.test(whole.text) && /^\d{1,2}$/.test(decimals.text)
    ? {value: Number(`${whole.text.replace(".", "")}.${decimals.text}`), to: from + 3}
    : null;
