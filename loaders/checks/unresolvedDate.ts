import type {Article, Claim} from "../model.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {sayDays} from "./days.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {isFigure} from "./isFigure.js";
import {articleNamer, sayList, sayWords} from "./say.js";

/** Figures change with the years; the terms of an agreement and a list of wishes do not. */
const CHANGING = new Set(["force_figures", "aid_amounts", "country_profile"]);
/** A caveat names so many kinds of figures or words. */
const NAMED_AT_MOST = 4;
/** The words of sources.csv that say that a page itself shows no date. */
const NOT_ON_PAGE = /\bnot on the page\b|\bbetween\b|\binferred\b/i;

/**
 * Figures for which a text gives no date, and dates that hang on the day of an article that shows none. One finding an article each.
 *
 * ```ok
 * article A; published=2013-09-23; published_basis=dateline
 * KGZ population = 6,000,000 persons; as_of=2023
 * RUS delivery = 2013 date; to=KGZ; as_of=2013-01-01/2013-12-31; basis=resolved from the article’s date: “this year”
 * ```
 * ```not-ok
 * KGZ population = 6,000,000 persons
 * KGZ tanks = 215 count
 * => note: gives no date for 2 figures
 * ```
 * ```not-ok
 * article A; published=2013-07-10; published_basis=not on the page; written about 10 July 2013
 * RUS delivery = 2013 date; to=KGZ; as_of=2013-01-01/2013-12-31; basis=resolved from the article’s date: “this year”
 * => note: “this year”
 * ```
 * ```not-ok
 * article A; published=2013-09-23; published_basis=dateline
 * KGZ exercise = 2013-06 date; as_of=2013-06-01/2013-06-30; basis=resolved from the article’s date: “last June”
 * => note: may mean June of 2013 or of 2012
 * ```
 */
export const unresolvedDate: Check = {
  name: "unresolved-date",
  title: "A date that the text leaves open",
  reason:
    "A figure without a date may be ten years old, and “this year” means nothing on a page without a date.",
  kind: "time",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const claims = groupBy(input.claims, ({article_id}) => article_id);
    return input.articles.flatMap((article) => {
      const own = claims.get(article.article_id) ?? [];
      return [
        ...undated(own, nameOf(article.article_id), input),
        ...hanging(own, article, nameOf(article.article_id)),
        ...twoYears(own, article, nameOf(article.article_id))
      ];
    });
  }
};

function undated(claims: readonly Claim[], name: string, {measures}: CheckInput): FindingDraft[] {
  const open = claims.filter(
    (claim) =>
      CHANGING.has(claim.table) &&
      claim.as_of_start === null &&
      claim.as_of_basis === "unknown" &&
      isFigure(claim)
  );
  if (open.length === 0) return [];
  const labels = [
    ...new Set(open.map(({measure}) => measures.find((m) => m.measure === measure)?.label ?? measure))
  ];
  const named = labels.length > NAMED_AT_MOST ? [...labels.slice(0, NAMED_AT_MOST), "more"] : labels;
  return [
    {
      severity: "note",
      verdict: "unverifiable",
      caveat: `${name} gives no date for ${open.length === 1 ? "its figure" : `${open.length} figures`} on ${sayList(named)}: ${open.length === 1 ? "it is" : "they are"} of the day of the article or older.`,
      about: claimEvidence(open),
      facet: "undated"
    }
  ];
}

function hanging(claims: readonly Claim[], article: Article, name: string): FindingDraft[] {
  const relative = claims.filter(({as_of_basis}) => as_of_basis.startsWith("resolved"));
  if (relative.length === 0 || !NOT_ON_PAGE.test(article.published_basis)) return [];
  const words = [...new Set(relative.map(({as_of_basis}) => /“(.+)”/.exec(as_of_basis)?.[1] ?? ""))].filter(
    Boolean
  );
  const published = publishedDays(article);
  const day = published
    ? ` The dates given here rest on ${sayDays(published)} (${article.published_basis}).`
    : "";
  return [
    {
      severity: "note",
      verdict: "hazard",
      caveat: `The page of ${name} shows no date of its own, so ${sayList(words.slice(0, NAMED_AT_MOST).map((w) => sayWords(w)))} can only be reckoned from what else is known.${day}`,
      about: claimEvidence(relative),
      facet: "hanging"
    }
  ];
}

/** "Last June", written in September, is June of that year to some and of the year before to others. */
function twoYears(claims: readonly Claim[], article: Article, name: string): FindingDraft[] {
  const published = publishedDays(article);
  if (!published) return [];
  const open = groupBy(claims, ({as_of_basis, as_of_start}) => {
    const words = /“(last \p{Lu}\p{L}+)”/iu.exec(as_of_basis)?.[1];
    const ownYear = as_of_start !== null && as_of_start.slice(0, 4) === published.start.slice(0, 4);
    return words !== undefined && ownYear ? words : null;
  });
  return [...open].map(([words, dated]) => {
    const year = Number(published.start.slice(0, 4));
    const month = words.split(" ")[1] ?? "";
    return {
      severity: "note",
      verdict: "imprecise",
      caveat: `“${words}” (${name}, ${sayDays(published)}) may mean ${month} of ${year} or of ${year - 1}; here it is taken for ${year}.`,
      about: claimEvidence(dated),
      facet: words
    };
  });
}
