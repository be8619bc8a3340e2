import {MONTHS} from "../printedDates.js";
import type {Kind} from "./kinds.js";

const DAYS_AT_MOST = 6;
const LAST_SAFE_DAY = 28;

/** Friday, April 5 becomes Friday, April 8; or the month is another one. */
export const moveDate: Kind = {
  name: "date",
  title: "a date moved",
  rule: "whole dates that carry a weekday, or that another text or a reference gives too; never the day of the text itself in its dateline",
  plants({dates}, next) {
    return dates
      .filter(({weekday, spoken}) => weekday || spoken)
      .map(({file, start, end, month, day, year, dayFirst}) => {
        const byMonth = next() < 0.3;
        const step = 1 + Math.floor(next() * DAYS_AT_MOST);
        const later = byMonth ? day : day + step <= LAST_SAFE_DAY ? day + step : day - step;
        const other = byMonth ? (month % 12) + 1 : month;
        const name = MONTHS[other - 1] ?? "";
        const moved = String(Math.min(later, byMonth ? LAST_SAFE_DAY : later));
        const words = dayFirst ? `${moved} ${name} ${String(year)}` : `${name} ${moved}, ${String(year)}`;
        return {file, start, end, words};
      });
  }
};
