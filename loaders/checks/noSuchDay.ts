import {codePointOffsets} from "../sources/codePoints.js";
import type {Check} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer} from "./say.js";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTH =
  "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const DAYS: readonly RegExp[] = [
  // "31 June", "June 31, 2023"
  new RegExp(`(?<![\\d.,-])(?<day>\\d{1,2}) ${MONTH}\\b`, "gu"),
  new RegExp(`\\b${MONTH} (?<day>\\d{1,2}),? (?:19|20)\\d\\d\\b`, "gu"),
  // where a dispatch opens: "ACCRA, Ghana, Nov 160 -"
  new RegExp(
    `(?<=^\\p{Lu}{3}[^\\n.;:!?]{0,60}, )${MONTH}\\.? (?<day>\\d{1,3}(?:,\\d{3})*) ?(?=[-–—(])`,
    "gmu"
  )
];

/**
 * A day of a month that has no such day.
 *
 * ```ok
 * A body: ACCRA, Ghana, Nov 16 - They met on 30 June 2023. In May 40 soldiers came.
 * ```
 * ```not-ok
 * A body: They met on 31 June 2023.
 * => warning: “31 June”
 * ```
 * ```not-ok
 * A body: ACCRA, Ghana, Nov 1,000,016 - They met.
 * => warning: “Nov 1,000,016”
 * ```
 */
export const noSuchDay: Check = {
  name: "no-such-day",
  title: "A day that no month has",
  reason: "A date that does not exist was some other date before it slipped.",
  kind: "time",
  reach: "document",
  thresholds: [],
  run({articles, seeds}) {
    const nameOf = articleNamer(articles);
    const bySeed = groupBy(articles, ({seed}) => seed);
    return seeds.flatMap(({seed, text}) => {
      const own = bySeed.get(seed) ?? [];
      const codePoint = codePointOffsets(text);
      return DAYS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
        const {day = "", month = ""} = match.groups ?? {};
        const last = LONGEST[MONTHS.indexOf(month.slice(0, 3).toLowerCase())] ?? 31;
        const number = Number(day.replaceAll(",", ""));
        const owner = own.find((a) => a.start <= match.index && match.index < a.end);
        if (!owner || (number >= 1 && number <= last)) return [];
        const words = match[0].trim();
        const quote_start = codePoint(match.index);
        return [
          {
            severity: "warning",
            verdict: "wrong",
            caveat: `${nameOf(owner.article_id)} prints “${words}”, and there is no such day.`,
            about: [
              {
                passage: {
                  article_id: owner.article_id,
                  quote_start,
                  quote_end: codePoint(match.index + words.length)
                }
              }
            ]
          } as const
        ];
      });
    });
  }
};
