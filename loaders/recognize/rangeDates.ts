import {addDays, addMonths, isYearless, type Grain, type Interval} from "./calendar.js";
import {dateRead, normAt, skip, type DateScene, type Read} from "./dateScene.js";
import {RANGE_SIGNS} from "./dateWords.js";

/**
 * A date and the one that it runs to, as one: "from September 25 – October 2, 2017", "between 1992 and 1994", "Monday through Friday".
 * `first` where nothing runs on. Both dates keep their own intervals in `bounds`.
 *
 * @param from the token at which `first` starts
 */
export function ranged(scene: DateScene, from: number, first: Read, read: (i: number) => Read | null): Read {
  const joint = normAt(scene, first.to);
  const sign = RANGE_SIGNS.has(joint);
  if (!sign && !JOINTS.has(joint)) return first;
  if (joint === "and" && normAt(scene, skipBack(scene, from - 1)) !== "between") return first;
  const at = skip(scene, first.to + 1, "the");
  const second = read(at);
  if (!second || !FITS(first, second)) return first;
  if (isYearless(first.interval) || isYearless(second.interval)) return yearlessRange(first, second);
  const end = orderedEnd(first.interval, second.interval);
  if (end === null) return first;
  const interval: Interval = {start: first.interval.start, end, grain: "span"};
  const basis = first.basis === "stated" || second.basis === "stated" ? "stated" : "resolved";
  return dateRead(interval, second.to, basis, undefined, [first.interval, second.interval]);
}

/** "from 19 June to 2 July" */
function yearlessRange(first: Read, second: Read): Read {
  if (!isYearless(first.interval) || !isYearless(second.interval)) return first;
  const interval: Interval = {start: first.interval.start, end: second.interval.end, grain: "span"};
  return dateRead(interval, second.to, "stated", undefined, [first.interval, second.interval]);
}

const JOINTS = new Set("to through until till thru and".split(" "));

const skipBack = (scene: DateScene, i: number): number => (normAt(scene, i) === "the" ? i - 1 : i);

/** "in 1998 to last Monday" is no range: its ends are of one kind, or a part or unit of its kind. */
const FITS = (first: Read, second: Read): boolean =>
  fineness(first.interval.grain) === fineness(second.interval.grain) || second.basis === first.basis;

const fineness = (grain: Grain): number =>
  grain === "day" ? 0 : grain === "month" || grain === "span" ? 1 : 2;

/** End of the second date; a weekday or month that would lie before the first is the next of its name. */
function orderedEnd(first: Interval, second: Interval): string | null {
  if (second.end > first.start) return second.end;
  // "from next Monday to Friday"
  for (let weeks = 1; second.grain === "day" && weeks <= 3; weeks++) {
    if (addDays(second.end, 7 * weeks) > first.start) return addDays(second.end, 7 * weeks);
  }
  if (second.grain === "month" && addMonths(second.start, 12) > first.start) {
    const after = addMonths(second.start, 13);
    return addDays(after, -1);
  }
  return null;
}
