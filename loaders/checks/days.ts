/** Days from first to last, both inclusive, as ISO dates. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** Before and after any date that a report speaks of: the ends of an open interval ("../2013-09-23"). */
const OPEN_START = "0001-01-01";
const OPEN_END = "9999-12-31";

/** The days that `2013`, `2013-12`, `2013-12-16` or an interval of these (`2013-10/2013-12`) stand for; `null` for anything else. */
export function toDays(value: unknown): Days | null {
  if (typeof value !== "string") return null;
  const ends = value.split("/");
  const first = ends[0] === ".." ? OPEN_START : (ends[0] ?? "");
  const last = ends.at(-1) === ".." ? OPEN_END : (ends.at(-1) ?? "");
  if (ends.length > 2 || !ISO_DAY.test(first) || !ISO_DAY.test(last)) return null;
  return {start: firstDay(first), end: lastDay(last)};
}

/** Whether two spans of days share a day. */
export const daysMeet = (a: Days, b: Days): boolean => a.start <= b.end && b.start <= a.end;

/** Whole days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** "16 December 2013", "December 2013", "2014", "the fourth quarter of 2013", or "1 May to 3 June 2013". */
export function sayDays({start, end}: Days): string {
  if (start === OPEN_START) return `${sayDays({start: end, end})} or before`;
  if (end === OPEN_END) return `${sayDays({start, end: start})} or after`;
  if (start === end) return `${Number(start.slice(8))} ${monthName(start)} ${start.slice(0, 4)}`;
  const year = start.slice(0, 4);
  const from = start.slice(5);
  const to = end.slice(5);
  const oneYear = year === end.slice(0, 4);
  if (oneYear && from === "01-01" && to === "12-31") return year;
  const quarter = ["01-01 03-31", "04-01 06-30", "07-01 09-30", "10-01 12-31"].indexOf(`${from} ${to}`);
  if (oneYear && quarter >= 0)
    return `the ${["first", "second", "third", "fourth"][quarter] ?? ""} quarter of ${year}`;
  const whole = from.endsWith("-01") && lastDay(end.slice(0, 7)) === end;
  if (whole && start.slice(0, 7) === end.slice(0, 7)) return `${monthName(start)} ${year}`;
  if (whole) return `${monthName(start)}${oneYear ? "" : ` ${year}`} to ${monthName(end)} ${end.slice(0, 4)}`;
  if (oneYear) return `${Number(start.slice(8))} ${monthName(start)} to ${sayDays({start: end, end})}`;
  return `${sayDays({start, end: start})} to ${sayDays({start: end, end})}`;
}

const ISO_DAY = /^\d{4}(?:-\d{2}){0,2}$/;
const MONTHS = "January February March April May June July August September October November December".split(
  " "
);

const monthName = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? "";

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
