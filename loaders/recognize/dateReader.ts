import {dayFirst, monthFirst} from "./calendarDates.js";
import {compound} from "./compoundDates.js";
import {countedBack, countedSpan} from "./countedDates.js";
import {isCapital, normAt, skip, type DateScene, type Read} from "./dateScene.js";
import {
  APOSTROPHES,
  DAY_WORDS,
  DECADE_WORDS,
  MONTH_NUMBER,
  NARRATIVE_SHIFTS,
  PARTS,
  SEASONS,
  SHIFTS,
  SHORT_WEEKDAYS,
  UNITS,
  WEEKDAYS
} from "./dateWords.js";
import {HOLIDAY_STARTS} from "./holidays.js";
import {digitDate} from "./numericDates.js";
import {smallOrdinal} from "./ordinals.js";
import {ORDINAL_LIKE, partial, quarter, withinYear} from "./partDates.js";
import {ranged} from "./rangeDates.js";
import {dayWord, holiday, relativeName, season, weekday} from "./relativeNames.js";
import {relativeUnit, theWeekend, unitBeyond} from "./relativeUnits.js";
import type {Token, TokenKind} from "./tokens.js";
import {wordTest} from "./words.js";
import {bareYear, CENTURIES, century, decade, fiscalYear} from "./yearDates.js";
import {sameLastYear} from "./yearEarlier.js";

/** Reads one form of date at a token, or gives null. */
type Reader = (scene: DateScene, i: number) => Read | null;

const list = (words: string): readonly string[] => words.split(" ");
const SHIFTING = [...SHIFTS.keys(), ...NARRATIVE_SHIFTS.keys()];
const ORDINAL_WORDS = list("first second third fourth fifth");
const NUMBER_WORDS = list(
  "a an half one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-five thirty thirty-five forty fifty sixty hundred"
);

/**
 * The words that a form of date can start with. At a word that several forms share the first that reads something is taken: what names
 * more comes before what names less.
 */
const FORMS: ReadonlyArray<readonly [starts: Iterable<string>, reader: Reader]> = [
  [HOLIDAY_STARTS, holiday] /* "May Day", "Good Friday" */,
  [[...WEEKDAYS.keys(), ...SHORT_WEEKDAYS.keys()], weekdayBefore],
  [list("year-end mid-year midyear year"), compound],
  [[...PARTS.keys(), "earlier", "later"], partial],
  [[...ORDINAL_WORDS, ...ORDINAL_LIKE.keys(), "fiscal"], quarter],
  [[...SHIFTING, "these", "those"], countedSpan],
  [NUMBER_WORDS, countedBack],
  [MONTH_NUMBER.keys(), monthFirst],
  [CENTURIES.keys(), century],
  [list("fiscal financial calendar year"), fiscalYear],
  [SHIFTING, relativeName] /* "last November" before "last" and any unit */,
  [[...DAY_WORDS.keys(), "this", "last", "day"], dayWord],
  [
    list("same year-earlier year-ago quarter"),
    sameLastYear
  ] /* "the same month last year" before "the same month" */,
  [SHIFTING, relativeUnit],
  [UNITS.keys(), unitBeyond],
  [["weekend"], theWeekend],
  [WEEKDAYS.keys(), weekday],
  [SEASONS.keys(), season],
  [DECADE_WORDS.keys(), decade]
];

const BY_WORD = new Map<string, Reader[]>();
for (const [starts, reader] of FORMS) {
  for (const word of starts) {
    const readers = BY_WORD.get(word);
    if (readers) readers.push(reader);
    else BY_WORD.set(word, [reader]);
  }
}

const BY_KIND: Readonly<Record<Exclude<TokenKind, "word">, readonly Reader[]>> = {
  number: [digitDate /* its numbers are no years or days */, countedBack, dayFirst, decade, bareYear],
  ordinal: [quarter, dayFirst, century],
  decade: [decade],
  designation: [compound],
  sign: [decade, bareYear]
};
/** "mid-May", "April-June", "third-quarter" */
const COMPOUNDS: readonly Reader[] = [compound, quarter];

const readersAt = ({kind, norm}: Token): readonly Reader[] =>
  kind === "word" ? (BY_WORD.get(norm) ?? COMPOUNDS) : BY_KIND[kind];

/** The date that starts at token `i`, with the range or the quarter that follows it. */
export function readDate(scene: DateScene, i: number): Read | null {
  const first = read(scene, i);
  return first && ranged(scene, i, first, (at) => read(scene, at));
}

function read(scene: DateScene, i: number): Read | null {
  const token = scene.tokens[i];
  // "every Friday", "each December" are no dates but sets of them.
  if (isEach(scene.tokens[i - 1])) return null;
  if (!token || !canStart(token) || (needsMore(token) && !givesMore(scene.tokens[i + 1]))) return null;
  for (const reader of readersAt(token)) {
    const found = reader(scene, i);
    if (found) return found.interval.grain === "year" ? withinYear(scene, found) : found;
  }
  return null;
}

/** "Friday, October 5", "Tue., 2 October 1998": the weekday only qualifies the date after it. */
function weekdayBefore(scene: DateScene, i: number): Read | null {
  if (!isCapital(scene.tokens[i])) return null;
  const full = WEEKDAYS.has(normAt(scene, i));
  const stop = full
    ? skip(scene, i + 1, "morning", "afternoon", "evening", "night")
    : skip(scene, i + 1, ".");
  const at = skip(scene, skip(scene, stop, ","), "the");
  if (at === i + 1 && !full) return null;
  const dated = monthFirst(scene, at) ?? dayFirst(scene, at);
  return dated?.interval.grain === "day" ? dated : null;
}

const isEach = wordTest(({norm}) => norm === "each" || norm === "every");

/** Words that stand everywhere, and start a date only before one of these. */
const needsMore = wordTest(
  ({kind, norm}) => kind === "word" && (norm === "a" || norm === "an" || norm === "that")
);
const givesMore = wordTest(({norm}) => AFTER_SMALL.has(norm) || UNITS.has(norm));
const AFTER_SMALL = new Set(
  list("half summer autumn winter same very past coming fiscal financial calendar full")
);

/** One look at a word, kept with it, dismisses nearly all of a text. */
export const canStart = wordTest(({kind, norm, text}) => {
  if (kind !== "word") return kind !== "sign" || APOSTROPHES.has(text);
  if (BY_WORD.has(norm)) return true;
  const hyphen = norm.indexOf("-");
  if (hyphen < 0) return false;
  const first = norm.slice(0, hyphen);
  return PARTS.has(first) || MONTH_NUMBER.has(first) || smallOrdinal(first) !== undefined;
});
