import {codePointOffsets} from "../sources/codePoints.js";
import type {Check} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer} from "./say.js";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = "January February March April May June July August September October November December".split(
  " "
);
const DATE = `(?:(?<m1>${MONTHS.join("|")}) (?<d1>\\d{1,2})|(?<d2>\\d{1,2}) (?<m2>${MONTHS.join("|")})),? (?<year>\\d{4})\\b`;
const WEEKDAY = `(?<weekday>${WEEKDAYS.join("|")})`;
/** "Wednesday, October 4, 2023", "Wednesday 4 October 2023"; "4 October 2023, a Wednesday", "4 October 2023 (a Wednesday)" */
const WEEKDAY_DATES = [
  new RegExp(`\\b${WEEKDAY},? (?:the )?${DATE}`, "gu"),
  new RegExp(`\\b${DATE}(?:, (?:which was |it was )?an? | \\((?:a )?| [–—-] )${WEEKDAY}\\b`, "gu")
];

/**
 * A date printed with a weekday that it did not fall on.
 *
 * ```ok
 * A body: They met on Monday, May 8, 2023.
 * ```
 * ```not-ok
 * A body: They met on Tuesday, May 8, 2023.
 * => warning: 8 May 2023 was a Monday
 * ```
 * ```not-ok
 * A body: They met on 8 May 2023, a Tuesday.
 * => warning: 8 May 2023 was a Monday
 * ```
 * ```not-ok
 * A body: 8 May 2023 – Tuesday, at noon: they met.
 * => warning: 8 May 2023 was a Monday
 * ```
 */
export const weekdayDate: Check = {
  name: "weekday-date",
  title: "A weekday that does not fit its date",
  reason: "Either the day or the date is wrong, and only the calendar can tell that one of them is.",
  kind: "time",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const bySeed = groupBy(input.articles, ({seed}) => seed);
    return input.seeds.flatMap(({seed, text}) => {
      const articles = bySeed.get(seed) ?? [];
      const first = articles[0];
      const codePoint = codePointOffsets(text);
      return WEEKDAY_DATES.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
        const {weekday = "", m1, m2, d1, d2, year = ""} = match.groups ?? {};
        const month = MONTHS.indexOf(m1 ?? m2 ?? "");
        const day = Number(d1 ?? d2);
        const actual = WEEKDAYS[new Date(Date.UTC(Number(year), month, day)).getUTCDay()] ?? "";
        if (actual === weekday || !first) return [];
        const owner = articles.find((a) => a.start <= match.index && match.index < a.end) ?? first;
        return [
          {
            severity: "warning",
            verdict: "inconsistent",
            caveat: `${nameOf(owner.article_id)} prints “${match[0]}”, but ${day} ${MONTHS[month] ?? ""} ${year} was a ${actual}.`,
            about: [
              {
                passage: {
                  article_id: owner.article_id,
                  quote_start: codePoint(match.index),
                  quote_end: codePoint(match.index + match[0].length)
                }
              }
            ]
          } as const
        ];
      });
    });
  }
};
