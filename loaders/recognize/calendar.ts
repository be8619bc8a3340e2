/** How finely words put a date. "span" is anything that no single unit of the calendar is. */
export type Grain =
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "span";

/** Days between which something holds, ISO, both inclusive, and how finely the words put it. */
export interface Interval {
  readonly start: string;
  readonly end: string;
  readonly grain: Grain;
}

/** Units that a text counts time in. */
export type Unit = "day" | "weekend" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** Year, month (1 to 12), day. */
export type Civil = readonly [year: number, month: number, day: number];

const pad = (n: number, width = 2): string => String(n).padStart(width, "0");
/** Days and months as printed, and their hyphen: most dates that a text fixes are made several times over until one fits. */
const PRINTED = Array.from({length: 32}, (_, n) => `-${pad(n)}`);
export const iso = (year: number, month: number, day: number): string =>
  (year > 999 && year < 10000 ? String(year) : pad(year, 4)) + (PRINTED[month] ?? "") + (PRINTED[day] ?? "");

export const civilOf = (date: string): Civil => [yearIn(date), twoDigits(date, 5), twoDigits(date, 8)];
/** The year of an ISO day, which has four digits. */
export const yearIn = (date: string): number => 100 * twoDigits(date, 0) + twoDigits(date, 2);
const twoDigits = (date: string, at: number): number =>
  10 * date.charCodeAt(at) + date.charCodeAt(at + 1) - 11 * 0x30;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Last day of a month (1 to 12). */
export const lastDay = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);

/**
 * Days since 1 March of the year 0 in the Gregorian calendar. Years begin in March here, so that the leap day is the last of its year
 * and the lengths of the months before it follow one line: (153 m + 2) / 5 (Fliegel and Van Flandern, 1968).
 */
function serialOf(date: string): number {
  const [year, month, day] = civilOf(date);
  const y = month < 3 ? year - 1 : year;
  const m = month < 3 ? month + 9 : month - 3;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + fromMarch(m) + day - 1;
}
const fromMarch = (m: number): number => Math.floor((153 * m + 2) / 5);

const IN_400_YEARS = 146097;

function dateOf(serial: number): string {
  const era = Math.floor(serial / IN_400_YEARS);
  const inEra = serial - era * IN_400_YEARS;
  const y = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365
  );
  const inYear = inEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return iso(era * 400 + y + (month < 3 ? 1 : 0), month, inYear - fromMarch(m) + 1);
}

/** An ISO day moved by whole days. */
export const addDays = (date: string, days: number): string => dateOf(serialOf(date) + days);

/** An ISO day moved by whole months; the last day of the month where the day does not exist. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = civilOf(date);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return iso(y, m, Math.min(day, lastDay(y, m)));
}

/** 0 Sunday … 6 Saturday. (The serial's day 0 was a Wednesday.) */
export const weekdayOf = (date: string): number => (serialOf(date) + 3) % 7;

export const dayAt = (date: string): Interval => ({start: date, end: date, grain: "day"});
export const dayOf = (year: number, month: number, day: number): Interval => dayAt(iso(year, month, day));

const years = (first: number, last: number, grain: Grain): Interval => ({
  start: iso(first, 1, 1),
  end: iso(last, 12, 31),
  grain
});
export const yearOf = (year: number): Interval => years(year, year, "year");
export const yearsOf = (first: number, last: number): Interval => years(first, last, "span");
export const decadeOf = (year: number): Interval => {
  const first = Math.floor(year / 10) * 10;
  return years(first, first + 9, "decade");
};
/** The hundred years that share their first two digits, as ISO 8601 has it: 1900 to 1999. */
export const centuryOf = (year: number): Interval => {
  const first = Math.floor(year / 100) * 100;
  return years(first, first + 99, "century");
};

/** Months `first`..`last` of a year; December to February runs into the next one. */
export function monthsOf(year: number, first: number, last: number, grain: Grain): Interval {
  const endYear = last < first ? year + 1 : year;
  return {start: iso(year, first, 1), end: iso(endYear, last, lastDay(endYear, last)), grain};
}
export const monthOf = (year: number, month: number): Interval => monthsOf(year, month, month, "month");
export const quarterOf = (year: number, quarter: number): Interval =>
  monthsOf(year, quarter * 3 - 2, quarter * 3, "quarter");
export const halfOf = (year: number, half: number): Interval =>
  monthsOf(year, half * 6 - 5, half * 6, "half");

/** Monday to Sunday around a day. */
export function weekOf(date: string): Interval {
  const monday = addDays(date, -((weekdayOf(date) + 6) % 7));
  return {start: monday, end: addDays(monday, 6), grain: "week"};
}

/** The unit that holds a day, moved by `shift` units: the month before 10 July 2013 is June 2013. */
export function unitAround(date: string, unit: Unit, shift = 0): Interval {
  const [year, month] = civilOf(date);
  switch (unit) {
    case "day":
      return dayAt(addDays(date, shift));
    case "week":
      return weekOf(addDays(date, 7 * shift));
    case "weekend": {
      const {end} = weekOf(addDays(date, 7 * shift));
      return {start: addDays(end, -1), end, grain: "weekend"};
    }
    case "month": {
      const [y, m] = civilOf(addMonths(iso(year, month, 1), shift));
      return monthOf(y, m);
    }
    case "quarter": {
      const index = year * 4 + Math.floor((month - 1) / 3) + shift;
      return quarterOf(Math.floor(index / 4), (index % 4) + 1);
    }
    case "year":
      return yearOf(year + shift);
    case "decade":
      return decadeOf(year + 10 * shift);
    case "century":
      return centuryOf(year + 100 * shift);
  }
}

/** An ISO day moved by `n` units, back where `n` is negative. */
export function moveBy(date: string, n: number, unit: Unit): string {
  if (unit === "day") return addDays(date, n);
  if (unit === "week" || unit === "weekend") return addDays(date, 7 * n);
  return addMonths(date, Math.round(n * MONTHS_IN[unit]));
}
const MONTHS_IN = {month: 1, quarter: 3, year: 12, decade: 120, century: 1200};

/**
 * A day, a month or some days whose year is not known, as ISO 8601 wrote them until 2004: `--06-12`, `--06`. They can be shown, and
 * neither counted from nor compared.
 */
export function withoutYear({start, end, grain}: Interval): Interval {
  const length = grain === "month" ? 7 : 10;
  return {start: `-${start.slice(4, length)}`, end: `-${end.slice(4, length)}`, grain};
}
export const isYearless = ({start}: {readonly start: string}): boolean => start.startsWith("--");

/** The shortest ISO form: `2013`, `2013-06`, `2013-06-01`, or `start/end`; `--06-12` without a year. */
export function isoForm({start, end}: {start: string; end: string}): string {
  if (start === end) return start;
  if (start.startsWith("--")) return `${start}/${end}`;
  const [, firstMonth, firstDay] = civilOf(start);
  const [lastYear, lastMonth] = civilOf(end);
  const months = firstDay === 1 && end === iso(lastYear, lastMonth, lastDay(lastYear, lastMonth));
  const years = months && firstMonth === 1 && lastMonth === 12;
  const length = years ? 4 : months ? 7 : 10;
  const from = start.slice(0, length);
  const to = end.slice(0, length);
  return from === to ? from : `${from}/${to}`;
}
