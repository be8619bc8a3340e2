import type Token from "markdown-it/lib/token.mjs";

/** Digits, and the words that stand for large numbers. Small numbers in words ("two reports") are style, not figures. */
const NUMERAL = /\d[\d.,]*|\b(?:hundred|thousand|million|billion|trillion)s?\b/i;

/**
 * The first number that an author typed into prose instead of naming the claim behind it; null if there is none. Code is
 * not prose. `[[plain 2013: why]]` is the way to print a number that is no claim.
 *
 * ok: `Moscow spoke of [[aid_amounts article_id=000-1]].`
 * not-ok: `Moscow spoke of $1.1 billion.`
 */
export function typedNumeral(token: Token): string | null {
  if (token.type === "text") return find(token.content);
  if (token.type === "html_block") return find(token.content.replace(/<[^>]*>/g, " "));
  return null;
}

const find = (text: string): string | null => NUMERAL.exec(text)?.[0] ?? null;
