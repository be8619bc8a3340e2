import type {Span} from "../model.js";
import {yearIn} from "./calendar.js";
import {findDates, type Anchor, type DateMention} from "./dates.js";
import {RANGE_SIGNS} from "./dateWords.js";
import {tokenize, type Token} from "./tokens.js";

/** When and that a text says of itself that it was written. */
export interface Dateline extends Anchor {
  readonly basis: "dateline";
  /** the words of the date, in UTF-16 units of the text */
  readonly span: Span;
}

/** A dateline stands among the first lines, behind at most a headline, a subline and a by-line. */
const LINES = 6;
/** Place, region and agency before the date are not longer. */
const HEAD = 120;

/**
 * The date of a wire dateline at the head of a text: a place with a capital, a comma, a date, perhaps an agency in brackets or slashes,
 * then a dash, a full stop or the end of the line: "DUSHANBE, October 2012.", "MOSCOW, May 8, 2023 /TASS/", "BISHKEK, Nov 12 (Reuters) –".
 * Null where there is none, or where neither it nor `published` gives the year.
 *
 * A place in small letters needs an agency or dash after the date, for "In Osh, May 2012." is a sentence.
 *
 * @param published what is known of the day of publication, from which a dateline without a year takes it; else null
 * @param start from where in the text, UTF-16
 */
export function findDateline(text: string, published: Anchor | null = null, start = 0): Dateline | null {
  let at = start;
  for (let line = 0; line < LINES && at < text.length; line++) {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const found = datelineIn(text, tokenize(text, at, Math.min(end, at + HEAD)), published);
    if (found) return found;
    at = end + 1;
  }
  return null;
}

function datelineIn(text: string, tokens: readonly Token[], published: Anchor | null): Dateline | null {
  const place = placeTo(tokens);
  if (place === 0) return null;
  const date = findDates(text, tokens, published).find((d) => d.from === place || d.from === place + 1);
  if (!date || !isDay(date)) return null;
  const after = tail(tokens, date.to);
  if (after === null || (after === "plain" && !isCapitals(tokens, place - 1))) return null;
  const start = tokens[date.from]?.start ?? 0;
  return {
    start: date.start,
    end: date.end,
    basis: "dateline",
    span: {start, end: tokens[date.to - 1]?.end ?? start}
  };
}

/** Token after the comma that follows a place: "SOCHI,", "New York,", "BISHKEK, Kyrgyzstan,"; 0 where none starts the line. */
function placeTo(tokens: readonly Token[]): number {
  let to = 0;
  for (let i = 0; i < tokens.length && i < 8; i++) {
    const token = tokens[i] as Token;
    if (token.text === "," && i > 0) to = i + 1;
    else if (token.kind === "word" ? !token.word.isName : !PLACE_SIGNS.has(token.text)) break;
  }
  return to;
}
const PLACE_SIGNS = new Set([".", "-", "–", "(", ")", "/"]);

const isCapitals = (tokens: readonly Token[], to: number): boolean =>
  tokens[0]?.word.isCapitals === true && (tokens[to - 1]?.text.length ?? 0) > 1;

const isDay = ({grain, basis, deadline, start}: DateMention): boolean =>
  (grain === "day" || (grain === "month" && basis === "stated")) && !deadline && yearIn(start) >= 1900;

/** What ends a dateline: "marked" by an agency or dash, a "plain" full stop or end of line; null where a sentence goes on. */
function tail(tokens: readonly Token[], to: number): "marked" | "plain" | null {
  let i = to;
  if (tokens[i]?.text === ".") i++;
  const closing = CLOSING.get(tokens[i]?.text ?? "");
  if (closing !== undefined)
    return tokens.slice(i + 1, i + 8).some((t) => t.text === closing) ? "marked" : null;
  if (RANGE_SIGNS.has(tokens[i]?.text ?? "")) return "marked";
  return i > to || tokens[i] === undefined || tokens[i]?.text === ":" ? "plain" : null;
}
const CLOSING = new Map([
  ["(", ")"],
  ["/", "/"],
  ["[", "]"]
]);
