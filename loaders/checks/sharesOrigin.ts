import type {Article, Reference} from "../model.js";
import {publishedDays} from "./claimTime.js";
import {daysBetween, toDays} from "./days.js";
import type {Threshold} from "./check.js";

export const REWORDED_WITHIN_DAYS: Threshold = {
  name: "days within which a dispatch is reworded",
  value: 7,
  source: "judged: news is rewritten within a week"
};

/**
 * Whether a reference prints the dispatch that an article rewords: the agency that it is "via" is named as the article's origin
 * (sources.csv), and both are of the same days. Then the two are one source.
 */
export function sharesOrigin({publisher, as_of}: Reference, article: Article): boolean {
  const agency = /^(.+?) via /.exec(publisher)?.[1];
  const said = toDays(as_of);
  const published = publishedDays(article);
  if (agency === undefined || !said || !published) return false;
  return (
    (article.origin ?? "").split(/[^\p{L}\d-]+/u).includes(agency) &&
    Math.abs(daysBetween(said.start, published.start)) <= REWORDED_WITHIN_DAYS.value
  );
}
