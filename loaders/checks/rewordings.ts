import type {Article, Reference} from "../model.js";
import {publishedDays} from "./claimTime.js";
import {daysBetween, toDays} from "./days.js";
import type {Threshold} from "./check.js";
import {groupBy} from "./groupBy.js";
import {remember} from "./remember.js";

export const REWORDED_WITHIN_DAYS: Threshold = {
  name: "days within which a dispatch is reworded",
  value: 7,
  source: "judged: news is rewritten within a week"
};

/**
 * Finds the articles that reword the dispatch which a reference prints: the agency that it is "via" is named as their origin (sources.csv), and
 * both are of the same days. Then the two are one source. Articles are looked up by agency and week.
 */
export const rewordings: (articles: readonly Article[]) => (reference: Reference) => readonly Article[] =
  remember((articles) => {
    const dated = articles.flatMap((article) => {
      const day = publishedDays(article)?.start;
      const words = new Set((article.origin ?? "").split(/[^\p{L}\d-]+/u));
      return day === undefined ? [] : [...words].map((word) => ({article, word, day}));
    });
    const index = groupBy(dated, ({word, day}) => key(word, week(day)));
    return ({publisher, as_of}) => {
      const agency = /^(.+?) via /.exec(publisher)?.[1];
      const said = toDays(as_of)?.start;
      if (agency === undefined || said === undefined) return [];
      return [-1, 0, 1]
        .flatMap((step) => index.get(key(agency, week(said) + step)) ?? [])
        .filter(({day}) => Math.abs(daysBetween(said, day)) <= REWORDED_WITHIN_DAYS.value)
        .map(({article}) => article);
    };
  });

/** Days that are not further apart than news is reworded lie in one week or in two that touch. */
const week = (day: string): number => Math.floor(daysBetween("1970-01-01", day) / REWORDED_WITHIN_DAYS.value);
const key = (agency: string, nth: number): string => `${agency} ${String(nth)}`;
