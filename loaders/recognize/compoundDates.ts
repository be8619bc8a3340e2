import {
  decadeOf,
  halfOf,
  monthOf,
  monthsOf,
  quarterOf,
  unitAround,
  yearIn,
  yearOf,
  type Interval
} from "./calendar.js";
import type {Part} from "./datePart.js";
import {anyYearAt, fullYear, normAt, resolved, skip, stated, type DateScene, type Read} from "./dateScene.js";
import {MONTH_NUMBER, PARTS} from "./dateWords.js";
import {parted} from "./partDates.js";
import {relativeUnit} from "./relativeUnits.js";
import {yearOfDate} from "./yearOfDate.js";

/** "mid-1998", "mid-1990s", "mid-May", "end-2014", "year-end", "Q3 2012", "FY1998": one token, or one and its year. */
export function compound(scene: DateScene, i: number): Read | null {
  const token = scene.tokens[i];
  if (!token) return null;
  const {norm} = token;
  if (norm === "year-end" || norm === "mid-year" || norm === "midyear") {
    const part = norm === "year-end" ? "end" : "middle";
    const year = anyYearAt(scene, skip(scene, i + 1, "of", ","));
    if (year) return parted(stated(yearOf(year.year), year.to), part);
    return scene.today === null ? null : parted(resolved(unitAround(scene.today, "year"), i + 1), part);
  }
  if (norm === "year" && normAt(scene, i + 1) === "end" && scene.today !== null)
    return parted(resolved(unitAround(scene.today, "year"), i + 2), "end");
  const hyphen = norm.indexOf("-");
  const part = hyphen < 0 ? undefined : PARTS.get(norm.slice(0, hyphen));
  if (part) return partCompound(scene, i, norm.slice(hyphen + 1), part);
  return monthsJoined(scene, i, hyphen) ?? quarterSign(scene, i) ?? fiscalSign(scene, i);
}

function partCompound(scene: DateScene, i: number, rest: string, part: Part): Read | null {
  const digits = Number(rest.slice(0, 4));
  if (digits >= 1900 && digits < 2200) {
    if (rest.length === 4) return parted(stated(yearOf(digits), i + 1), part);
    if (rest.length === 5 && rest.endsWith("s")) return parted(stated(decadeOf(digits), i + 1), part);
    return null;
  }
  const month = MONTH_NUMBER.get(rest);
  if (month === undefined) return null;
  const year = anyYearAt(scene, skip(scene, i + 1, ",", "of"));
  if (year) return parted(stated(monthOf(year.year, month), year.to), part);
  const relative = relativeUnit(scene, skip(scene, i + 1, "of"));
  if (relative?.interval.grain === "year")
    return parted(resolved(monthOf(yearIn(relative.interval.start), month), relative.to), part);
  const found = yearOfDate(scene, i, i + 1, (y) => monthOf(y, month));
  return found && parted(resolved(found, i + 1), part);
}

/** "April-June 1998", "the January-March quarter" */
function monthsJoined(scene: DateScene, i: number, hyphen: number): Read | null {
  const norm = normAt(scene, i);
  const first = hyphen < 0 ? undefined : MONTH_NUMBER.get(norm.slice(0, hyphen));
  const last = MONTH_NUMBER.get(norm.slice(hyphen + 1));
  if (first === undefined || last === undefined || first === last) return null;
  const make = (year: number): Interval => monthsOf(year, first, last, "span");
  const year = anyYearAt(scene, skip(scene, skip(scene, i + 1, "quarter", "period"), ",", "of"));
  if (year) return stated(make(last < first ? year.year - 1 : year.year), year.to);
  const found = yearOfDate(scene, i, i + 1, make);
  return found && resolved(found, i + 1);
}

/** "Q3 2012", "H1 1998" */
function quarterSign(scene: DateScene, i: number): Read | null {
  const {norm} = scene.tokens[i] ?? {norm: ""};
  if (norm.length !== 2 || !"qh".includes(norm.charAt(0))) return null;
  const n = norm.charCodeAt(1) - 48;
  const year = anyYearAt(scene, skip(scene, i + 1, ",", "of", "/"));
  if (!year || n < 1 || n > (norm.startsWith("q") ? 4 : 2)) return null;
  return stated(norm.startsWith("q") ? quarterOf(year.year, n) : halfOf(year.year, n), year.to);
}

/** "FY1998", "FY98" */
function fiscalSign(scene: DateScene, i: number): Read | null {
  const {norm} = scene.tokens[i] ?? {norm: ""};
  if (!norm.startsWith("fy") || (norm.length !== 4 && norm.length !== 6)) return null;
  const digits = Number(norm.slice(2));
  if (!Number.isInteger(digits)) return null;
  const year = norm.length === 4 ? fullYear(digits, scene.today) : digits;
  return year >= 1900 && year < 2200 ? stated(yearOf(year), i + 1) : null;
}
