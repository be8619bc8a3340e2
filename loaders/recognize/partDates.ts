import {halfOf, monthOf, quarterOf, unitAround, yearIn, type Grain, type Interval} from "./calendar.js";
import {monthFirst} from "./calendarDates.js";
import {countedPart} from "./countedDates.js";
import {partOf, weekOfMonth, type Part} from "./datePart.js";
import {dateRead, reread, anyYearAt, normAt, resolved, skip, type DateScene, type Read} from "./dateScene.js";
import {PARTS} from "./dateWords.js";
import {smallOrdinal} from "./ordinals.js";
import {relativeName, dayWord, season, weekday} from "./relativeNames.js";
import {isPlural, reaches, relativeUnit, singularUnit} from "./relativeUnits.js";
import {decade, fiscalYear, looseYear} from "./yearDates.js";
import {nearest} from "./yearOfDate.js";
import {tenseAround} from "./tense.js";

/** "early 1998", "the end of the year", "mid 1990s", "late last week", "earlier this year". */
export function partial(scene: DateScene, i: number): Read | null {
  const word = normAt(scene, i);
  if (word === "earlier" || word === "later") {
    const at = skip(scene, skip(scene, i + 1, "in", "on"), "the");
    return relativeUnit(scene, at) ?? runningUnit(scene, at) ?? weekday(scene, at);
  }
  const part = PARTS.get(word);
  if (!part) return null;
  const to = skip(scene, i + 1, "-");
  const of = skip(scene, to, "of", "in", "on");
  // "is expected to end next Thursday": without "of" only a year follows the noun ("by end 2014").
  if (NOUNS.has(word) && to === i + 1 && normAt(scene, to) !== "of" && !anyYearAt(scene, to)) return null;
  const at = skip(scene, of, "the");
  const whole = wholeAt(scene, at);
  return whole && parted(whole, part);
}

const NOUNS = new Set("start beginning middle end close".split(" "));

/** "the end of the year", "late in the decade": the one that runs. */
function runningUnit(scene: DateScene, at: number): Read | null {
  const unit = singularUnit(scene, at);
  if (!unit || unit === "day" || !reaches(scene, unit) || normAt(scene, at - 1) !== "the") return null;
  return resolved(unitAround(scene.today, unit), at + 1);
}

export function parted(whole: Read, part: Part): Read {
  const named = whole.interval;
  const interval = partOf(named, part);
  return interval === named ? whole : dateRead(interval, whole.to, whole.basis, named, whole.bounds);
}

/** A date that can have parts. */
const wholeAt = (scene: DateScene, at: number): Read | null =>
  quarter(scene, at) ??
  relativeUnit(scene, at) ??
  relativeName(scene, at) ??
  looseYear(scene, at) ??
  fiscalYear(scene, at) ??
  decade(scene, at) ??
  monthFirst(scene, at) ??
  season(scene, at, true) ??
  weekday(scene, at) ??
  dayWord(scene, at) ??
  runningUnit(scene, at);

/** "the third quarter of 1989", "second half", "fiscal first quarter", "last week of May", "the first nine months of 1998". */
export function quarter(scene: DateScene, i: number): Read | null {
  const at = skip(scene, i, "fiscal");
  const word = normAt(scene, at);
  const hyphen = word.indexOf("-");
  const ordinal = hyphen < 0 ? word : word.slice(0, hyphen);
  const which = ORDINAL_LIKE.get(ordinal) ?? smallOrdinal(ordinal);
  if (which === undefined || which > 5) return null;
  const unitAtToken = hyphen < 0 ? skip(scene, at + 1, "fiscal") : at;
  const unit = hyphen < 0 ? normAt(scene, unitAtToken) : word.slice(hyphen + 1);
  const to = unitAtToken + 1;
  if (unit === "week" || unit === "day" || unit === "month") return unitOfMonth(scene, to, which, unit);
  if (unit !== "quarter" && unit !== "half") return countedPart(scene, at, (j) => wholeAt(scene, j));
  if (isPlural(scene.tokens[unitAtToken])) return null;
  const most = unit === "half" ? 2 : 4;
  const n = which < 0 ? most : which;
  if (n > most) return null;
  const make = (year: number): Interval => (unit === "half" ? halfOf(year, n) : quarterOf(year, n));
  const yearTo = skip(scene, skip(scene, to, "of", "in", ","), "the");
  const whole = looseYear(scene, yearTo) ?? fiscalYear(scene, yearTo) ?? relativeUnit(scene, yearTo);
  if (whole?.interval.grain === "year") return reread(whole, make(yearIn(whole.interval.start)));
  // "last quarter" is the one before this, read with the units; "the second half" alone is one of a match.
  if (which < 0 || scene.today === null || unit === "half") return null;
  const earlier = scene.earlier;
  if (earlier?.near && earlier.stated && earlier.interval.grain === "quarter")
    return resolved(make(yearIn(earlier.interval.start)), to);
  const here = make(yearIn(scene.today));
  const running = here.start <= scene.today && scene.today <= here.end;
  const tense = tenseAround(scene.tokens, i, to);
  // Results are of quarters that are over.
  return resolved(running && tense === "past" ? here : nearest(scene.today, tense ?? "past", make), to);
}
export const ORDINAL_LIKE: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["final", -1],
  ["latest", -1]
]);

/** "the first week of May", "the last day of the year", "the third month of 2012" */
function unitOfMonth(
  scene: DateScene,
  to: number,
  which: number,
  unit: "week" | "day" | "month"
): Read | null {
  if (normAt(scene, to) !== "of" && normAt(scene, to) !== "in") return null;
  const at = skip(scene, to + 1, "the");
  const month = monthFirst(scene, at) ?? relativeUnit(scene, at) ?? looseYear(scene, at);
  if (!month || !HAS_DAYS.has(month.interval.grain)) return null;
  const {interval} = month;
  if (unit === "month") {
    if (interval.grain !== "year") return null;
    return reread(month, monthOf(yearIn(interval.start), which < 0 ? 12 : which));
  }
  if (unit === "week") return reread(month, weekOfMonth(interval, which));
  if (which !== 1 && which !== -1) return null;
  const day = which < 0 ? interval.end : interval.start;
  return reread(month, {start: day, end: day, grain: "day"});
}
const HAS_DAYS = new Set<Grain>(["month", "year"]);

/** "1998 third quarter", "last year’s fourth quarter": the part of the year that was just read. */
export function withinYear(scene: DateScene, year: Read): Read {
  const word = normAt(scene, year.to);
  const hyphen = word.indexOf("-");
  const n = smallOrdinal(hyphen < 0 ? word : word.slice(0, hyphen));
  const unit = hyphen < 0 ? normAt(scene, year.to + 1) : word.slice(hyphen + 1);
  const to = year.to + (hyphen < 0 ? 2 : 1);
  const y = yearIn(year.interval.start);
  const sign = word.length === 2 ? word.charCodeAt(1) - 48 : 0;
  if (sign >= 1 && word.startsWith("q") && sign <= 4) return reread(year, quarterOf(y, sign), year.to + 1);
  if (sign >= 1 && word.startsWith("h") && sign <= 2) return reread(year, halfOf(y, sign), year.to + 1);
  if (n !== undefined && unit === "quarter" && n <= 4) return reread(year, quarterOf(y, n), to);
  if (n !== undefined && unit === "half" && n <= 2) return reread(year, halfOf(y, n), to);
  return year;
}
