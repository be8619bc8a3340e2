import type {Claim} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {daysBetween, formatDays, type Days} from "./dates.js";
import {articleOf, publisherOf} from "./words.js";

/** When a claim was printed: the days between which its article was published; null if nobody knows. */
export function printedOn(data: FigureData, claim: Claim): Days | null {
  const article = articleOf(data, claim);
  return article ? daysBetween(article.published_start, article.published_end) : null;
}

/** Who says it: the speaker whom the text names, else nobody by name. */
export function speakerOf(claim: Claim): string {
  return claim.attributed_to ?? "no named speaker";
}

/** Publisher and day, as a line below a claim: "military-weapons.net, 10 July 2013". */
export function printedBy(data: FigureData, claim: Claim): string {
  const on = printedOn(data, claim);
  // a date is not broken over lines
  return [publisherOf(data, claim), on && formatDays(on).replaceAll(" ", "\u00a0")]
    .filter(Boolean)
    .join(", ");
}

/**
 * By the day something was said, at the latest that the words allow ("in 2012" after "in November 2012"); what has no day
 * comes last; then as it stands in the texts.
 */
export function byDay(when: (claim: Claim) => Days | null): (a: Claim, b: Claim) => number {
  const key = (claim: Claim): number => when(claim)?.last ?? Infinity;
  return (a, b) =>
    compare(key(a), key(b)) || compare(a.article_id, b.article_id) || a.quote_start - b.quote_start;
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
