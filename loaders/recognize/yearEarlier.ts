import {addMonths, civilOf, monthsOf, unitAround, yearIn, type Interval} from "./calendar.js";
import {normAt, resolved, skip, type DateScene, type Read} from "./dateScene.js";
import {countedBack} from "./countedDates.js";
import {smallOrdinal} from "./ordinals.js";
import {relativeYear} from "./relativeUnits.js";
import {looseYear} from "./yearDates.js";

/** What figures are compared with: the part of a year that the text named last, in another year. */

/** "the year-earlier quarter", "the year-ago period", "the same month last year", "the same quarter a year earlier", "the quarter". */
export function sameLastYear(scene: DateScene, i: number): Read | null {
  const part = scene.earlier?.interval;
  if (!part || !PARTS_OF_YEAR.has(part.grain)) return null;
  const word = normAt(scene, i);
  if (word === "year-earlier" || word === "year-ago") {
    const at = smallOrdinal(normAt(scene, i + 1)) === undefined ? i + 1 : i + 2;
    return isKind(scene, at, part) ? resolved(inYear(part, yearIn(part.start) - 1), at + 1) : null;
  }
  if (word === "quarter" && part.grain === "quarter" && normAt(scene, i - 1) === "the")
    return normAt(scene, i + 1) === "of" ? null : resolved(part, i + 1);
  if (word !== "same" || !isKind(scene, i + 1, part)) return null;
  const at = skip(scene, i + 2, "of", "in", ",");
  const year = relativeYear(scene, at) ?? looseYear(scene, at) ?? countedBack(scene, at);
  if (year?.interval.grain !== "year") return null;
  const y = normAt(scene, year.to - 1) === "earlier" ? yearIn(part.start) - 1 : yearIn(year.interval.start);
  return resolved(inYear(part, y), year.to);
}
const PARTS_OF_YEAR = new Set<Interval["grain"]>(["quarter", "half", "month", "week", "season"]);

const isKind = (scene: DateScene, i: number, {grain}: Interval): boolean =>
  normAt(scene, i) === grain || normAt(scene, i) === "period";

/** The same months of another year; of a week the one that holds its Monday's date. */
function inYear(part: Interval, year: number): Interval {
  const [from, month] = civilOf(part.start);
  if (part.grain === "week") return unitAround(addMonths(part.start, 12 * (year - from)), "week");
  return monthsOf(year, month, civilOf(part.end)[1], part.grain);
}
