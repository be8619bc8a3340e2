import type {Article, Claim, Reference} from "../model.js";
import {toDays} from "./days.js";
import {remember} from "./remember.js";
import {sayList} from "./say.js";

/**
 * Tells the year that a claim speaks of: that of its own date, else the year in which its article was published; `null` if neither is known.
 */
export const claimYears: (articles: readonly Article[]) => (claim: Claim) => number | null = remember(
  (articles) => {
    const published = new Map(articles.map(({article_id, published_start}) => [article_id, published_start]));
    return ({as_of_start, article_id}) => {
      const day = as_of_start ?? published.get(article_id) ?? null;
      return day === null ? null : Number(day.slice(0, 4));
    };
  }
);

/** The year that a reference speaks of. */
export const referenceYear = ({as_of}: Reference): number | null =>
  as_of === null ? null : Number(as_of.slice(0, 4));

/** When an article was published, as far as is known; the dates of some have an open end. */
export function publishedDays({published_start, published_end}: Article) {
  return published_start === null ? null : toDays(`${published_start}/${published_end ?? published_start}`);
}

/** "2015 and 2017": the years that references speak of, each once. */
export const sayYears = (references: readonly Reference[]): string =>
  sayList([...new Set(references.map(referenceYear).filter((year) => year !== null))].sort().map(String)) ||
  "an unknown year";
