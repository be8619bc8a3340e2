import {dayOf, lastDay, monthOf, type Interval} from "./calendar.js";
import {fullYear, stated, type DateScene, type Read} from "./dateScene.js";
import {RANGE_SIGNS} from "./dateWords.js";

/** Two or three numbers with one sign between them: "08.05.2023", "02/13/98", "1998-02-13", "05/2012". */
const DIGITS = /(\d{1,4})([./-])(\d{1,4})(?:\2(\d{4}|\d{2}))?(?!\d|[./]\d)/y;

/** A date in digits that starts at token `i`, with its digits hard by one another. */
export function digitDate(scene: DateScene, i: number): Read | null {
  const {text, tokens} = scene;
  const token = tokens[i];
  if (token?.kind !== "number" || token.text.length > 5 || !goesOn(text, token.end)) return null;
  const before = tokens[i - 1];
  // "1.2.3.4", "$2/3", "№ 5-7-98": a sign that touches it makes it part of something else.
  if (before && before.end === token.start && !OPENING.has(before.text) && !follows(scene, i)) return null;
  DIGITS.lastIndex = token.start;
  const match = DIGITS.exec(text);
  if (!match) return null;
  const [all, a = "", sign = "", b = "", c] = match;
  const interval = c === undefined ? monthInDigits(a, sign, b) : dayInDigits(scene, a, sign, b, c);
  if (!interval) return null;
  const end = token.start + all.length;
  let to = i + 1;
  while ((tokens[to]?.end ?? Infinity) <= end) to++;
  return tokens[to - 1]?.end === end ? stated(interval, to) : null;
}
/** Is there a sign and another digit right after? */
function goesOn(text: string, end: number): boolean {
  const sign = text.charCodeAt(end);
  const digit = text.charCodeAt(end + 1);
  return sign >= 0x2d && sign <= 0x2f && digit >= 0x30 && digit <= 0x39;
}

/** Behind a hyphen only at the end of a wire's stamp ("AP-NY-08-15-90") or of a range ("13/02/1998-16/02/1998"). */
function follows({tokens}: DateScene, i: number): boolean {
  const before = tokens[i - 2];
  if (!before || !RANGE_SIGNS.has(tokens[i - 1]?.text ?? "")) return false;
  return before.kind === "word"
    ? before.word.isCapitals
    : before.kind === "number" && before.text.length === 4;
}

const OPENING = new Set(["(", "[", "“", '"', "‘", ",", ";", ":", "–", "—"]);

function dayInDigits(scene: DateScene, a: string, sign: string, b: string, c: string): Interval | null {
  if (a.length === 4 && b.length < 3) return validDay(Number(a), Number(b), Number(c));
  if (a.length > 2 || b.length > 2 || (sign === "." && b.length + c.length < 4 && a.length + b.length < 3))
    return null;
  const year = c.length === 4 ? Number(c) : fullYear(Number(c), scene.today);
  const dayFirst = validDay(year, Number(b), Number(a));
  const monthFirst = validDay(year, Number(a), Number(b));
  if (!dayFirst || !monthFirst || dayFirst.start === monthFirst.start) return dayFirst ?? monthFirst;
  // Dots are European and put the day first; slashes and hyphens in English news are American, unless only the other order lies near.
  if (sign === ".") return dayFirst;
  const near = (d: Interval): boolean =>
    scene.today !== null && d.start.slice(0, 7) === scene.today.slice(0, 7);
  return near(dayFirst) && !near(monthFirst) ? dayFirst : monthFirst;
}

/** "05/2012" and "2012-05", but not "2006-07", which is two years, nor "2012/05", which may be an issue. */
function monthInDigits(a: string, sign: string, b: string): Interval | null {
  const [year, month] = [Number(b), Number(a)];
  if (sign === "." || a.length > 2 || b.length !== 4) return null;
  return year >= 1900 && year < 2200 && month >= 1 && month <= 12 ? monthOf(year, month) : null;
}

function validDay(year: number, month: number, day: number): Interval | null {
  const fits =
    year >= 1500 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
  return fits ? dayOf(year, month, day) : null;
}
