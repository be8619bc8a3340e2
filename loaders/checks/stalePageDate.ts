import {codePointOffsets} from "../sources/codePoints.js";
import type {Claim, Reference} from "../model.js";
import type {Check, Threshold} from "./check.js";
import {daysBetween, sayDays, toDays} from "./days.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayFirst, sayReferences, sayWords} from "./say.js";
import {undoneBy} from "./undoneBy.js";

const MONTHS = "january february march april may june july august september october november december".split(
  " "
);
/** "October 4, 2023" or "4 October 2023" */
const FULL_DATE = new RegExp(
  `\\b(?:(?<m1>${MONTHS.join("|")}) (?<d1>\\d{1,2}), (?<y1>\\d{4})|(?<d2>\\d{1,2}) (?<m2>${MONTHS.join("|")}),? (?<y2>\\d{4}))\\b`,
  "giu"
);
const SAME_DATE_WITHIN: Threshold = {
  name: "days between page and text that count as one date",
  value: 1,
  source: "judged: papers date a page the day before or after the text"
};

/** A caveat names so many words that hang on the date. */
const WORDS_AT_MOST = 4;

/**
 * A date in the furniture of a page (masthead, "last updated") that is not the date of the article on it; and what the article tells as done
 * though references have it undone between the two dates.
 *
 * ```ok
 * article A; published=2023-05-30
 * boilerplate: Tuesday, May 30, 2023
 * A body: The text.
 * ```
 * ```not-ok
 * article A; published=2023-05-30; publisher=The Herald
 * boilerplate: Wednesday, October 4, 2023
 * A body: The text.
 * => note: 4 October 2023
 * ```
 * ```not-ok
 * article A; published=2023-05-30; publisher=The Herald
 * boilerplate: Wednesday, October 4, 2023
 * A body: At the end of April it shut down the radio.
 * KGZ broadcaster_closed = 2023-04 date; quote=shut down; sentence=At the end of April it shut down the radio.
 * R42 KGZ broadcaster_reopened = 2023-07-12 date; publisher=The Committee; as_of=2023-07-12
 * => note: The page of that day still has “At the end of April it shut down the radio.”, a step that was reversed 12 July 2023 (The Committee, 2023).
 * ```
 */
export const stalePageDate: Check = {
  name: "stale-page-date",
  title: "A page’s date that is not the article’s",
  reason:
    "A masthead shows the day on which a page was saved; taken for the article’s date, it moves every “this year” in the text.",
  kind: "time",
  reach: "document",
  thresholds: [SAME_DATE_WITHIN],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const bySeed = groupBy(input.articles, ({seed, published_start}) =>
      published_start === null ? null : seed
    );
    const reckoned = groupBy(input.claims, ({article_id, as_of_basis}) =>
      as_of_basis.startsWith("resolved") ? article_id : null
    );
    const timeline = groupBy(input.claims, ({table, article_id}) =>
      table === "timeline" ? article_id : null
    );
    return input.seeds.flatMap(({seed, text}) => {
      const article = bySeed.get(seed)?.[0];
      if (!article?.published_start) return [];
      const codePoint = codePointOffsets(text);
      const outside = (input.regions.get(seed) ?? []).filter(({kind}) => kind === "boilerplate");
      return outside.flatMap(({start, end}) =>
        [...text.slice(start, end).matchAll(FULL_DATE)].flatMap((match) => {
          const day = isoOf(match.groups ?? {});
          const from = article.published_start ?? day;
          const to = article.published_end ?? from;
          if (
            daysBetween(day, from) <= SAME_DATE_WITHIN.value &&
            daysBetween(to, day) <= SAME_DATE_WITHIN.value
          )
            return [];
          const at = start + match.index;
          const undone = undoneBetween(timeline.get(article.article_id) ?? [], to, day, input.references);
          return [
            {
              severity: "note",
              verdict: "hazard",
              caveat: `The page of ${nameOf(article.article_id)} shows ${sayDays({start: day, end: day})}, but the article is of ${sayDays({start: from, end: to})} (${article.published_basis}).${sayReckoned(reckoned.get(article.article_id) ?? [])}${undone.map(sayUndone).join("")}`,
              about: [
                {
                  passage: {
                    article_id: article.article_id,
                    quote_start: codePoint(at),
                    quote_end: codePoint(at + match[0].length)
                  }
                },
                ...undone.flatMap(({claims}) => claimEvidence(claims))
              ],
              against: undone.flatMap(({references}) => referenceEvidence(references))
            } as const
          ];
        })
      );
    });
  }
};

/** Which of the article's words hang on its date. */
function sayReckoned(claims: readonly Claim[]): string {
  const words = new Set(claims.flatMap(({as_of_basis}) => /“(.+)”/.exec(as_of_basis)?.[1] ?? []));
  const quoted = sayFirst(
    [...words].map((word) => sayWords(word)),
    WORDS_AT_MOST
  );
  return words.size > 0 ? ` Its words ${quoted} are reckoned from the article’s own date.` : "";
}

/** What an article tells as done, with the references that have it undone. */
interface Undone {
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
}

/** The events of an article that were undone after it appeared and before another day. */
function undoneBetween(
  claims: readonly Claim[],
  after: string,
  before: string,
  references: readonly Reference[]
): Undone[] {
  return [...groupBy(claims, ({measure}) => measure)].flatMap(([event, told]) => {
    const undone = undoneBy(event, told, references).filter(({value}) => {
      const days = toDays(value);
      return days !== null && days.start > after && days.end < before;
    });
    return undone.length > 0 ? [{claims: told, references: undone}] : [];
  });
}

function sayUndone({claims, references}: Undone): string {
  const quotes = sayFirst([...new Set(claims.map(({sentence}) => sayWords(sentence)))], WORDS_AT_MOST);
  return ` The page of that day still has ${quotes}, a step that was reversed ${sayReferences(references)}.`;
}

function isoOf({d1, m1, y1, d2, m2, y2}: Partial<Record<string, string>>): string {
  const month = MONTHS.indexOf((m1 ?? m2 ?? "").toLowerCase()) + 1;
  return `${y1 ?? y2 ?? ""}-${String(month).padStart(2, "0")}-${(d1 ?? d2 ?? "").padStart(2, "0")}`;
}
