import type {Claim} from "../model.js";
import {codePointOffsets} from "../sources/codePoints.js";
import type {Check} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {sayDays} from "./days.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayQuote, sayWords} from "./say.js";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const WEEKDAY = new RegExp(`“(${WEEKDAYS.join("|")})”`, "u");
/** "SOCHI, September 23": a day of a month */
const DAY = /\b\p{Lu}\p{L}+\.? \d{1,2}\b|\b\d{1,2} \p{Lu}\p{L}+/u;
const YEAR = /\b\d{4}\b/;
/** The words of sources.csv that say that the year is not printed on the page. */
const INFERRED = /\byear from\b|\binferred\b|\bnot on the page\b/i;

/**
 * A dateline with day and month and no year, where the page does not show the year either; and whether a weekday in the text fits.
 *
 * ```ok
 * article A; published=2013-09-23; published_basis=the page’s address
 * A dateline: SOCHI, September 23 (The Agency) -
 * ```
 * ```not-ok
 * article A; published=2013-09-23; published_basis=dateline, the year from the text
 * A dateline: SOCHI, September 23 (The Agency) -
 * KGZ meeting = 2013-09-23 date; quote=on Monday; basis=resolved from the article’s date: “Monday”
 * => note: “SOCHI, September 23 (The Agency)” (Paper A) has no year. It is taken for 23 September 2013 (dateline, the year from the text); “on Monday” agrees, as 23 September 2013 was a Monday.
 * ```
 */
export const datelineYear: Check = {
  name: "dateline-year",
  title: "A dateline without a year",
  reason: "Every “this year” in a report hangs on the year of its dateline.",
  kind: "time",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const texts = new Map(input.seeds.map(({seed, text}) => [seed, text]));
    const datelines = groupBy(
      [...input.regions.values()].flat().filter(({kind}) => kind === "dateline"),
      ({article_id}) => article_id
    );
    const days = groupBy(input.claims, ({article_id, as_of_basis}) =>
      WEEKDAY.test(as_of_basis) ? article_id : null
    );
    return input.articles.flatMap((article) => {
      const {article_id, seed, published_basis} = article;
      const [line] = datelines.get(article_id) ?? [];
      const published = publishedDays(article);
      if (!line || !published || published.start !== published.end || !INFERRED.test(published_basis))
        return [];
      const text = texts.get(seed) ?? "";
      // The dash that leads over to the text is no part of it.
      const words = text.slice(line.start, line.end).replace(/[\s\u2013\u2014-]+$/u, "");
      if (!DAY.test(words) || YEAR.test(words)) return [];
      const codePoint = codePointOffsets(text);
      const dated = (days.get(article_id) ?? []).filter(({value}) => typeof value === "string").slice(0, 1);
      return [
        {
          severity: "note",
          verdict: "imprecise",
          caveat: `${sayWords(words)} (${nameOf(article_id)}) has no year. It is taken for ${sayDays(published)} (${published_basis})${dated.map(sayWeekday).join("")}.`,
          about: [
            {
              passage: {
                article_id,
                quote_start: codePoint(line.start),
                quote_end: codePoint(line.start + words.length)
              }
            },
            ...claimEvidence(dated)
          ]
        } as const
      ];
    });
  }
};

/** "; “on Monday” fits, as 23 September 2013 was one": the calendar of the assumed year. */
function sayWeekday(claim: Claim): string {
  const day = String(claim.value);
  const printed = WEEKDAY.exec(claim.as_of_basis)?.[1] ?? "";
  const actual = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
  const said = sayDays({start: day, end: day});
  return actual === printed
    ? `; ${sayQuote(claim)} agrees, as ${said} was a ${actual}`
    : `; ${sayQuote(claim)} does not agree, as ${said} was a ${actual}`;
}
