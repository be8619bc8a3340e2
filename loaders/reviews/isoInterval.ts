import {dayOf, monthOf, yearOf, type Interval} from "../recognize/calendar.js";
import {isoDate} from "../sources/readManual.js";

/** First and last day, both inclusive; null where the interval is open at that end. */
export interface Days {
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * The days of an ISO date (`2013`, `2013-12`, `2013-12-01`) or interval (`2013-10/2013-12`, `../2013-09-23`).
 *
 * @throws Error what is wrong; remedy
 */
export function isoInterval(text: string): Days {
  const [from = "", to, ...more] = text.split("/");
  const first = from === ".." && to !== undefined ? null : readDate(from, text);
  const last = to === undefined ? first : to === ".." && first ? null : readDate(to, text);
  if (more.length > 0 || (first && last && first.start > last.end)) throw notIso(text);
  return {start: first?.start ?? null, end: last?.end ?? null};
}

function readDate(date: string, whole: string): Interval {
  try {
    if (date === "" || isoDate(date) === null) throw notIso(whole);
  } catch {
    throw notIso(whole);
  }
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return yearOf(year);
  return day === undefined ? monthOf(year, month) : dayOf(year, month, day);
}

const notIso = (text: string): Error =>
  new Error(
    `unexpected "${text}"; write a date as 2013, 2013-12 or 2013-12-01, an interval as 2013-10/2013-12`
  );
