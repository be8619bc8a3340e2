/** Days between which something holds, ISO, both inclusive, and how finely the words put it. */
export interface Interval {
  readonly start: string;
  readonly end: string;
  readonly grain: "day" | "week" | "month" | "quarter" | "season" | "half" | "year" | "decade" | "span";
}

const pad = (n: number, width = 2): string => String(n).padStart(width, "0");
const iso = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** Last day of a month (1 to 12). */
export const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const yearOf = (year: number): Interval => ({
  start: iso(year, 1, 1),
  end: iso(year, 12, 31),
  grain: "year"
});
export const dayOf = (year: number, month: number, day: number): Interval => ({
  start: iso(year, month, day),
  end: iso(year, month, day),
  grain: "day"
});

/** Months `first`..`last` of a year; December to February runs into the next one. */
export function monthsOf(year: number, first: number, last: number, grain: Interval["grain"]): Interval {
  const endYear = last < first ? year + 1 : year;
  return {start: iso(year, first, 1), end: iso(endYear, last, lastDay(endYear, last)), grain};
}
export const monthOf = (year: number, month: number): Interval => monthsOf(year, month, month, "month");
export const quarterOf = (year: number, quarter: number): Interval =>
  monthsOf(year, quarter * 3 - 2, quarter * 3, "quarter");

/** An ISO day moved by whole days. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/**
 * The part of an interval that "early", "mid" or "late" (start, middle, end) names: thirds of a month or decade; of a year its first
 * quarter, middle half, last quarter, as style guides of news agencies use the words; nothing narrower is implied.
 */
export function partOf(whole: Interval, part: "start" | "middle" | "end"): Interval {
  const [year, month] = whole.start.split("-").map(Number) as [number, number];
  if (whole.grain === "year") {
    if (part === "start") return {...quarterOf(year, 1), grain: "span"};
    if (part === "end") return {...quarterOf(year, 4), grain: "span"};
    return monthsOf(year, 4, 9, "span");
  }
  if (whole.grain === "month") {
    if (part === "start") return {start: whole.start, end: iso(year, month, 10), grain: "span"};
    if (part === "end") return {start: iso(year, month, 21), end: whole.end, grain: "span"};
    return {start: iso(year, month, 11), end: iso(year, month, 20), grain: "span"};
  }
  if (whole.grain === "decade") {
    if (part === "start") return {start: iso(year, 1, 1), end: iso(year + 3, 12, 31), grain: "span"};
    if (part === "end") return {start: iso(year + 7, 1, 1), end: iso(year + 9, 12, 31), grain: "span"};
    return {start: iso(year + 4, 1, 1), end: iso(year + 6, 12, 31), grain: "span"};
  }
  return whole;
}

/** The shortest ISO form: `2013`, `2013-06`, `2013-06-01`, or `start/end`. */
export function isoForm({start, end}: {start: string; end: string}): string {
  if (start === end) return start;
  const [year, month] = start.split("-").map(Number) as [number, number];
  if (start === `${pad(year, 4)}-01-01` && end === `${pad(year, 4)}-12-31`) return pad(year, 4);
  if (start === iso(year, month, 1) && end === iso(year, month, lastDay(year, month)))
    return start.slice(0, 7);
  return `${start}/${end}`;
}
