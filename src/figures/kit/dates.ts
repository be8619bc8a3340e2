/** Days since 1 January 1970, both inclusive. */
export interface Days {
  readonly first: number;
  readonly last: number;
  /** the side on which the interval has no bound; its two days are then the one that is known */
  readonly open?: "start" | "end";
}

const DAY = 86_400_000;
const MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/**
 * The days that an ISO date of any precision (`2013`, `2013-11`, `2013-11-06`) or an interval covers: `a/b`, or with one
 * bound missing `../b` and `a/..`. Null for anything else.
 */
export function days(iso: string | null | undefined): Days | null {
  if (!iso) return null;
  const [from = "", to] = iso.split("/");
  if (from === ".." || to === "..") {
    const known = span(from === ".." ? (to ?? "") : from);
    if (!known) return null;
    const day = from === ".." ? known.last : known.first;
    return {first: day, last: day, open: from === ".." ? "start" : "end"};
  }
  const a = span(from);
  const b = to === undefined ? a : span(to);
  return a && b && b.last >= a.first ? {first: a.first, last: b.last} : null;
}

/** Is it a day of the calendar, written as ISO has it? Years have four digits and no leading zero: whoever types one begins with less. */
export function isDay(iso: string): boolean {
  const [first, last] = /^[1-9]\d{3}-\d\d-\d\d$/u.test(iso) ? [days(iso)?.first, days(iso)?.last] : [];
  return first !== undefined && first === last && new Date(first * DAY).toISOString().startsWith(iso);
}

/** From two ISO dates, either of which may be missing. */
export function daysBetween(start: string | null, end: string | null): Days | null {
  const a = days(start ?? end);
  const b = days(end ?? start);
  return a && b && b.last >= a.first ? {first: a.first, last: b.last} : null;
}

/** When something was published, of which perhaps only one bound is known: then the other side is open ("from 10 July 2013"). */
export function publishedBetween(start: string | null, end: string | null): Days | null {
  const known = daysBetween(start, end);
  if (!known || (start !== null && end !== null)) return known;
  return start === null
    ? {first: known.last, last: known.last, open: "start"}
    : {first: known.first, last: known.first, open: "end"};
}

/** The first day of a year, in days since 1970. */
export const yearStart = (year: number): number => dayNumber(year, 0, 1);

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** The day so many months later; a month that is too short gives its last day. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(month / 12);
  const lastDay = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  return dayNumber(year, month % 12, Math.min(date.getUTCDate(), lastDay));
}

/** Days in words, as short as they allow: `2013`, `Nov 2012`, `Oct–Dec 2013`, `10–11 July 2013`, `8 May 2023`. */
export function formatDays({first, last, open}: Days): string {
  if (open) return `${open === "start" ? "by" : "from"} ${formatDays({first, last})}`;
  const a = parts(first);
  const b = parts(last);
  const fromMonthStart = a.day === 1;
  const toMonthEnd = parts(last + 1).day === 1;
  if (first === last) return `${String(a.day)} ${a.name} ${String(a.year)}`;
  if (fromMonthStart && toMonthEnd) {
    if (a.month === 0 && b.month === 11)
      return a.year === b.year ? String(a.year) : `${String(a.year)}–${String(b.year)}`;
    if (a.year === b.year)
      return a.month === b.month ? `${a.name} ${String(a.year)}` : `${a.name}–${b.name} ${String(a.year)}`;
    return `${a.name} ${String(a.year)} – ${b.name} ${String(b.year)}`;
  }
  if (a.year === b.year && a.month === b.month)
    return `${String(a.day)}–${String(b.day)} ${a.name} ${String(a.year)}`;
  const head =
    a.year === b.year ? `${String(a.day)} ${a.name}` : `${String(a.day)} ${a.name} ${String(a.year)}`;
  return `${head} – ${String(b.day)} ${b.name} ${String(b.year)}`;
}

/** An ISO date or interval in words; what is no date stays as it is. */
export function formatDate(iso: string): string {
  const found = days(iso);
  return found ? formatDays(found) : iso;
}

function span(iso: string): Days | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(iso.trim());
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]) - 1;
  if (month === null) return {first: yearStart(year), last: yearStart(year + 1) - 1};
  if (match[3] === undefined)
    return {first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1};
  const day = dayNumber(year, month, Number(match[3]));
  return {first: day, last: day};
}

function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month, day) / DAY);
}

function parts(day: number): {year: number; month: number; name: string; day: number} {
  const date = new Date(day * DAY);
  const month = date.getUTCMonth();
  return {year: date.getUTCFullYear(), month, name: MONTHS[month] ?? "", day: date.getUTCDate()};
}
