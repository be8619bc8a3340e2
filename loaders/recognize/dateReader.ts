import {dayFirst, monthFirst} from "./calendarDates.js";
import {countedBack, countedPart, countedSpan} from "./countedDates.js";
import {isCapital, normAt, skip, type DateScene, type Read} from "./dateScene.js";
import {
  APOSTROPHES,
  DECADE_WORDS,
  MONTH_NUMBER,
  NARRATIVE_SHIFTS,
  PARTS,
  SEASONS,
  SHIFTS,
  SHORT_WEEKDAYS,
  WEEKDAYS
} from "./dateWords.js";
import {HOLIDAY_STARTS} from "./holidays.js";
import {digitDate} from "./numericDates.js";
import {compound, partial, quarter, withinYear} from "./partDates.js";
import {ranged} from "./rangeDates.js";
import {dayWord, holiday, relativeName, season, weekday} from "./relativeNames.js";
import {relativeUnit} from "./relativeUnits.js";
import {smallOrdinal} from "./ordinals.js";
import type {Token} from "./tokens.js";
import {bareYear, century, decade, fiscalYear} from "./yearDates.js";

/** Reads one form of date at a token, or gives null. */
type Reader = (scene: DateScene, i: number) => Read | null;

/** In this order, for the first that reads something is taken: what names more words comes before what names fewer. */
const READERS: readonly Reader[] = [
  digitDate /* its numbers are no years or days */,
  holiday /* "May Day", "Good Friday" */,
  weekdayBefore,
  compound,
  partial,
  quarter,
  (scene, i) => countedPart(scene, i, (j) => read(scene, j)),
  countedSpan,
  countedBack,
  monthFirst,
  dayFirst,
  century,
  fiscalYear,
  relativeName /* "last November" before "last" and any unit */,
  dayWord,
  relativeUnit,
  weekday,
  season,
  decade,
  bareYear
];

/** The date that starts at token `i`, with the range or the quarter that follows it. */
export function readDate(scene: DateScene, i: number): Read | null {
  const first = read(scene, i);
  return first && ranged(scene, i, first, (at) => read(scene, at));
}

function read(scene: DateScene, i: number): Read | null {
  if (!canStart(scene.tokens[i])) return null;
  for (const reader of READERS) {
    const found = reader(scene, i);
    if (found) return found.interval.grain === "year" ? withinYear(scene, found) : found;
  }
  return null;
}

/** "Friday, October 5", "Tue., 2 October 1998": the weekday only qualifies the date after it. */
function weekdayBefore(scene: DateScene, i: number): Read | null {
  const token = scene.tokens[i];
  const norm = normAt(scene, i);
  if (!isCapital(token) || !(WEEKDAYS.has(norm) || SHORT_WEEKDAYS.has(norm))) return null;
  const stop = skip(
    scene,
    i + 1,
    ".",
    ...(WEEKDAYS.has(norm) ? ["morning", "afternoon", "evening", "night"] : [])
  );
  const at = skip(scene, skip(scene, stop, ","), "the");
  if (at === i + 1 && SHORT_WEEKDAYS.has(norm)) return null;
  const dated = monthFirst(scene, at) ?? dayFirst(scene, at);
  return dated?.interval.grain === "day" ? dated : null;
}

const STARTS: ReadonlySet<string> = new Set([
  ...MONTH_NUMBER.keys(),
  ...WEEKDAYS.keys(),
  ...SHORT_WEEKDAYS.keys(),
  ...SEASONS.keys(),
  ...PARTS.keys(),
  ...SHIFTS.keys(),
  ...NARRATIVE_SHIFTS.keys(),
  ...DECADE_WORDS.keys(),
  ...HOLIDAY_STARTS,
  ...APOSTROPHES,
  ..."today tonight yesterday tomorrow day earlier later first second third fourth fifth final opening latest".split(
    " "
  ),
  ..."year-end mid-year midyear year fiscal financial calendar these those half a an".split(" "),
  ..."one two three four five six seven eight nine ten eleven twelve fifteen thirteen fourteen sixteen".split(
    " "
  ),
  ..."seventeen eighteen nineteen thirty-five twenty-five thirty forty fifty hundred".split(" ")
]);

/** One look at a word dismisses nearly all of a text. */
export function canStart(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === "word") {
    if (STARTS.has(token.norm)) return true;
    // "mid-May", "third-quarter"
    const hyphen = token.norm.indexOf("-");
    return (
      hyphen > 0 &&
      (PARTS.has(token.norm.slice(0, hyphen)) || smallOrdinal(token.norm.slice(0, hyphen)) !== undefined)
    );
  }
  return token.kind !== "sign" || APOSTROPHES.has(token.text);
}
