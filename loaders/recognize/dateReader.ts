import {
  addDays,
  dayOf,
  lastDay,
  monthOf,
  monthsOf,
  partOf,
  quarterOf,
  weekdayOf,
  yearOf,
  type Interval
} from "./calendar.js";
import type {Anchor} from "./dates.js";
import {smallOrdinal} from "./ordinals.js";
import type {Token} from "./tokens.js";

const MONTHS = "january february march april may june july august september october november december".split(
  " "
);
const MONTH_NUMBER = new Map<string, number>([
  ...MONTHS.map((name, i): [string, number] => [name, i + 1]),
  ...MONTHS.map((name, i): [string, number] => [name.slice(0, 3), i + 1]),
  ["sept", 9]
]);
const WEEKDAYS = new Map(
  "sunday monday tuesday wednesday thursday friday saturday".split(" ").map((day, i) => [day, i])
);
const SEASONS = new Map<string, [number, number]>([
  ["spring", [3, 5]],
  ["summer", [6, 8]],
  ["autumn", [9, 11]],
  ["fall", [9, 11]],
  ["winter", [12, 2]]
]);
const PARTS = new Map<string, "start" | "middle" | "end">([
  ["start", "start"],
  ["beginning", "start"],
  ["early", "start"],
  ["middle", "middle"],
  ["mid", "middle"],
  ["end", "end"],
  ["close", "end"],
  ["late", "end"]
]);
const SHIFTS = new Map([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
  ["following", 1]
]);

/** A date as read: its interval, the token after it, and whether the text or the day of publication fixes it. */
export interface Read {
  readonly interval: Interval;
  readonly to: number;
  readonly basis: "stated" | "resolved";
}

/** The grammar of dates in words, over the tokens of one sentence. Each method reads one form at token `i`, or gives null. */
export class DateReader {
  constructor(
    readonly tokens: readonly Token[],
    readonly anchor: Anchor | null,
    readonly future: boolean,
    readonly previous: number | null
  ) {}

  private norm(i: number): string {
    return this.tokens[i]?.norm ?? "";
  }

  private month(i: number): number | undefined {
    const token = this.tokens[i];
    return token && /^\p{Lu}/u.test(token.text) ? MONTH_NUMBER.get(token.norm.replace(/\.$/, "")) : undefined;
  }

  private year(i: number): number | undefined {
    const token = this.tokens[i];
    return token?.kind === "number" && /^(?:19|20)\d{2}$/.test(token.text) ? Number(token.text) : undefined;
  }

  private day(i: number): number | undefined {
    const token = this.tokens[i];
    if (token?.kind !== "number" && token?.kind !== "ordinal") return undefined;
    const day = Number.parseInt(token.text, 10);
    return /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.text) && day >= 1 && day <= 31 ? day : undefined;
  }

  private skip(i: number, ...words: string[]): number {
    return words.includes(this.norm(i)) ? i + 1 : i;
  }

  private get anchorYear(): number | null {
    return this.anchor ? Number(this.anchor.end.slice(0, 4)) : null;
  }

  /** A whole date phrase, with "the end of", "early", "fourth quarter of" before it. */
  phrase(i: number): Read | null {
    const at = this.skip(i, "the");
    return this.partial(at) ?? this.quarter(at) ?? this.base(i) ?? (at > i ? this.base(at) : null);
  }

  private partial(i: number): Read | null {
    const part = PARTS.get(this.norm(i));
    if (!part) return null;
    let at = this.skip(i + 1, "of", "-");
    at = this.skip(at, "the");
    const whole =
      this.base(at) ?? (this.year(at) === undefined ? null : this.stated(yearOf(this.year(at) ?? 0), at + 1));
    return whole && whole.interval.grain !== "day"
      ? {...whole, interval: partOf(whole.interval, part)}
      : null;
  }

  private quarter(i: number): Read | null {
    const last = this.norm(i) === "last";
    const number = last ? undefined : smallOrdinal(this.norm(i));
    const half = this.norm(i + 1) === "half";
    if ((!last && number === undefined) || (!half && this.norm(i + 1) !== "quarter")) return null;
    const which = number ?? (half ? 2 : 4);
    const at = this.skip(this.skip(i + 2, "of"), "the");
    const stated = this.year(at);
    const whole = stated === undefined ? this.relative(at) : this.stated(yearOf(stated), at + 1);
    // "last quarter" alone is the one before this; with "of the current year" it is the fourth.
    if (!whole || whole.interval.grain !== "year" || which > (half ? 2 : 4)) return null;
    const year = Number(whole.interval.start.slice(0, 4));
    return {
      ...whole,
      interval: half ? monthsOf(year, which * 6 - 5, which * 6, "half") : quarterOf(year, which)
    };
  }

  private stated(interval: Interval, to: number): Read {
    return {interval, to, basis: "stated"};
  }

  /** A date without a part before it. */
  private base(i: number): Read | null {
    return (
      this.monthFirst(i) ??
      this.dayFirst(i) ??
      this.relative(i) ??
      this.weekday(i) ??
      this.season(i) ??
      this.decade(i) ??
      this.bareYear(i)
    );
  }

  /** "May 8", "September 20, 2012", "November 2022", "April of that year". */
  private monthFirst(i: number): Read | null {
    const month = this.month(i);
    if (month === undefined) return null;
    const after = this.norm(i + 1) === "." ? i + 2 : i + 1;
    const day = this.day(after);
    if (day !== undefined && this.year(after) === undefined) return this.dayMonth(month, day, after + 1);
    const yearAt = this.skip(this.skip(after, ","), "of");
    const year = this.year(yearAt);
    if (year !== undefined) return this.stated(monthOf(year, month), yearAt + 1);
    if (
      this.norm(after) === "of" &&
      this.norm(after + 1) === "that" &&
      this.norm(after + 2) === "year" &&
      this.previous !== null
    ) {
      return {interval: monthOf(this.previous, month), to: after + 3, basis: "resolved"};
    }
    const found = this.nearest((y) => monthOf(y, month));
    return found && {interval: found, to: i + 1, basis: "resolved"};
  }

  /** "8 May 2013", "the 8th of May". */
  private dayFirst(i: number): Read | null {
    const day = this.day(i);
    if (day === undefined) return null;
    const at = this.skip(i + 1, "of");
    const month = this.month(at);
    return month === undefined ? null : this.dayMonth(month, day, at + 1);
  }

  private dayMonth(month: number, day: number, to: number): Read | null {
    const yearAt = this.skip(to, ",");
    const year = this.year(yearAt);
    if (year !== undefined)
      return day <= lastDay(year, month) ? this.stated(dayOf(year, month, day), yearAt + 1) : null;
    if (day > lastDay(2024, month)) return null;
    const found = this.nearest((y) => dayOf(y, month, Math.min(day, lastDay(y, month))));
    return found && {interval: found, to, basis: "resolved"};
  }

  /** A month or day without a year is the last one before the text, or the next one where the sentence looks ahead. */
  private nearest(make: (year: number) => Interval): Interval | null {
    if (!this.anchor || this.anchorYear === null) return this.previous === null ? null : make(this.previous);
    const here = make(this.anchorYear);
    return here.start <= this.anchor.end || this.future ? here : make(this.anchorYear - 1);
  }

  /** "last November", "next year", "the current year", "this summer", "last week". */
  private relative(i: number): Read | null {
    const at = this.skip(i, "the");
    const shift = SHIFTS.get(this.norm(at));
    if (shift === undefined || !this.anchor || this.anchorYear === null) return null;
    const word = this.norm(at + 1);
    const resolved = (interval: Interval): Read => ({interval, to: at + 2, basis: "resolved"});
    if (word === "year") return resolved(yearOf(this.anchorYear + shift));
    const month = this.month(at + 1);
    if (month !== undefined) {
      const here = monthOf(this.anchorYear, month);
      if (shift < 0)
        return resolved(here.end < this.anchor.start ? here : monthOf(this.anchorYear - 1, month));
      if (shift > 0)
        return resolved(here.start > this.anchor.end ? here : monthOf(this.anchorYear + 1, month));
      return resolved(here);
    }
    const season = SEASONS.get(word);
    if (season) return resolved(this.shiftSeason(season, shift));
    const today = this.anchor.end;
    if (word === "month") {
      const index = this.anchorYear * 12 + Number(today.slice(5, 7)) - 1 + shift;
      return resolved(monthOf(Math.floor(index / 12), (index % 12) + 1));
    }
    if (word === "week") {
      const monday = addDays(today, -((weekdayOf(today) + 6) % 7) + 7 * shift);
      return resolved({start: monday, end: addDays(monday, 6), grain: "week"});
    }
    const weekday = WEEKDAYS.get(word);
    return weekday === undefined ? null : {...this.onWeekday(weekday, at + 2, shift > 0)};
  }

  private shiftSeason([first, last]: [number, number], shift: number): Interval {
    const year = this.anchorYear ?? 0;
    const here = monthsOf(year, first, last, "season");
    if (shift < 0)
      return here.end < (this.anchor?.start ?? "") ? here : monthsOf(year - 1, first, last, "season");
    if (shift > 0)
      return here.start > (this.anchor?.end ?? "") ? here : monthsOf(year + 1, first, last, "season");
    return here;
  }

  private weekday(i: number): Read | null {
    const day = WEEKDAYS.get(this.norm(i));
    if (day === undefined || !/^\p{Lu}/u.test(this.tokens[i]?.text ?? "")) return null;
    // "Friday, October 5": the weekday only qualifies the date after it.
    const next = this.skip(i + 1, ",");
    const dated = next > i + 1 ? (this.monthFirst(next) ?? this.dayFirst(next)) : null;
    if (dated?.interval.grain === "day") return dated;
    return this.anchor ? this.onWeekday(day, i + 1, this.future && this.norm(i - 1) === "next") : null;
  }

  /** The last such day up to the earliest day on which the text can have been published, or within that span. */
  private onWeekday(day: number, to: number, ahead: boolean): Read {
    const anchor = this.anchor ?? {start: "", end: ""};
    const from = ahead ? addDays(anchor.end, 1) : anchor.end;
    const step = ahead ? (day - weekdayOf(from) + 7) % 7 : -((weekdayOf(from) - day + 7) % 7);
    const date = addDays(from, step);
    return {interval: {start: date, end: date, grain: "day"}, to, basis: "resolved"};
  }

  private season(i: number): Read | null {
    const season = SEASONS.get(this.norm(i));
    const at = this.skip(i + 1, "of");
    const year = this.year(at);
    return season && year !== undefined
      ? this.stated(monthsOf(year, season[0], season[1], "season"), at + 1)
      : null;
  }

  private decade(i: number): Read | null {
    const token = this.tokens[i];
    if (token?.kind !== "decade") return null;
    const year = Number(token.text.slice(0, 4));
    return this.stated({start: yearOf(year).start, end: yearOf(year + 9).end, grain: "decade"}, i + 1);
  }

  /** A number between 1900 and 2099 without grouping is a year where a preposition, a bracket or another year says so. */
  private bareYear(i: number): Read | null {
    const year = this.year(i);
    if (year === undefined) return null;
    const until =
      ["-", "–", "—"].includes(this.norm(i + 1)) || (this.norm(i + 1) === "to" && this.norm(i - 1) === "from")
        ? this.lastYear(year, i + 2)
        : undefined;
    if (until !== undefined)
      return this.stated({start: yearOf(year).start, end: yearOf(until).end, grain: "span"}, i + 3);
    const before = this.norm(i - 1);
    if (
      !/^(?:in|since|of|by|until|till|through|during|from|for|year|early|late|mid|before|after|between|and|around|[(,/-]|than|to)$/.test(
        before
      ) &&
      i > 0
    )
      return null;
    return this.stated(yearOf(year), i + 1);
  }

  private lastYear(first: number, i: number): number | undefined {
    const full = this.year(i);
    if (full !== undefined) return full > first ? full : undefined;
    const token = this.tokens[i];
    if (token?.kind !== "number" || !/^\d{2}$/.test(token.text)) return undefined;
    const short = Math.floor(first / 100) * 100 + Number(token.text);
    return short > first ? short : undefined;
  }
}
