import {yearOf, type Interval} from "../recognize/calendar.js";
import {wordTest} from "../recognize/words.js";
import type {Scene} from "./draft.js";
import type {Passage} from "./passage.js";
import {labelOf} from "./segments.js";
import {isUntilOrTo} from "./untilWhen.js";

const isYear = wordTest(({kind, text}) => kind === "number" && /^(?:19|20)\d{2}$/.test(text));

/**
 * The date that the label of a line ends with ("Noble Partner 2018: 3,000 troops"), else for items of a list that of the words that
 * introduce it ("As of 2019 the army had:") or of their heading ("Manpower (2019)"). Null where none of them says when.
 */
export function listDate({passage, lead, heading}: Scene): {interval: Interval; words: string} | null {
  const label = labelOf(passage);
  const last = label && passage.tokens[label.to - 1];
  if (last && isYear(last)) return {interval: yearOf(Number(last.text)), words: last.text};
  if (passage.kind !== "list") return null;
  return (lead && lead !== passage ? dateOf(lead) : null) ?? (heading ? dateOf(heading) : null);
}

function dateOf(passage: Passage): {interval: Interval; words: string} | null {
  const date = passage.dates.findLast((d) => !isUntilOrTo(passage, d));
  if (!date) return null;
  const words = passage.tokens.slice(date.from, date.to).map((t) => t.text);
  return {interval: date, words: words.join(" ")};
}
