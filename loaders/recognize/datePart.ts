import {addDays, iso, lastDay, monthsOf, quarterOf, type Interval} from "./calendar.js";

export type Part = "start" | "middle" | "end";

/**
 * The part of an interval that "early", "mid" or "late" (start, middle, end) names: thirds of a month or decade; of a year its first
 * quarter, middle half, last quarter, as style guides of news agencies use the words; days and weeks are left whole.
 */
export function partOf(whole: Interval, part: Part): Interval {
  const year = Number(whole.start.slice(0, 4));
  const month = Number(whole.start.slice(5, 7));
  if (whole.grain === "year") {
    if (part === "start") return {...quarterOf(year, 1), grain: "span"};
    if (part === "end") return {...quarterOf(year, 4), grain: "span"};
    return monthsOf(year, 4, 9, "span");
  }
  if (whole.grain === "month") {
    if (part === "start") return span(whole.start, iso(year, month, 10));
    if (part === "end") return span(iso(year, month, 21), whole.end);
    return span(iso(year, month, 11), iso(year, month, 20));
  }
  if (whole.grain === "quarter" || whole.grain === "half" || whole.grain === "season") {
    const months = whole.grain === "half" ? 6 : 3;
    const first = part === "start" ? 0 : part === "middle" ? months / 3 : (2 * months) / 3;
    const index = month - 1 + first;
    const last = index + months / 3 - 1;
    const endYear = year + Math.floor(last / 12);
    return span(
      iso(year + Math.floor(index / 12), (index % 12) + 1, 1),
      iso(endYear, (last % 12) + 1, lastDay(endYear, (last % 12) + 1))
    );
  }
  const years = whole.grain === "decade" ? 1 : whole.grain === "century" ? 10 : 0;
  if (years === 0) return whole;
  if (part === "start") return span(iso(year, 1, 1), iso(year + 4 * years - 1, 12, 31));
  if (part === "end") return span(iso(year + 7 * years, 1, 1), whole.end);
  return span(iso(year + 4 * years, 1, 1), iso(year + 7 * years - 1, 12, 31));
}

const span = (start: string, end: string): Interval => ({start, end, grain: "span"});

/** Week `n` of a month counts from its first day; the last one (-1) back from its last. */
export function weekOfMonth(month: Interval, n: number): Interval {
  const start = n < 0 ? addDays(month.end, -6) : addDays(month.start, 7 * (n - 1));
  return {start, end: addDays(start, 6), grain: "week"};
}
