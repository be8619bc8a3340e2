import {civilOf, yearIn, type Interval} from "./calendar.js";
import {LONG_AGO, anyYearAt, dayNumberAt, monthAt, normAt, skip, type DateScene} from "./dateScene.js";
import {RANGE_SIGNS} from "./dateWords.js";
import {tenseAround, type Tense} from "./tense.js";

/**
 * The year of a day or month that stands without one, at tokens `from`..`to`. `make` gives the date in a year.
 *
 * First what the sentence says: a year that the next date in a range or list carries ("April 27 and May 3, 2013"), then, where the
 * text named a full day or month of another year just before, or the sentence opens with a year, that year: a story told in 2013 goes on in 2013. Else, against the day of
 * publication, the direction of the tense; without a sure tense the nearest, where a coming date must be two or three times as near, for news looks back. A
 * text without a date of its own goes on in the year that the paragraph named last; null where it has named none.
 */
export function yearOfDate(
  scene: DateScene,
  from: number,
  to: number,
  make: (year: number) => Interval
): Interval | null {
  const joined = joinedYear(scene, to, make);
  if (joined) return joined;
  const {earlier, today} = scene;
  const inherits =
    earlier !== null && earlier.interval.grain !== "decade" && earlier.interval.grain !== "century";
  if (today === null) {
    if (inherits && earlier.near) return make(yearIn(earlier.interval.end));
    const later = laterYear(scene, to);
    return later === undefined ? null : make(later);
  }
  const tense = tenseAround(scene.tokens, from, to);
  if (inherits && earlier.near && earlier.stated && (tense !== "future" || earlier.opens)) {
    const year = yearIn(earlier.interval.end);
    const fine = earlier.interval.grain === "day" || earlier.interval.grain === "month";
    if ((fine || earlier.opens) && year !== yearIn(today)) return make(year);
  }
  return nearest(today, tense, make);
}

/** Of this year's date and its neighbours, the one that the tense allows. */
export function nearest(today: string, tense: Tense, make: (year: number) => Interval): Interval {
  const year = yearIn(today);
  const here = make(year);
  if (here.start <= today && today <= here.end) return here;
  const before = here.end < today ? here : make(year - 1);
  const maybe = tense === "maybe past" && here.grain === "day";
  if (tense === "past" || (tense === "maybe past" && !maybe)) return before;
  const after = here.start > today ? here : make(year + 1);
  if (after.start <= today && today <= after.end) return after;
  if (tense === "future") return after;
  return (maybe ? 3 : 2) * monthsApart(today, after.start) < monthsApart(before.end, today) ? after : before;
}

function monthsApart(a: string, b: string): number {
  const [y1, m1, d1] = civilOf(a);
  const [y2, m2, d2] = civilOf(b);
  return (y2 - y1) * 12 + m2 - m1 + (d2 - d1) / 31;
}

/** The year of the date that follows at once, after "and", "to" or a dash; the one before it where the months would run back. */
function joinedYear(scene: DateScene, to: number, make: (year: number) => Interval): Interval | null {
  const joint = normAt(scene, to);
  if (!RANGE_SIGNS.has(joint) && !JOINTS.has(joint)) return null;
  const at = skip(scene, joint === "," ? skip(scene, to + 1, "and", "or") : to + 1, "the");
  const next = fullDateAt(scene, at);
  if (next === undefined) return null;
  const interval = make(next.year);
  const runsBack = joint !== "," && joint !== "or" && Number(interval.start.slice(5, 7)) > next.month;
  return runsBack ? make(next.year - 1) : interval;
}
const JOINTS = new Set(["and", "or", "to", "through", "until", "till", ","]);

/** Month and year of a date at `i` that has both, with or without a day. */
function fullDateAt(scene: DateScene, i: number): {month: number; year: number} | undefined {
  const dayBefore = dayNumberAt(scene, i) !== undefined;
  const month = monthAt(scene, dayBefore ? skip(scene, i + 1, "of") : i);
  if (!month) return undefined;
  const at = !dayBefore && dayNumberAt(scene, month.to) !== undefined ? month.to + 1 : month.to;
  const year = anyYearAt(scene, skip(scene, at, ",", "of", "in"), LONG_AGO);
  return year && {month: month.month, year: year.year};
}

/** The year of the first full date later in the sentence. */
function laterYear(scene: DateScene, to: number): number | undefined {
  for (let i = to; i < scene.tokens.length; i++) {
    const date = fullDateAt(scene, i);
    if (date) return date.year;
  }
  return undefined;
}
