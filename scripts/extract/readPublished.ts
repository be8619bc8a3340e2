import {isoDate} from "../../loaders/sources/readManual.js";
import {InputError} from "../terminal/main.js";

/**
 * A publication date as people give it: `2023-05-30`, or the days between which it lies: `2023-05-30..2023-06-01`.
 *
 * @throws InputError for anything else
 */
export function readPublished(given: string): {start: string; end: string} {
  const [start = "", end = start, ...more] = given.split("..");
  if (more.length > 0 || !isDay(start) || !isDay(end))
    throw new InputError(
      `unexpected date: ${given}; write a day as 2023-05-30, or two as 2023-05-01..2023-05-31`
    );
  if (end < start) throw new InputError(`unexpected dates: ${given}; put the earlier day first`);
  return {start, end};
}

function isDay(text: string): boolean {
  if (text.length !== 10) return false;
  try {
    return isoDate(text) !== null;
  } catch {
    return false;
  }
}
