import {centuryOf, decadeOf, yearOf, yearsOf} from "./calendar.js";
import {
  LONG_AGO,
  anyYearAt,
  isCapital,
  normAt,
  skip,
  stated,
  type DateScene,
  type Read
} from "./dateScene.js";
import {APOSTROPHES, DECADE_WORDS, RANGE_SIGNS} from "./dateWords.js";
import {smallOrdinal} from "./ordinals.js";
import {isPlural} from "./relativeUnits.js";

/** A year by itself, "1992–1993", "2006/07", "fiscal 1989", "FY1989". */
export function bareYear(scene: DateScene, i: number): Read | null {
  const read = looseYear(scene, i);
  if (!read) return null;
  return read.interval.grain !== "year" || isYear(scene, i, read.to) ? read : null;
}

/** The same where another date word stands before it ("early 1998"), so that it can be no count. */
export function looseYear(scene: DateScene, i: number): Read | null {
  const found = anyYearAt(scene, i) ?? oldYearAt(scene, i);
  if (!found) return null;
  const {year, to} = found;
  const last = lastYear(scene, year, to);
  return last ? stated(yearsOf(year, last.year), last.to) : stated(yearOf(year), to);
}

/** "fiscal 1989", "fiscal year 1989", "the year 2000". */
export function fiscalYear(scene: DateScene, i: number): Read | null {
  const word = normAt(scene, i);
  const fiscal = word === "fiscal" || word === "financial" || word === "calendar";
  if (!fiscal && word !== "year") return null;
  const at = fiscal ? skip(scene, i + 1, "year") : i + 1;
  return anyYearAt(scene, at) ? looseYear(scene, at) : null;
}

function lastYear(scene: DateScene, first: number, at: number): {year: number; to: number} | undefined {
  if (first < 1900) return lastOldYear(scene, first, at);
  const sign = scene.tokens[at];
  if (!sign || !(RANGE_SIGNS.has(sign.text) || sign.text === "/")) return undefined;
  const full = anyYearAt(scene, at + 1);
  if (full) return full.year > first ? full : undefined;
  const token = scene.tokens[at + 1];
  // "2006-07", printed without spaces
  if (token?.kind !== "number" || token.text.length !== 2 || token.start !== sign.end) return undefined;
  const short = Math.floor(first / 100) * 100 + Number(token.text);
  return short > first ? {year: short, to: at + 2} : undefined;
}

/** "1870–1871", "from 1861 to 1865" */
function lastOldYear(scene: DateScene, first: number, at: number): {year: number; to: number} | undefined {
  const joint = normAt(scene, at);
  if (!RANGE_SIGNS.has(joint) && joint !== "to" && joint !== "until" && joint !== "and") return undefined;
  const last = anyYearAt(scene, at + 1, LONG_AGO);
  return last && last.year > first && last.year < first + 100 ? last : undefined;
}

/** Years of earlier centuries, which stand only where nothing can be counted: "in 1876." */
function oldYearAt(scene: DateScene, i: number): {year: number; to: number} | undefined {
  const token = scene.tokens[i];
  if (token?.kind !== "number" || token.text.length !== 4) return undefined;
  const year = Number(token.text);
  if (!(year >= 1500 && year < 1900) || !Number.isInteger(year)) return undefined;
  const next = scene.tokens[i + 1];
  // "a force of 1800" counts; "the war of 1870–1871" does not.
  if (normAt(scene, i - 1) === "of" && !RANGE_SIGNS.has(next?.norm ?? "")) return undefined;
  const ends = next === undefined || next.kind === "sign" || AFTER_OLD_YEAR.has(next.norm);
  return BEFORE_OLD_YEAR.has(normAt(scene, i - 1)) && ends ? {year, to: i + 1} : undefined;
}
const BEFORE_OLD_YEAR = new Set("in since until till year from between of".split(" "));
const AFTER_OLD_YEAR = new Set(
  "and or to when by with at the was were as after before but until a an".split(" ")
);

/** A number between 1900 and 2199 without grouping is a year where the words beside it let it be one and nothing is counted. */
function isYear(scene: DateScene, i: number, to: number): boolean {
  const {tokens} = scene;
  const before = normAt(scene, i - 1);
  const next = tokens[to];
  if (next && (COUNTED.has(next.norm) || next.text === "%")) return false;
  const year = tokens[i];
  const hyphenated = next && RANGE_SIGNS.has(next.text) && next.start === year?.end;
  if (hyphenated && tokens[to + 1]?.start === next.end) return false;
  if (BEFORE_COUNT.has(before)) return false;
  const counts =
    next?.kind === "word" &&
    !isCapital(next) &&
    isPlural(next) &&
    next.text.endsWith("s") &&
    !DATED.has(next.norm);
  if (APOSTROPHES.has(year?.text ?? "")) return BEFORE_YEAR.has(before) && !counts;
  if (i === 0) return !counts;
  // "the range is 2014 to 2018"
  const last = next && SPANNING.has(next.norm) ? anyYearAt(scene, to + 1) : undefined;
  if (last && last.year > Number(year?.text) && !isPlural(tokens[last.to])) return true;
  if (counts) return (DETERMINERS.has(before) || before === "in") && Number(year?.text) % 100 !== 0;
  if (DETERMINERS.has(before)) return next?.kind === "word";
  return BEFORE_YEAR.has(before);
}
const BEFORE_YEAR = new Set(
  "in since of by until till through during from for year early late mid before after between and or around circa ca about to than the into prior effective spring summer autumn fall winter season on at as ( [ , / - – — : ; •".split(
    " "
  )
);
const SPANNING = new Set(["to", "through", "until", "till"]);
const DETERMINERS = new Set("the its their his her our a this that last".split(" "));
const BEFORE_COUNT = new Set(
  "$ € £ ¥ # no number nearly almost over approximately some least most under only".split(" ")
);
/** Plurals that years are put before: "the 1998 elections". */
const DATED = new Set(
  "election olympic game championship result earning sale talk negotiation accord agreement deal protest riot attack event figure budget plan level price amendment law season model estimate forecast revenue profit loss".split(
    " "
  )
);
const COUNTED = new Set(
  "person man woman personnel aircraft serviceman soldier troop kg km km2 m mm cm sq square cubic hectare ha acre percent per-cent million billion thousand hundred trillion dollar euro som ruble mile meter feet foot ton tonne hour hp mw kw mhz strong per rpm unit piece".split(
    " "
  )
);

/** "the 1990s", "the '90s", "the nineties". */
export function decade(scene: DateScene, i: number): Read | null {
  const token = scene.tokens[i];
  if (token?.kind === "decade") return stated(decadeOf(Number(token.text.slice(0, 4))), i + 1);
  const word = DECADE_WORDS.get(normAt(scene, i));
  if (word !== undefined && token) {
    // "in his eighties" is an age
    const named = isPlural(token) && BEFORE_DECADE.has(normAt(scene, i - 1));
    return named ? stated(decadeOf(word), i + 1) : null;
  }
  // "the '90s", "the 1980's"
  const at = token && APOSTROPHES.has(token.text) ? i + 1 : i;
  const number = scene.tokens[at];
  if (number?.kind !== "number" || !number.text.endsWith("0")) return null;
  if (at > i ? number.text.length !== 2 : number.text.length !== 4) return null;
  const s = scene.tokens[at + 1];
  const mark = s && APOSTROPHES.has(s.text) && s.start === number.end ? 1 : 0;
  const plural = scene.tokens[at + 1 + mark];
  if (plural?.text !== "s" || plural.start !== (mark ? s?.end : number.end)) return null;
  const year = at > i ? 1900 + Number(number.text) : Number(number.text);
  return stated(decadeOf(year < 1920 && at > i ? year + 100 : year), at + 2 + mark);
}
const BEFORE_DECADE = new Set("the early late mid middle of".split(" "));

export const CENTURIES: ReadonlyMap<string, number> = new Map([
  ["eighteenth", 18],
  ["nineteenth", 19],
  ["twentieth", 20],
  ["twenty-first", 21]
]);

/** "the 20th century" */
export function century(scene: DateScene, i: number): Read | null {
  if (normAt(scene, i + 1) !== "century") return null;
  const n = CENTURIES.get(normAt(scene, i)) ?? smallOrdinal(normAt(scene, i));
  return n !== undefined && n >= 10 && n <= 22 ? stated(centuryOf((n - 1) * 100), i + 2) : null;
}
