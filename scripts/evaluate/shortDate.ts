import {lastDay} from "../../loaders/recognize/calendar.js";

/**
 * The shortest ISO form of the days between which something holds: `2013`, `2013-06`, `2013-06-01`, and for more than one year, month or
 * day the first and the last of them: `2005..2007`, `2013-10..2013-12`.
 *
 * @param start ISO day
 * @param end ISO day, inclusive
 */
export function shortDate(start: string, end: string): string {
  const [year = 0, month = 0, day = 0] = end.split("-").map(Number);
  const wholeMonths = start.endsWith("-01") && day === lastDay(year, month);
  const wholeYears = wholeMonths && start.endsWith("-01-01") && month === 12;
  const length = start === end ? 10 : wholeYears ? 4 : wholeMonths ? 7 : 10;
  const [from, to] = [start.slice(0, length), end.slice(0, length)];
  return from === to ? from : `${from}..${to}`;
}
