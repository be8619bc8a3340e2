import {yearIn, type Interval} from "./calendar.js";
import {APOSTROPHES, MONTH_NUMBER} from "./dateWords.js";
import type {Token} from "./tokens.js";

/** The date that a text named last before this place. */
export interface EarlierDate {
  readonly interval: Interval;
  /** did the text say its year? */
  readonly stated: boolean;
  /** was it in the same sentence or paragraph? */
  readonly near: boolean;
  /** does the sentence open with it? "In 2012 … in early September" */
  readonly opens?: boolean;
}

/** What dates of one sentence are read against. */
export interface DateScene {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** ISO day of publication */
  readonly today: string | null;
  /** is that day known to the day? Else nothing that counts days or weeks from it can be resolved. */
  readonly exact: boolean;
  /** changes as the sentence is read */
  earlier: EarlierDate | null;
}

/** A date as read: its interval, the token after it, and whether the text or the day of publication fixes it. */
export interface Read {
  readonly interval: Interval;
  readonly to: number;
  readonly basis: "stated" | "resolved";
  /** "late 1988": 1988, where `interval` is its last quarter */
  readonly named: Interval | undefined;
  /** the two dates of a range */
  readonly bounds: readonly [Interval, Interval] | undefined;
}

/** All of one shape, for those who ask of dates meet many of them. */
export const dateRead = (
  interval: Interval,
  to: number,
  basis: Read["basis"],
  named?: Interval,
  bounds?: readonly [Interval, Interval]
): Read => ({interval, to, basis, named, bounds});

export const stated = (interval: Interval, to: number): Read => dateRead(interval, to, "stated");
export const resolved = (interval: Interval, to: number): Read => dateRead(interval, to, "resolved");

/** The same words with another interval, and maybe more of them. */
export const reread = ({basis, named, bounds, to}: Read, interval: Interval, end = to): Read =>
  dateRead(interval, end, basis, named, bounds);

export const normAt = ({tokens}: DateScene, i: number): string => tokens[i]?.norm ?? "";

/** The token after `i` where `i` is one of the words, else `i`. */
export function skip(scene: DateScene, i: number, ...words: string[]): number {
  const norm = normAt(scene, i);
  for (const word of words) if (word === norm) return i + 1;
  return i;
}

const code = (token: Token | undefined, at: number): number => token?.text.charCodeAt(at) ?? 0;
export const isCapital = (token: Token | undefined): boolean => code(token, 0) >= 65 && code(token, 0) <= 90;
const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/** A number without grouping that can be a year of our time; behind a month or a season, where nothing is counted, from the year 1000 on. */
export function yearAt({tokens}: DateScene, i: number, since = 1900): number | undefined {
  const token = tokens[i];
  if (token?.kind !== "number" || token.text.length !== 4) return undefined;
  for (let at = 0; at < 4; at++) if (!isDigit(code(token, at))) return undefined;
  const year = Number(token.text);
  return year >= since && year <= 2199 ? year : undefined;
}

/** The first year that may stand behind a month. */
export const LONG_AGO = 1000;

/** A year in full or shortened with an apostrophe ("’98"), and the token after it. */
export function anyYearAt(
  scene: DateScene,
  i: number,
  since?: number
): {year: number; to: number} | undefined {
  const year = yearAt(scene, i, since);
  if (year !== undefined) return {year, to: i + 1};
  const sign = scene.tokens[i];
  const token = scene.tokens[i + 1];
  if (
    sign?.kind !== "sign" ||
    !APOSTROPHES.has(sign.text) ||
    token?.kind !== "number" ||
    token.text.length !== 2
  )
    return undefined;
  if (token.start !== sign.end || !isDigit(code(token, 0)) || !isDigit(code(token, 1))) return undefined;
  return {year: fullYear(Number(token.text), scene.today), to: i + 2};
}

/** Two digits as the year of that ending nearest to the text, at most twenty years ahead of it. */
export function fullYear(short: number, today: string | null): number {
  const now = today === null ? 2020 : yearIn(today);
  const year = Math.floor(now / 100) * 100 + short;
  return year > now + 20 ? year - 100 : year + 100 <= now + 20 ? year + 100 : year;
}

/** Day of a month, "8" or "8th". */
export function dayNumberAt({tokens}: DateScene, i: number): number | undefined {
  const token = tokens[i];
  if (token?.kind !== "number" && token?.kind !== "ordinal") return undefined;
  const {length} = token.text;
  const digits = token.kind === "ordinal" ? length - 2 : length;
  if (digits > 2) return undefined;
  const tens = digits === 2 ? code(token, 0) - 48 : 0;
  const day = tens * 10 + code(token, digits - 1) - 48;
  return day >= 1 && day <= 31 ? day : undefined;
}

/** A month's name with a capital, so that "may" and "march" stay verbs; the full stop of a short form is skipped. */
export function monthAt(
  {tokens}: DateScene,
  i: number
): {month: number; to: number; short: boolean} | undefined {
  const token = tokens[i];
  if (!token || !isCapital(token)) return undefined;
  const month = MONTH_NUMBER.get(token.norm);
  if (month === undefined) return undefined;
  const short =
    token.norm.length <= 4 && token.norm !== "may" && token.norm !== "june" && token.norm !== "july";
  const stop = short && tokens[i + 1]?.text === "." && tokens[i + 1]?.start === token.end;
  return {month, to: stop ? i + 2 : i + 1, short};
}
