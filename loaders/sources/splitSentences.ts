import type {Span} from "../model.js";
import {isAbbreviation, isStarter, type Next} from "./abbreviations.js";
import {markerEnd} from "./listMarker.js";
import {isSpace, trim} from "./space.js";

/** No sentence of a report is longer; a line without an end, of whatever kind, is cut so that no step has to hold it whole. */
const LONGEST = 3000;

const FULL_STOP = 0x2e;
const ELLIPSIS = 0x2026;
const CLOSERS = new Set(Array.from("\"')]}”’»›", (char) => char.charCodeAt(0)));
const OPENERS = new Set(Array.from("\"'([{“‘«‹„", (char) => char.charCodeAt(0)));
/** After them the sentence goes on, as Unicode's rules for sentences have it (UAX #29, SContinue). */
const CONTINUERS = new Set(Array.from(",:;-–—﹐﹑，、", (char) => char.charCodeAt(0)));

const WIDE_TERMINATORS = new Set(Array.from("…‽。！？", (char) => char.charCodeAt(0)));

const isTerminator = (unit: number): boolean =>
  unit === FULL_STOP || unit === 0x21 || unit === 0x3f || (unit > 0x7f && WIDE_TERMINATORS.has(unit));
/** A character of plain English that ends no sentence. */
const isPlain = (unit: number): boolean =>
  unit < 0x80 && unit !== FULL_STOP && unit !== 0x21 && unit !== 0x3f;

/** Line and paragraph separators that are no line feed: they end a sentence wherever they stand. */
const isSeparator = (unit: number): boolean => unit === 0x2028 || unit === 0x2029 || unit === 0x85;

/**
 * The sentences of a block, without the space around them. The rules are Unicode's for sentences (UAX #29) as far as they matter for
 * reports, with abbreviations, initials, footnote marks and list markers known; a line feed is only a space here.
 */
export function splitSentences(text: string, {start, end}: Span): Span[] {
  const spans: Span[] = [];
  let open = start;
  for (let at = markerEnd(text, start); at < end;) {
    // Nearly all characters end nothing: this loop has no more to do with them than to pass.
    const limit = Math.min(end, open + LONGEST);
    while (at < limit && isPlain(text.charCodeAt(at))) at++;
    let ends = -1;
    if (at < limit) {
      const unit = text.charCodeAt(at);
      if (isTerminator(unit)) {
        const close = closeOf(text, open, at, end);
        at = close < 0 ? ~close : close;
        if (close >= 0 && close < end) ends = close;
      } else {
        at++;
        if (isSeparator(unit)) ends = at;
      }
    }
    if (ends > 0) {
      pushTrimmed(spans, text, open, ends);
      open = ends;
    }
    if (at - open >= LONGEST) {
      const cut = cutBefore(text, open, at);
      pushTrimmed(spans, text, open, cut);
      open = cut;
    }
  }
  pushTrimmed(spans, text, open, end);
  return spans;
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const span = trim(text, start, end);
  if (span.start < span.end) spans.push(span);
}

/** Does the text up to `end` end as sentences do, or with a colon? */
export function endsSentence(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && CLOSERS.has(text.charCodeAt(last))) last--;
  const unit = text.charCodeAt(last);
  return (
    unit === 0x3a ||
    (isTerminator(unit) && !(unit === FULL_STOP && isAbbreviation(wordBefore(text, start, last), "other")))
  );
}

/**
 * Where the run of terminators, quotation marks and footnote marks from `at` ends; its complement (`~`) where no sentence ends with it,
 * for a pair of results would be an object a full stop.
 */
function closeOf(text: string, open: number, at: number, limit: number): number {
  let close = at + 1;
  let dots = text.charCodeAt(at) === FULL_STOP || text.charCodeAt(at) === ELLIPSIS;
  while (close < limit && isTerminator(text.charCodeAt(close))) {
    dots &&= text.charCodeAt(close) === FULL_STOP || text.charCodeAt(close) === ELLIPSIS;
    close++;
  }
  const single = close === at + 1 && text.charCodeAt(at) === FULL_STOP;
  const stop = close;
  for (;;) {
    const further =
      CLOSERS.has(text.charCodeAt(close)) && close < limit ? close + 1 : markEnd(text, close, limit);
    if (further === close) break;
    close = further;
  }
  let next = close;
  while (next < limit && isSpace(text.charCodeAt(next))) next++;
  if (next >= limit) return close;
  if (next === close) {
    const glued =
      isUpper(text, next) &&
      (close > stop || !dots || (single && isYearEnd(text, at) && isLower(text, next + 1)));
    return glued ? close : ~close;
  }
  const unit = text.charCodeAt(next);
  // A closing mark that a space parts from its sentence.
  if (CONTINUERS.has(unit) || isTerminator(unit) || unit === 0x201d || unit === 0x2019 || unit === 0x29)
    return ~close;
  let letter = next;
  while (letter < limit && letter - next < 3 && OPENERS.has(text.charCodeAt(letter))) letter++;
  if (isLower(text, dots ? letter : next)) return ~close;
  if (!single || close > stop) return close;
  return isAbbreviation(wordBefore(text, open, at), nextOf(text, letter, limit)) ? ~close : close;
}

/** The end of a footnote mark right behind a sentence ("[2]", "[note 3]"). */
function markEnd(text: string, at: number, limit: number): number {
  if (at >= limit || text.charCodeAt(at) !== 0x5b) return at;
  for (let i = at + 1; i < Math.min(limit, at + 24); i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5d) return i + 1;
    if (unit === 0x0a) break;
  }
  return at;
}

/** The word that a full stop stands behind, with its inner full stops. No abbreviation is longer than six characters. */
function wordBefore(text: string, open: number, stop: number): string {
  let start = stop;
  while (start > open && stop - start < 7) {
    const unit = text.charCodeAt(start - 1);
    if (isSpace(unit) || OPENERS.has(unit)) break;
    start--;
  }
  return text.slice(start, stop);
}

function nextOf(text: string, at: number, limit: number): Next {
  const unit = text.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return "number";
  let end = at;
  while (end < limit && end - at < 12 && isLetter(text, end)) end++;
  // The "A" of "J. A. Brown" starts nothing.
  const initial = end - at === 1 && text.charCodeAt(end) === FULL_STOP;
  return !initial && isStarter(text.slice(at, end)) ? "starter" : "other";
}

// Of plain letters their numbers tell; the expressions, which take longer, are for all others.
const isUpper = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /^\p{Lu}/u.test(charAt(text, at));
};
const isLower = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /^\p{Ll}/u.test(charAt(text, at));
};
const isLetter = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at) | 0x20;
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /\p{L}/u.test(text.charAt(at));
};
const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

/** "in 2014.The": four digits before a full stop that lacks its space. */
const isYearEnd = (text: string, stop: number): boolean =>
  /^\d{4}$/.test(text.slice(Math.max(0, stop - 4), stop));

/** A place to cut an endless sentence: behind the last space or comma, else as it comes, but not inside a surrogate pair. */
function cutBefore(text: string, open: number, at: number): number {
  for (let i = at; i > open + LONGEST / 2; i--) {
    const unit = text.charCodeAt(i - 1);
    if (isSpace(unit) || unit === 0x2c || unit === 0x3b) return i;
  }
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}
