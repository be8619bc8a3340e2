import {
  addDays,
  dayAt,
  dayOf,
  lastDay,
  monthOf,
  monthsOf,
  weekdayOf,
  weekOf,
  yearIn,
  type Interval
} from "./calendar.js";
import {holidayAt} from "./holidays.js";
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
  type DateScene,
  type Read
} from "./dateScene.js";
import {DAY_PARTS, DAY_WORDS, NARRATIVE_SHIFTS, SEASONS, SHIFTS, WEEKDAYS} from "./dateWords.js";
import {isPlural, relativeUnit, relativeYear} from "./relativeUnits.js";
import {tenseAround} from "./tense.js";
import {yearOfDate} from "./yearOfDate.js";

/** "last November", "this summer", "next Friday", "the previous March", "last Christmas". */
export function relativeName(scene: DateScene, i: number): Read | null {
  const at = skip(scene, i, "the");
  const word = normAt(scene, at);
  let shift = SHIFTS.get(word) ?? NARRATIVE_SHIFTS.get(word);
  if (shift === undefined) return null;
  let name = at + 1;
  // "said that November sales rose", "forces that fall under it": only "that summer" names a season for certain.
  if (word === "that" && !SURE_SEASONS.has(normAt(scene, name))) return null;
  const second = word === "this" ? SHIFTS.get(normAt(scene, name)) : undefined;
  if (second !== undefined) {
    shift = second;
    name++;
  }
  const told = NARRATIVE_SHIFTS.has(word) ? scene.earlier?.interval : undefined;
  const against = told ?? (scene.today === null ? null : dayAt(scene.today));
  if (!against || (shift === 0 && NARRATIVE_SHIFTS.has(word) && !told)) return null;
  const weekday = weekdayName(scene, name);
  if (weekday !== undefined) {
    if (!told && !scene.exact) return null;
    const day = shiftedWeekday(against, weekday, shift);
    return resolved(dayAt(day), skip(scene, name + 1, ...DAY_PARTS));
  }
  const named = yearlyAt(scene, name);
  if (!named) return null;
  return resolved(shiftedName(against, shift, named.make), named.to);
}

const SURE_SEASONS = new Set("summer autumn winter".split(" "));

/** What comes once a year under a name: a month, a day of it, a season, a holiday. */
function yearlyAt(scene: DateScene, i: number): {make: (year: number) => Interval; to: number} | null {
  const found = monthAt(scene, i);
  if (found) {
    const day = dayNumberAt(scene, found.to);
    if (day === undefined) return {make: (year) => monthOf(year, found.month), to: found.to};
    return {make: (y) => dayOf(y, found.month, Math.min(day, lastDay(y, found.month))), to: found.to + 1};
  }
  const season = SEASONS.get(normAt(scene, i));
  if (season && !isPlural(scene.tokens[i]))
    return {make: (year) => monthsOf(year, season[0], season[1], "season"), to: i + 1};
  const holiday = holidayAt(scene, i);
  return holiday && {make: holiday.on, to: holiday.to};
}

function shiftedName(against: Interval, shift: number, make: (year: number) => Interval): Interval {
  const year = yearIn(against.start);
  if (shift < 0) return [year, year - 1].map(make).find((d) => d.end < against.start) ?? make(year - 2);
  if (shift > 0) return [year, year + 1].map(make).find((d) => d.start > against.end) ?? make(year + 2);
  const running = make(year - 1);
  return running.end >= against.start ? running : make(year);
}

function shiftedWeekday(against: Interval, weekday: number, shift: number): string {
  if (shift < 0) return addDays(against.start, -((weekdayOf(against.start) - weekday + 7) % 7 || 7));
  if (shift > 0) return addDays(against.end, (weekday - weekdayOf(against.end) + 7) % 7 || 7);
  return addDays(weekOf(against.start).start, (weekday + 6) % 7);
}

/** "Tuesday", "Friday night", "Friday, October 5", "Tuesday of last week". */
export function weekday(scene: DateScene, i: number): Read | null {
  const day = weekdayName(scene, i);
  if (day === undefined) return null;
  const {tokens, today} = scene;
  const to = skip(scene, i + 1, ...DAY_PARTS);
  const week = relativeUnit(scene, skip(scene, to, "of"));
  if (week?.interval.grain === "week")
    return resolved(dayAt(addDays(week.interval.start, (day + 6) % 7)), week.to);
  if (today === null || !scene.exact) return null;
  // Part of a name: "the Sunday Times", "Black Monday".
  if (NAMED_AFTER.has(normAt(scene, to)) && isCapital(tokens[to])) return null;
  if (NAMED_BEFORE.has(normAt(scene, i - 1)) && isCapital(tokens[i - 1])) return null;
  const ahead = tenseAround(tokens, i, to) === "future";
  const step = ahead ? (day - weekdayOf(today) + 7) % 7 : -((weekdayOf(today) - day + 7) % 7);
  return resolved(dayAt(addDays(today, step)), to);
}
const NAMED_AFTER = new Set(
  "time telegraph mirror express herald mail post star sun independent night".split(" ")
);
const NAMED_BEFORE = new Set("black bloody super ash good fat".split(" "));

function weekdayName(scene: DateScene, i: number): number | undefined {
  const token = scene.tokens[i];
  return token && isCapital(token) && !isPlural(token) ? WEEKDAYS.get(token.norm) : undefined;
}

/** "today", "yesterday morning", "tonight", "last night", "this evening", "the day before yesterday". */
export function dayWord(scene: DateScene, i: number): Read | null {
  if (scene.today === null || !scene.exact) return null;
  const word = normAt(scene, i);
  const next = normAt(scene, i + 1);
  const named = DAY_WORDS.get(word);
  if (named !== undefined) {
    if (normAt(scene, i - 1) === "usa") return null;
    return resolved(dayAt(addDays(scene.today, named)), skip(scene, i + 1, ...DAY_PARTS));
  }
  if (word === "this" && DAY_PARTS.has(next)) return resolved(dayAt(scene.today), i + 2);
  if (word === "last" && (next === "night" || next === "evening"))
    return resolved(dayAt(addDays(scene.today, -1)), i + 2);
  const at = skip(scene, i, "the");
  const side = DAY_SIDES.get(normAt(scene, at + 1));
  const beyond = DAY_WORDS.get(normAt(scene, at + 2));
  return normAt(scene, at) === "day" && side !== undefined && beyond === side
    ? resolved(dayAt(addDays(scene.today, 2 * side)), at + 3)
    : null;
}
const DAY_SIDES = new Map([
  ["before", -1],
  ["after", 1]
]);

/**
 * "the summer of 1997", "spring 1998", "the fall of last year", "in the spring".
 *
 * @param sure whether a word before it ("early", "late") makes it a season, whatever else it could be
 */
export function season(scene: DateScene, i: number, sure = false): Read | null {
  const months = SEASONS.get(normAt(scene, i));
  if (!months || isPlural(scene.tokens[i])) return null;
  const make = (year: number): Interval => monthsOf(year, months[0], months[1], "season");
  const at = skip(scene, i + 1, "of", ",");
  const year = anyYearAt(scene, at, LONG_AGO);
  if (year) return stated(make(year.year), year.to);
  const relative = relativeYear(scene, at);
  if (relative) return resolved(make(yearIn(relative.interval.start)), relative.to);
  const article = normAt(scene, i - 1) === "the";
  const before = normAt(scene, article ? i - 2 : i - 1);
  if (normAt(scene, i + 1) === "of") return null;
  if (!sure && !(article ? BEFORE_SEASON : BEFORE_BARE_SEASON).has(before)) return null;
  const found = yearOfDate(scene, i, i + 1, make);
  return found && resolved(found, i + 1);
}
const BEFORE_SEASON = new Set("in by during until since before after through for of".split(" "));
const BEFORE_BARE_SEASON = new Set("by until since".split(" "));

/** "Christmas", "Easter 1998", "the Fourth of July". */
export function holiday(scene: DateScene, i: number): Read | null {
  const found = holidayAt(scene, i);
  if (!found) return null;
  const at = skip(scene, found.to, ",", "of", "in");
  const year = anyYearAt(scene, at, LONG_AGO);
  if (year) return stated(found.on(year.year), year.to);
  const relative = relativeYear(scene, at);
  if (relative) return resolved(found.on(yearIn(relative.interval.start)), relative.to);
  // Without a year it must be when something is, not what: neither "the Victory Day parade" nor "to celebrate Christmas".
  const next = scene.tokens[found.to];
  const qualifies = next?.kind === "word" && !isCapital(next) && !AFTER_HOLIDAY.has(next.norm);
  if (qualifies || !BEFORE_HOLIDAY.has(normAt(scene, i - 1))) return null;
  const date = yearOfDate(scene, i, found.to, found.on);
  return date && resolved(date, skip(scene, found.to, ...DAY_PARTS));
}
const BEFORE_HOLIDAY = new Set(
  "on by until till since before after at around during over from through early late".split(" ")
);
const AFTER_HOLIDAY = new Set([
  ...DAY_PARTS,
  ..."and or but in at on to with by as for from that it he she they we when while because was is were will would".split(
    " "
  )
]);
