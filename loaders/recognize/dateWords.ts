import type {Unit} from "./calendar.js";
import type {Part} from "./datePart.js";

/** The closed class of words that dates are made of, by their `norm` (lower case, singular, no possessive). */

const MONTHS = "january february march april may june july august september october november december".split(
  " "
);
export const MONTH_NUMBER: ReadonlyMap<string, number> = new Map<string, number>([
  ...MONTHS.map((name, i): [string, number] => [name, i + 1]),
  ...MONTHS.map((name, i): [string, number] => [name.slice(0, 3), i + 1]),
  ["sept", 9]
]);
/** Also verbs and first names: alone they are months only after a word that a month follows. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set("march april may june august".split(" "));

const DAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(DAYS.map((day, i) => [day, i]));
/** Only before a full stop or comma and a date: "Tue., Oct. 2". */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...DAYS.map((day, i): [string, number] => [day.slice(0, 3), i]),
  ["thur", 4],
  ["tues", 2]
]);

export const SEASONS: ReadonlyMap<string, readonly [first: number, last: number]> = new Map([
  ["spring", [3, 5]],
  ["springtime", [3, 5]],
  ["summer", [6, 8]],
  ["summertime", [6, 8]],
  ["autumn", [9, 11]],
  ["fall", [9, 11]],
  ["winter", [12, 2]],
  ["wintertime", [12, 2]]
]);

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (["day", "weekend", "week", "month", "quarter", "year", "decade", "century"] as const).map((unit) => [
    unit,
    unit
  ])
);

export const DAY_PARTS: ReadonlySet<string> = new Set(
  "morning afternoon evening night noon midday dawn dusk lunchtime".split(" ")
);

export const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1]
]);

export const PARTS: ReadonlyMap<string, Part> = new Map([
  ["start", "start"],
  ["beginning", "start"],
  ["early", "start"],
  ["middle", "middle"],
  ["mid", "middle"],
  ["end", "end"],
  ["close", "end"],
  ["late", "end"]
]);

/** Against the day of publication. */
export const SHIFTS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["past", -1],
  ["this", 0],
  ["current", 0],
  ["present", 0],
  ["next", 1],
  ["coming", 1]
]);

/** Against the date that the text named last. */
export const NARRATIVE_SHIFTS: ReadonlyMap<string, number> = new Map([
  ["previous", -1],
  ["preceding", -1],
  ["that", 0],
  ["same", 0],
  ["following", 1],
  ["subsequent", 1]
]);

export const DECADE_WORDS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, i): [string, number] => [word, 1920 + 10 * i])
);

export const RANGE_SIGNS: ReadonlySet<string> = new Set(["-", "–", "—", "‑", "−"]);
export const APOSTROPHES: ReadonlySet<string> = new Set(["'", "’", "‘"]);
