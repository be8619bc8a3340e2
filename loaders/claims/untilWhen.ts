import type {DateMention} from "../recognize/dates.js";
import type {Passage} from "./passage.js";

/** After these a date says how long something may go on, and not when a figure held. */
const UNTIL: ReadonlySet<string> = new Set(["until", "till", "through", "beyond"]);

/** "until 2042", "through 2042": does the date say how long something goes on? */
export const isUntil = (passage: Passage, date: DateMention): boolean => UNTIL.has(wordBefore(passage, date));

/** As `isUntil`, and "to 2050" too, where the caller knows that it does not end a range. */
export const isUntilOrTo = (passage: Passage, date: DateMention): boolean =>
  isUntil(passage, date) || wordBefore(passage, date) === "to";

const wordBefore = ({tokens}: Passage, {from}: DateMention): string => tokens[from - 1]?.norm ?? "";
