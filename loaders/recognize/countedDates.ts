import {addDays, addMonths, iso, moveBy, unitAround, yearIn, type Interval, type Unit} from "./calendar.js";
import {reread, normAt, resolved, skip, type DateScene, type Read} from "./dateScene.js";
import {NARRATIVE_SHIFTS, SHIFTS, UNITS} from "./dateWords.js";
import {readNumber} from "./numbers.js";
import {reaches, rolling, unitOfDate} from "./relativeUnits.js";
import {wordTest} from "./words.js";

interface Count {
  readonly n: number;
  readonly unit: Unit;
  /** token after the unit */
  readonly to: number;
}

/** "three years ago", "a year earlier", "two weeks later", "20 years from now". */
export function countedBack(scene: DateScene, i: number): Read | null {
  const count = countAt(scene, i);
  if (!count) return null;
  const {n, unit, to} = count;
  const {earlier} = scene;
  const today = reaches(scene, unit) ? scene.today : null;
  const word = normAt(scene, to);
  if (word === "ago") return today === null ? null : at(today, -n, unit, to + 1);
  if (word === "from" && FROM_NOW.has(normAt(scene, to + 1)))
    return today === null ? null : at(today, n, unit, to + 2);
  const direction = DIRECTIONS.get(word);
  if (direction === undefined) return null;
  // "two years before the war" hangs on something that is no date.
  if ((word === "before" || word === "after") && !endsHere(scene, to + 1)) return null;
  if (word === "earlier" && normAt(scene, to + 1) === "than") return null;
  if (!earlier) return direction < 0 && today !== null ? at(today, -n, unit, to + 1) : null;
  const from = unitOfDate(earlier.interval, unit) ? earlier.interval.start : null;
  return from === null ? null : at(from, direction * n, unit, to + 1);
}
const FROM_NOW = new Set(["now", "today"]);
const DIRECTIONS = new Map([
  ["earlier", -1],
  ["before", -1],
  ["previously", -1],
  ["later", 1],
  ["afterwards", 1],
  ["afterward", 1],
  ["after", 1]
]);

/** The unit of time that lies `n` units from a day: three years before 10 July 2013 is 2010. */
function at(from: string, n: number, unit: Unit, to: number): Read {
  if (Number.isInteger(n)) return resolved(unitAround(from, unit, n), to);
  return resolved(unitAround(moveBy(from, n, unit), "month"), to);
}

function endsHere({tokens}: DateScene, i: number): boolean {
  const token = tokens[i];
  return token === undefined || (token.kind === "sign" && !"“\"'‘$€£".includes(token.text));
}

/** "service lasts 11 months", "it will last two years": there the word is a verb. */
function isVerb({tokens}: DateScene, i: number): boolean {
  const auxiliary = /^(?:will|would|to|must|may|might|can|could|should|shall|not|n['’]t)$/;
  return /^lasts$/i.test(tokens[i]?.text ?? "") || auxiliary.test(tokens[i - 1]?.norm ?? "");
}

/** "the past three years", "the last five months", "the next two weeks", "the previous two years". */
export function countedSpan(scene: DateScene, i: number): Read | null {
  const first = skip(scene, i, "the", "these", "those", "this");
  const word = normAt(scene, first);
  const narrative = NARRATIVE_SHIFTS.get(word);
  const shift = SHIFTS.get(word) ?? narrative;
  if (shift === undefined || shift === 0 || isVerb(scene, first)) return null;
  const count = countAt(scene, first + 1);
  if (!count || count.n < 2 || normAt(scene, count.to) === "of") return null;
  const earlier = narrative === undefined ? undefined : scene.earlier?.interval;
  if (!earlier) return rolling(scene, count.n, count.unit, shift, count.to);
  const {n, unit, to} = count;
  const interval: Interval =
    shift < 0
      ? {start: moveBy(earlier.start, -n, unit), end: addDays(earlier.start, -1), grain: "span"}
      : {start: addDays(earlier.end, 1), end: moveBy(earlier.end, n, unit), grain: "span"};
  return resolved(interval, to);
}

/** "the first nine months of 1998", "the first six months of this year", "the last two weeks of May", over the whole that `read` reads. */
export function countedPart(scene: DateScene, i: number, read: (i: number) => Read | null): Read | null {
  const word = normAt(scene, i);
  if (word !== "first" && word !== "last" && word !== "final") return null;
  const count = countAt(scene, i + 1);
  const ofAt = count && skip(scene, count.to, "of", "in");
  if (!count || !Number.isInteger(count.n) || ofAt === count.to) return null;
  const whole = read(skip(scene, ofAt ?? 0, "the"));
  if (!whole) return null;
  const {start, end} = whole.interval;
  const part: Interval =
    word === "first"
      ? {start, end: addDays(moveBy(start, count.n, count.unit), -1), grain: "span"}
      : {start: startOfLast(end, count), end, grain: "span"};
  return part.start >= start && part.end <= end ? reread(whole, part) : null;
}

function startOfLast(end: string, {n, unit}: Count): string {
  if (unit === "day" || unit === "week") return moveBy(addDays(end, 1), -n, unit);
  const after = addDays(end, 1);
  return addMonths(iso(yearIn(after), Number(after.slice(5, 7)), 1), unit === "year" ? -12 * n : -n);
}

/** A number and a unit of time: "three years", "18 months", "a year", "a year and a half", "half a year". */
function countAt(scene: DateScene, i: number): Count | null {
  const word = normAt(scene, i);
  if (word === "a" || word === "an" || word === "one") {
    const half = normAt(scene, i + 1) === "half" ? 1 : 0;
    const unit = UNITS.get(normAt(scene, i + 1 + half));
    if (!unit) return null;
    const to = i + 2 + half;
    if (
      half === 0 &&
      normAt(scene, to) === "and" &&
      normAt(scene, to + 2) === "half" &&
      normAt(scene, to + 1) === "a"
    )
      return {n: 1.5, unit, to: to + 3};
    return {n: half === 1 ? 0.5 : 1, unit, to};
  }
  if (word === "half") {
    const unit = UNITS.get(normAt(scene, skip(scene, i + 1, "a")));
    return unit ? {n: 0.5, unit, to: skip(scene, i + 1, "a") + 1} : null;
  }
  if (!unitWithin(scene, i + 1)) return null;
  const number = readNumber(scene.tokens, i);
  const unitTo =
    number && skip(scene, number.to, "full", "calendar", "business", "consecutive", "short", "long");
  const unit = UNITS.get(normAt(scene, unitTo ?? -1));
  if (!number || !unit || number.value > 500 || number.value <= 0) return null;
  return {n: number.value, unit, to: (unitTo ?? 0) + 1};
}

const WITHIN = 4;
const isUnit = wordTest(({norm}) => UNITS.has(norm));

/** Is a unit of time within the next words? Spares the reading of other numbers. */
function unitWithin(scene: DateScene, i: number): boolean {
  for (let at = i; at < i + WITHIN; at++) if (isUnit(scene.tokens[at])) return true;
  return false;
}
