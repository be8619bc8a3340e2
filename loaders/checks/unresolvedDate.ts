import type {Article, Claim, Reference} from "../model.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {dayFinder} from "./dayFinder.js";
import {publishedDays} from "./claimTime.js";
import {sayDays, toDays} from "./days.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayFirst, sayList, sayPublisher, sayValue, sayWords} from "./say.js";
import {UNDATED_AT_LEAST, undatedFigures} from "./undatedFigures.js";
import {unsourcedFigures} from "./unsourcedFigures.js";

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
 * KGZ population = 6,000,000 persons; by=The Yearbook
 * KGZ tanks = 215 count; by=The Yearbook
 * KGZ towed_guns = 64 count; by=The Yearbook
 * => note: gives no date for 3 figures
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
  reach: "document",
  thresholds: [UNDATED_AT_LEAST],
  yieldsTo: ["day-told-vaguely"],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const claims = groupBy(input.claims, ({article_id}) => article_id);
    const known = dayFinder(input);
    // Figures that have neither a source nor a date are told with those that have no source.
    const sourceless = unsourcedFigures(input);
    const isTold = (id: string): boolean => (sourceless.get(id)?.undated.length ?? 0) > 0;
    return input.articles.flatMap((article) => {
      const own = claims.get(article.article_id) ?? [];
      return [
        ...undated(isTold(article.article_id) ? [] : undatedFigures(own), nameOf(article.article_id), input),
        ...hanging(own, article, nameOf(article.article_id), known),
        ...twoYears(own, article, nameOf(article.article_id))
      ];
    });
  }
};

function undated(open: readonly Claim[], name: string, {measures}: CheckInput): FindingDraft[] {
  if (open.length === 0) return [];
  const labels = [
    ...new Set(open.map(({measure}) => measures.find((m) => m.measure === measure)?.label ?? measure))
  ];
  return [
    {
      severity: "note",
      verdict: "unverifiable",
      caveat: `${name} gives no date for ${open.length} figures on ${sayFirst(labels, NAMED_AT_MOST)}: they are of the day of the article or older, and need not be of one day.`,
      about: claimEvidence(open),
      facet: "undated"
    }
  ];
}

function hanging(
  claims: readonly Claim[],
  article: Article,
  name: string,
  known: (claims: readonly Claim[]) => readonly Reference[]
): FindingDraft[] {
  const stated = claims.filter(({as_of_basis}) => as_of_basis === "stated");
  const resolved = claims.filter(({as_of_basis}) => as_of_basis.startsWith("resolved"));
  // “This year” is no riddle where the text itself has the year of the same thing.
  const told = new Set(
    resolved
      .filter((claim) => stated.some((other) => tellsYear(other, claim)))
      .map((claim) => claim.as_of_basis)
  );
  const relative = resolved.filter(({as_of_basis}) => !told.has(as_of_basis));
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
      caveat: `The page of ${name} shows no date of its own, so ${sayList(words.slice(0, NAMED_AT_MOST).map((w) => sayWords(w)))} can only be reckoned from what else is known.${day}${sayKnown(known(relative))}`,
      about: claimEvidence(relative),
      against: referenceEvidence(known(relative)),
      facet: "hanging"
    }
  ];
}

/** Whether a dated claim of the same measure, or the same sentence, lies in the year that another is reckoned to be of. */
function tellsYear(dated: Claim, claim: Claim): boolean {
  if (dated.measure !== claim.measure && dated.sentence_start !== claim.sentence_start) return false;
  const [year, other] = [daysOf(claim)?.start.slice(0, 4), daysOf(dated)?.start.slice(0, 4)];
  return year !== undefined && year === other;
}

const daysOf = ({value, as_of_start, as_of_end}: Claim) =>
  toDays(value) ?? toDays(as_of_start === null ? null : `${as_of_start}/${as_of_end ?? as_of_start}`);

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

/** " References have it of 6 November 2012 (The Gazette)." */
function sayKnown(references: readonly Reference[]): string {
  const days = [...groupBy(references, ({as_of}) => as_of)];
  const said = days.map(
    ([day, rows]) => `${sayValue(day, "date")} (${[...new Set(rows.map(sayPublisher))].join("; ")})`
  );
  return said.length > 0 ? ` References tell the same sum on ${sayList(said)}.` : "";
}
