import type {Claim} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {publishedBetween, formatDays, type Days} from "./dates.js";
import {once} from "./once.js";
import {publisherOf} from "./words.js";

/** When a claim was printed: the days between which its article was published; null if nobody knows. */
export function printedOn(data: FigureData, claim: Claim): Days | null {
  return published(data).get(claim.article_id) ?? null;
}

const published = once(
  ({articles}) =>
    new Map(
      articles.map(({article_id, published_start, published_end}) => [
        article_id,
        publishedBetween(published_start, published_end)
      ])
    )
);

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
 * Claims by the day something was said, at the latest that the words allow ("in 2012" after "in November 2012"); what has no day
 * comes last; then as it stands in the texts.
 */
export function byDay(claims: readonly Claim[], when: (claim: Claim) => Days | null): readonly Claim[] {
  // each claim is asked once, not at every comparison
  return claims
    .map((claim) => ({claim, day: when(claim)?.last ?? Infinity}))
    .sort(
      (a, b) =>
        compare(a.day, b.day) ||
        compare(a.claim.article_id, b.claim.article_id) ||
        a.claim.quote_start - b.claim.quote_start
    )
    .map(({claim}) => claim);
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
