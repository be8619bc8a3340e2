import type {Span} from "../model.js";
import {normalizeWord} from "./normalizeWord.js";

export type TokenKind = "word" | "number" | "ordinal" | "designation" | "decade" | "sign";

/** A word, number or sign of a text. `norm` is what lexicons and grammars compare. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly norm: string;
}

/**
 * One alternative a kind, tried in this order at each place: a letter-first mix of letters and digits is a designation ("T-72",
 * "BRDM-2M", "km2"), so its digits never count; then numbers with their grouping (comma, apostrophe, no-break and thin spaces) and
 * decimals; then words, which keep inner apostrophes and hyphens ("Kyrgyzstan’s", "self-propelled"); then any other sign.
 */
const TOKEN =
  /(?<designation>\p{L}+[-‑]?\d[\p{L}\d]*(?:[-‑/][\p{L}\d]+)*)|(?<decade>\d{4}s\b)|(?<ordinal>\d+(?:st|nd|rd|th)\b)|(?<number>\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’‑-]\p{L}[\p{L}\p{M}]*)*)|(?<sign>[^\s\p{Cf}])/gu;

/** Cuts `text` between two offsets (UTF-16) into tokens. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const slice = text.slice(start, end);
  TOKEN.lastIndex = 0;
  for (const match of slice.matchAll(TOKEN)) {
    const word = match[0];
    const groups = match.groups ?? {};
    const kind = (
      groups["word"]
        ? "word"
        : groups["sign"]
          ? "sign"
          : (Object.keys(groups).find((k) => groups[k] !== undefined) ?? "sign")
    ) as TokenKind;
    const at = start + match.index;
    tokens.push({
      kind,
      text: word,
      norm: kind === "word" ? normalizeWord(word) : word.toLowerCase(),
      start: at,
      end: at + word.length
    });
  }
  return tokens;
}
