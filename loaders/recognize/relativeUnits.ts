import {moveBy, unitAround, yearIn, yearOf, type Interval, type Unit} from "./calendar.js";
import {normAt, resolved, skip, type DateScene, type Read} from "./dateScene.js";
import {NARRATIVE_SHIFTS, SHIFTS, UNITS} from "./dateWords.js";
import {tenseAround} from "./tense.js";
import type {Token} from "./tokens.js";

/** "last year", "this month", "the current fiscal year", "that year", "the following week", "the same month". */
export function relativeUnit(scene: DateScene, i: number): Read | null {
  const at = skip(scene, i, "the");
  const article = normAt(scene, at - 1) === "the";
  const word = normAt(scene, at);
  let next = at + 1;
  // "that same year", "this past week", "this coming month"
  if (word === "that" || word === "this") next = skip(scene, next, "same", "very", "past", "coming");
  const unitTo = skip(scene, next, "fiscal", "financial", "calendar", "full");
  const unit = singularUnit(scene, unitTo);
  if (unit === undefined) return null;
  const shift = next > at + 1 ? SHIFTS.get(normAt(scene, at + 1)) : undefined;
  const narrative = NARRATIVE_SHIFTS.get(word);
  const to = unitTo + 1;
  if (narrative !== undefined) return told(scene, unit, narrative, to);
  const today = shift ?? SHIFTS.get(word);
  if (today === undefined) return null;
  // "the last day of", "the next week of" count within what follows.
  if (article && normAt(scene, to) === "of") return null;
  if (word === "past" || (article && today !== 0 && unit !== "quarter" && SPANS.has(normAt(scene, at - 2))))
    return rolling(scene, 1, unit, word === "past" ? -1 : today, to);
  if (article && word === "next" && (unit === "day" || scene.today === null)) return told(scene, unit, 1, to);
  if (!reaches(scene, unit) || (unit === "day" && word !== "next")) return null;
  return resolved(unitAround(scene.today, unit, today), to);
}

/** "the week before last", "the year after next" */
export function unitBeyond(scene: DateScene, i: number): Read | null {
  const shift = BEYOND.get(`${normAt(scene, i + 1)} ${normAt(scene, i + 2)}`);
  const unit = shift === undefined ? undefined : singularUnit(scene, i);
  if (!unit || shift === undefined || !reaches(scene, unit)) return null;
  return resolved(unitAround(scene.today, unit, shift), i + 3);
}
const BEYOND = new Map([
  ["before last", -2],
  ["after next", 2]
]);

/** "over the weekend": the one that is over or runs, or in a clause that looks ahead the one to come. */
export function theWeekend(scene: DateScene, i: number): Read | null {
  const {today, tokens} = scene;
  if (today === null || !scene.exact || normAt(scene, i) !== "weekend" || normAt(scene, i - 1) !== "the")
    return null;
  if (isPlural(tokens[i])) return null;
  const weekend = unitAround(today, "weekend");
  const ahead = weekend.start > today && tenseAround(tokens, i, i + 1) !== "future";
  return resolved(ahead ? unitAround(today, "weekend", -1) : weekend, i + 1);
}

/** The year that words after a date give it: "April of that year", "May last year", "June the following year". */
export function relativeYear(scene: DateScene, i: number): Read | null {
  const word = normAt(scene, skip(scene, i, "the"));
  if (!SHIFTS.has(word) && !NARRATIVE_SHIFTS.has(word)) return null;
  const read = relativeUnit(scene, i);
  return read?.interval.grain === "year" ? read : null;
}

/** Words before "the last year" that make it the twelve months up to now. */
const SPANS = new Set("over during within for in throughout across".split(" "));

/** "the past three years", "the next two weeks": from or to the day of publication. */
export function rolling(scene: DateScene, n: number, unit: Unit, shift: number, to: number): Read | null {
  if (!reaches(scene, unit)) return null;
  if (unit === "quarter") {
    const [first, last] = shift < 0 ? [-n, -1] : [1, n];
    const {start} = unitAround(scene.today, unit, first);
    return resolved({start, end: unitAround(scene.today, unit, last).end, grain: "span"}, to);
  }
  const other = moveBy(scene.today, shift < 0 ? -n : n, unit);
  const [start, end] = shift < 0 ? [other, scene.today] : [scene.today, other];
  return resolved({start, end, grain: "span"}, to);
}

/** Against the date that the text named last; of the day of publication where it has named none and the words look back. */
function told(scene: DateScene, unit: Unit, shift: number, to: number): Read | null {
  const earlier = scene.earlier?.interval;
  if (!earlier) {
    return shift < 0 && reaches(scene, unit) ? resolved(unitAround(scene.today, unit, shift), to) : null;
  }
  const around = unitOfDate(earlier, unit);
  return around && resolved(unitAround(around.start, unit, shift), to);
}

/** Is the day of publication known well enough to count this unit from it? */
export const reaches = (scene: DateScene, unit: Unit): scene is DateScene & {today: string} =>
  scene.today !== null && (scene.exact || (unit !== "day" && unit !== "week" && unit !== "weekend"));

/** The unit that a date lies in as a whole, or null where it is longer than that. */
export function unitOfDate(date: Interval, unit: Unit): Interval | null {
  const around = unitAround(date.start, unit);
  if (date.end <= around.end) return around;
  // "the winter of 1998" belongs to the year that names it.
  return unit === "year" && date.grain === "season" ? yearOf(yearIn(date.start)) : null;
}

/** The unit that token `i` names, not in the plural: "the past years" is no date. */
export function singularUnit(scene: DateScene, i: number): Unit | undefined {
  const unit = UNITS.get(normAt(scene, i));
  return unit !== undefined && !isPlural(scene.tokens[i]) ? unit : undefined;
}

/** Is the token printed with a plural s that its norm has lost? The possessive "year’s" is none. */
export function isPlural(token: Token | undefined): boolean {
  if (!token || token.text.length === token.norm.length) return false;
  const {text} = token;
  const last = text.charAt(text.length - 1);
  if (last === "'" || last === "’") return true;
  const before = text.charAt(text.length - 2);
  return last === "s" && before !== "'" && before !== "’";
}
