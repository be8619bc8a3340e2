import type Token from "markdown-it/lib/token.mjs";
import {readNumber} from "../../loaders/recognize/numbers.js";
import {findNumerals, type Numeral} from "../../loaders/recognize/numerals.js";
import {tokenize, type Token as Word} from "../../loaders/recognize/tokens.js";

/**
 * The first number that an author typed into prose instead of naming the claim behind it; null if there is none. Prose is also what is read
 * out or shown on hovering: text alternatives, titles of links and images. Code is not prose. `[[plain 2013: why]]` is the way to print a
 * number that is no claim.
 *
 * ok: `Moscow spoke of [[aid_amounts article_id=000-1]].`
 * not-ok: `Moscow spoke of $1.1 billion.`
 */
export function typedNumeral(token: Token): string | null {
  if (token.type === "text") return typedIn(token.content);
  if (token.type === "image") return typedIn([token.content, token.attrGet("title") ?? ""].join(" · "));
  if (token.type === "link_open") return typedIn(token.attrGet("title") ?? "");
  if (token.type === "html_block" || token.type === "html_inline")
    return typedIn([token.content.replace(/<[^>]*>/g, " "), ...spoken(token.content)].join(" · "));
  return null;
}

/** What of a tag is read out or shown. */
const spoken = (html: string): string[] =>
  [
    ...html.matchAll(
      /\s(?:alt|title|aria-label|aria-description|label|placeholder|content)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
    )
  ].map(([, double, single]) => double ?? single ?? "");

/** Up to here a desk writes counts in words, and "two reports" is style, not a figure. */
const IN_WORDS = 12;

/**
 * The first typed number of a text, as it stands there: whatever the reader of reports takes for a numeral (digits, "five million", "two dozen",
 * "half", "forty"), words of scale ("hundreds of") and ordinals above twelve, but not
 * - a whole number in words up to twelve, unless a unit of time or percent makes a figure of it ("ten years");
 * - "a third" in the sense of one more, which no "of" follows.
 */
export function typedIn(text: string): string | null {
  const words = tokenize(text, 0, text.length);
  const numerals = findNumerals(words).filter((numeral) => !isStyle(words, numeral));
  const first = numerals[0];
  const starts = [
    ...(first ? [{at: words[first.from]?.start ?? 0, end: words[first.to - 1]?.end ?? 0}] : []),
    ...[text.search(LARGE)]
      .filter((at) => at >= 0)
      .map((at) => ({at, end: at + (LARGE.exec(text)?.[0].length ?? 0)}))
  ].sort((a, b) => a.at - b.at);
  const [found] = starts;
  return found ? text.slice(found.at, found.end) : null;
}

/** Words of scale without a number before them, and ordinals that are no style. */
const LARGE =
  /\b(?:(?:dozen|hundred|thousand|million|billion|trillion)s?|\p{L}+(?:teenth|tieth)|(?:hundred|thousand|million)th|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-\p{L}+)\b|[\u00bc-\u00be\u2150-\u215e]/iu;

/** What makes a figure even of a small number in words. */
const UNITS = /^(?:hours?|days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies)|percent|per cent)$/u;

function isStyle(words: readonly Word[], {from, to}: Numeral): boolean {
  const read = readNumber(words, from);
  if (words.slice(from, to).some(({text}) => /\d/u.test(text)) || !read || read.digits) return false;
  const behind = words[to]?.norm ?? "";
  const next = behind === "per" ? `per ${words[to + 1]?.norm ?? ""}` : behind;
  if (read.fraction)
    return (
      /^an? \p{L}+$/u.test(
        words
          .slice(from, to)
          .map(({norm}) => norm)
          .join(" ")
      ) && next !== "of"
    );
  return read.scale === 1 && Number.isInteger(read.value) && read.value <= IN_WORDS && !UNITS.test(next);
}
