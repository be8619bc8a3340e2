import {dayOf, lastDay, monthOf, withoutYear, yearIn, type Interval} from "./calendar.js";
import {
  LONG_AGO,
  anyYearAt,
  dayNumberAt,
  isCapital,
  monthAt,
  normAt,
  resolved,
  skip,
  stated,
  yearAt,
  type DateScene,
  type Read
} from "./dateScene.js";
import {DOUBTFUL_MONTHS, RANGE_SIGNS} from "./dateWords.js";
import {relativeYear} from "./relativeUnits.js";
import {yearOfDate} from "./yearOfDate.js";

/** "May 8", "September 20, 2012", "November 2022", "Oct 5-7, 2012", "April of that year". */
export function monthFirst(scene: DateScene, i: number): Read | null {
  const found = monthAt(scene, i);
  if (!found) return null;
  const {month, to, short} = found;
  const dayTo = skip(scene, to, "the");
  const first = yearAt(scene, to, LONG_AGO) === undefined ? dayNumberAt(scene, dayTo) : undefined;
  if (first !== undefined && !isCount(scene, dayTo) && !isCounted(scene, i, dayTo)) {
    const last = lastOfDays(scene, dayTo + 1, first);
    return withYear(scene, i, last?.to ?? dayTo + 1, (year) => days(year, month, first, last?.day ?? first));
  }
  if (short && to === i + 1 && !anyYearAt(scene, skip(scene, to, ","))) return null;
  const dated = withYear(scene, i, to, (year) => monthOf(year, month));
  const alone = dated?.to === to;
  return alone && DOUBTFUL_MONTHS.has(normAt(scene, i)) && !takesMonth(scene, i) ? null : dated;
}

/** "8 May 2013", "the 8th of May", "5–7 October". */
export function dayFirst(scene: DateScene, i: number): Read | null {
  const first = dayNumberAt(scene, i);
  if (first === undefined) return null;
  const last = lastOfDays(scene, i + 1, first);
  const after = last?.to ?? i + 1;
  const found = monthAt(scene, skip(scene, skip(scene, after, "day"), "of"));
  if (!found) return null;
  const {month, to} = found;
  // "in 5 March attacks" is five attacks; a name of a month takes its number without a comma only.
  return withYear(scene, i, to, (year) => days(year, month, first, last?.day ?? first));
}

const days = (year: number, month: number, first: number, last: number): Interval =>
  first === last
    ? dayOf(year, month, Math.min(first, lastDay(year, month)))
    : {
        start: dayOf(year, month, first).start,
        end: dayOf(year, month, Math.min(last, lastDay(year, month))).end,
        grain: "span"
      };

/** The second day of "5-7", "8 and 9", "19 to 21". */
function lastOfDays(scene: DateScene, at: number, first: number): {day: number; to: number} | undefined {
  const joint = normAt(scene, at);
  const isAnd = joint === "and" || joint === "or" || joint === "&";
  if (!RANGE_SIGNS.has(joint) && joint !== "to" && joint !== "through" && !isAnd) return undefined;
  const day = dayNumberAt(scene, at + 1);
  if (day === undefined || day <= first || isCount(scene, at + 1)) return undefined;
  // "on May 8 and 12 others": a number after "and" is a day only where no word follows that it could count.
  const next = scene.tokens[at + 2];
  if (isAnd && next?.kind === "word" && !monthAt(scene, at + 2) && !AFTER_DAYS.has(next.norm))
    return undefined;
  return {day, to: at + 2};
}
const AFTER_DAYS = new Set(
  "in at for of on by and or with to from between but when after before during".split(" ")
);

/** "In April 9 trucks were received": a day has no "in" before its month. */
function isCounted(scene: DateScene, i: number, day: number): boolean {
  const next = scene.tokens[day + 1];
  return (
    normAt(scene, i - 1) === "in" &&
    scene.tokens[day]?.kind === "number" &&
    next?.kind === "word" &&
    !AFTER_DAYS.has(next.norm)
  );
}

/** "May 5 percent": the number counts something. */
function isCount({tokens}: DateScene, i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && (next.text === "%" || COUNTED.has(next.norm));
}
const COUNTED = new Set(
  "percent per-cent percentage million billion thousand hundred dollar cent".split(" ")
);

/** Finishes a day or month with the year after it, or the year that it must be. */
function withYear(scene: DateScene, from: number, to: number, make: (year: number) => Interval): Read | null {
  const yearTo = skip(scene, to, ",", "of", "in");
  const year = anyYearAt(scene, yearTo, LONG_AGO);
  if (year) return stated(make(year.year), year.to);
  const relative = relativeYear(scene, yearTo);
  if (relative) return resolved(make(yearIn(relative.interval.start)), relative.to);
  const found = yearOfDate(scene, from, to, make);
  if (found) return resolved(found, to);
  return scene.today === null ? stated(withoutYear(make(LEAP_YEAR)), to) : null;
}
const LEAP_YEAR = 2000;

/** A word that a month follows, or a bracket or the start of a possessive ("May’s budget"). */
function takesMonth(scene: DateScene, i: number): boolean {
  const before = normAt(scene, i - 1);
  const next = scene.tokens[i + 1];
  // "by May Day", "in August Wilson’s play"
  if (isCapital(next) && next !== undefined) return false;
  return BEFORE_MONTH.has(before);
}
const BEFORE_MONTH = new Set(
  "in since of by until till through from during for before after between and or to early late mid this last next previous following than around about every (".split(
    " "
  )
);
