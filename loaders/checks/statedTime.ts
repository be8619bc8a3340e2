import type {Article, Claim} from "../model.js";
import {publishedDays} from "./claimTime.js";
import type {Days} from "./days.js";

/** Of which days a figure holds, and whether its text says so. */
export interface StatedTime extends Days {
  /** false: only the day of the article is known */
  readonly isStated: boolean;
}

/** Tells of which days a figure holds: its own date, else the days on which its article may have appeared; `null` if neither is known. */
export function statedTimes(articles: readonly Article[]): (claim: Claim) => StatedTime | null {
  const published = new Map(articles.map((article) => [article.article_id, publishedDays(article)]));
  return ({as_of_start, as_of_end, article_id, table}) => {
    // A dated event is its date; when it was said is another time.
    if (as_of_start !== null && table !== "timeline")
      return {start: as_of_start, end: as_of_end ?? as_of_start, isStated: true};
    const days = published.get(article_id);
    return days ? {...days, isStated: false} : null;
  };
}
