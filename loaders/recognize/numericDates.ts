import * as chrono from "chrono-node";
import {dayOf, monthOf, yearOf} from "./calendar.js";
import type {Anchor, DateMention} from "./dates.js";
import type {Token} from "./tokens.js";

const NUMERIC = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\bago\b|\byesterday\b/i;

/** Dates in digits and days counted back ("three days ago"), by chrono-node, where no other date was found. */
export function findNumericDates(
  text: string,
  tokens: readonly Token[],
  anchor: Anchor | null,
  known: readonly DateMention[]
): DateMention[] {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return [];
  const slice = text.slice(first.start, last.end);
  if (!NUMERIC.test(slice)) return [];
  const reference = anchor ? new Date(`${anchor.end}T12:00:00Z`) : undefined;
  const found: DateMention[] = [];
  for (const result of chrono.en.GB.parse(slice, reference ? {instant: reference, timezone: 0} : undefined)) {
    if (!anchor && !result.start.isCertain("year")) continue;
    if (!/\d/.test(result.text) && !/ago|yesterday/i.test(result.text)) continue;
    const start = first.start + result.index;
    const end = start + result.text.length;
    const from = tokens.findIndex((t) => t.end > start);
    const to = tokens.findLastIndex((t) => t.start < end) + 1;
    if (from < 0 || known.some((d) => d.from < to && from < d.to)) continue;
    const [year, month, day] = [result.start.get("year"), result.start.get("month"), result.start.get("day")];
    if (year === null || month === null) continue;
    const interval =
      result.start.isCertain("day") && day !== null
        ? dayOf(year, month, day)
        : result.start.isCertain("month")
          ? monthOf(year, month)
          : yearOf(year);
    found.push({
      ...interval,
      from,
      to,
      basis: result.start.isCertain("year") ? "stated" : "resolved",
      deadline: false
    });
  }
  return found;
}
