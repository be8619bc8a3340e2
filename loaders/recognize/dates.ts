import {addDays, isYearless, yearIn, yearOf, type Interval} from "./calendar.js";
import {canStart, readDate} from "./dateReader.js";
import {normAt, type DateScene, type EarlierDate, type Read} from "./dateScene.js";
import type {Token} from "./tokens.js";

/** When the text was published, as far as known: ISO days, both inclusive. */
export interface Anchor {
  readonly start: string;
  readonly end: string;
}

/** A date that a text names, over tokens `from`..`to` (half-open). */
export interface DateMention extends Interval {
  readonly from: number;
  readonly to: number;
  readonly basis: "stated" | "resolved";
  /** "by the end of this year": only the end is said */
  readonly deadline: boolean;
  /** the whole date that the words name, where "late", "end of" or "by" narrow or move it: of "by the end of this year" the year */
  readonly named: Interval | undefined;
  /** the two dates of a range: "September 25 – October 2, 2017" */
  readonly bounds: readonly [Interval, Interval] | undefined;
}

/**
 * The dates in the tokens of one sentence, as intervals with grain and basis. What only the publication date can fix ("last
 * November", "on Monday", "this year") is left out where that is unknown.
 *
 * Month names and weekdays count only with a capital, so "may" and "march" stay verbs. Durations ("for two years"), clock times and
 * words that fix nothing ("now", "recently") are no dates.
 *
 * @param anchor days of publication; relative dates count from the last of them. Where they are more than a week apart (a dateline that
 *   gives only a month), weekdays and what counts days or weeks is left out too.
 * @param previous the date that the same text named last before this sentence, for "that year", "two years later" and days without a
 *   year; a number is the year of one that may stand far off
 */
export function findDates(
  text: string,
  tokens: readonly Token[],
  anchor: Anchor | null,
  previous: EarlierDate | number | null = null
): DateMention[] {
  const scene: DateScene = {
    text,
    tokens,
    today: anchor?.end ?? null,
    exact:
      anchor !== null && (anchor.start === anchor.end || addDays(anchor.start, EXACT_DAYS) >= anchor.end),
    earlier: typeof previous === "number" ? {interval: yearOf(previous), stated: true, near: false} : previous
  };
  const found: DateMention[] = [];
  for (let i = nextStart(tokens, 0); i < tokens.length;) {
    const read = readDate(scene, i);
    if (!read) {
      i = nextStart(tokens, i + 1);
      continue;
    }
    const from = normAt(scene, i - 1) === "the" && !isNumber(scene, i, read) ? i - 1 : i;
    const deadline = DEADLINES.has(normAt(scene, from - 1));
    const {interval, basis, to} = read;
    const start = deadline && anchor && interval.end > anchor.end ? anchor.end : interval.start;
    const named = read.named ?? (start === interval.start ? undefined : interval);
    found.push(mention(interval, start, from, read, deadline, named));
    if (!isYearless(interval) && !NOT_TOLD.has(normAt(scene, from - 1)))
      scene.earlier = {
        interval: named ?? interval,
        stated: basis === "stated" || goesOnIn(interval, scene.earlier),
        near: true,
        opens: from <= 1
      };
    i = nextStart(tokens, to);
  }
  return found;
}

/** The first token from `i` on that a date may start at. */
function nextStart(tokens: readonly Token[], i: number): number {
  while (i < tokens.length && !canStart(tokens[i])) i++;
  return i;
}

/** The fields one by one, and all of them: spreading objects into one another costs ten times as much, and so do many shapes. */
function mention(
  {end, grain}: Interval,
  start: string,
  from: number,
  {to, basis, bounds}: Read,
  deadline: boolean,
  named: Interval | undefined
): DateMention {
  return {start, end, grain, from, to, basis, deadline, named, bounds};
}

/** Of "the 1998 elections" and "the 1994–95 season" only the years are the date, of "the 1990s" the whole. */
const isNumber = ({tokens}: DateScene, i: number, {interval}: Read): boolean =>
  tokens[i]?.kind !== "word" &&
  (interval.grain === "year" || (interval.grain === "span" && tokens[i]?.text.length === 4));

/** Days of publication this far apart still tell which Monday is meant. */
const EXACT_DAYS = 6;

/** "April 19, 2013, … on April 27": a year that was said holds on. */
const goesOnIn = ({start}: Interval, earlier: EarlierDate | null): boolean =>
  earlier !== null && earlier.stated && earlier.near && yearIn(start) === yearIn(earlier.interval.end);

/** A date until or since which something holds is not the time that the text tells of, and gives others no year. */
const NOT_TOLD = new Set("until till through to beyond since than".split(" "));

const DEADLINES = new Set(["by", "until", "before"]);
