import {addDays, dayAt, dayOf, weekdayOf, type Interval} from "./calendar.js";
import {isCapital, type DateScene} from "./dateScene.js";
import {Lexicon} from "./lexicon.js";
import {tokenize} from "./tokens.js";

type DayInYear = (year: number) => Interval;

const fixed =
  (month: number, day: number): DayInYear =>
  (year) =>
    dayOf(year, month, day);

/** The `n`th weekday (0 Sunday) of a month; the last one for -1. */
const nth =
  (n: number, weekday: number, month: number): DayInYear =>
  (year) => {
    const first = dayOf(
      n < 0 ? year + Math.floor(month / 12) : year,
      n < 0 ? (month % 12) + 1 : month,
      1
    ).start;
    const to = (weekday - weekdayOf(first) + 7) % 7;
    return dayAt(addDays(first, to + 7 * (n < 0 ? n : n - 1)));
  };

const easter =
  (days: number): DayInYear =>
  (year) =>
    dayAt(addDays(easterSunday(year), days));

/** Easter Sunday of the western churches: the anonymous Gregorian algorithm (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1).start;
}

/**
 * Days that a name fixes the world over or in the country whose spelling it is. Independence and republic days differ from land to
 * land, and feasts of the lunar calendar are announced, not computed: none of them is here.
 */
const HOLIDAYS: ReadonlyArray<readonly [name: string, on: DayInYear]> = [
  ["New Year's Day", fixed(1, 1)],
  ["New Year's Eve", fixed(12, 31)],
  ["Orthodox Christmas", fixed(1, 7)],
  ["Christmas Eve", fixed(12, 24)],
  ["Christmas Day", fixed(12, 25)],
  ["Christmas", fixed(12, 25)],
  ["Boxing Day", fixed(12, 26)],
  ["Epiphany", fixed(1, 6)],
  ["Martin Luther King Day", nth(3, 1, 1)],
  ["Groundhog Day", fixed(2, 2)],
  ["Valentine's Day", fixed(2, 14)],
  ["Presidents Day", nth(3, 1, 2)],
  ["Presidents' Day", nth(3, 1, 2)],
  ["Defender of the Fatherland Day", fixed(2, 23)],
  ["International Women's Day", fixed(3, 8)],
  ["St. Patrick's Day", fixed(3, 17)],
  ["Nowruz", fixed(3, 21)],
  ["Nooruz", fixed(3, 21)],
  ["Navruz", fixed(3, 21)],
  ["Ash Wednesday", easter(-46)],
  ["Palm Sunday", easter(-7)],
  ["Maundy Thursday", easter(-3)],
  ["Good Friday", easter(-2)],
  ["Easter Sunday", easter(0)],
  ["Easter Monday", easter(1)],
  ["Easter", easter(0)],
  ["Ascension Day", easter(39)],
  ["Pentecost", easter(49)],
  ["April Fools' Day", fixed(4, 1)],
  ["Earth Day", fixed(4, 22)],
  ["May Day", fixed(5, 1)],
  ["Victory Day", fixed(5, 9)],
  ["Memorial Day", nth(-1, 1, 5)],
  ["Fourth of July", fixed(7, 4)],
  ["Bastille Day", fixed(7, 14)],
  ["Labor Day", nth(1, 1, 9)],
  ["Columbus Day", nth(2, 1, 10)],
  ["Halloween", fixed(10, 31)],
  ["Veterans Day", fixed(11, 11)],
  ["Armistice Day", fixed(11, 11)],
  ["Thanksgiving Day", nth(4, 4, 11)],
  ["Thanksgiving", nth(4, 4, 11)]
];

const LEXICON = new Lexicon<DayInYear>();
for (const [name, on] of HOLIDAYS) LEXICON.add(name, on);

/** First words of the names, by norm. */
export const HOLIDAY_STARTS: ReadonlySet<string> = new Set(
  HOLIDAYS.flatMap(([name]) => tokenize(name, 0, name.length).slice(0, 1)).map((t) => t.norm)
);

/** The holiday that tokens name from `i` on, with capitals. */
export function holidayAt({tokens}: DateScene, i: number): {on: DayInYear; to: number} | null {
  if (!HOLIDAY_STARTS.has(tokens[i]?.norm ?? "") || !isCapital(tokens[i])) return null;
  const hit = LEXICON.at(tokens, i)[0];
  // "Labour Day" is the British spelling, and another day in each country that writes so.
  if (!hit || !isCapital(tokens[hit.to - 1]) || tokens[i]?.text === "Labour") return null;
  return {on: hit.entry, to: hit.to};
}
