import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {CheckInput, Passage} from "./check.js";
import {stems} from "./printedNumbers.js";
import {remember} from "./remember.js";
import {sentencesWith} from "./sentencesWith.js";

/** A whole date as an article prints it. */
export interface PrintedDay {
  readonly sentence: ArticleSentence;
  readonly text: string;
  /** ISO */
  readonly day: string;
  /** in UTF-16 units of the sentence */
  readonly start: number;
  readonly end: number;
  /** stems of the words of its sentence, without names of months and weekdays */
  readonly words: ReadonlySet<string>;
  /** stems of the sentences before and behind it */
  readonly around: ReadonlySet<string>;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " "
);
const DAY = new RegExp(
  `\\b(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?<m1>${MONTHS.join("|")}),? |(?<m2>${MONTHS.join("|")}) (?<d2>\\d{1,2})(?:st|nd|rd|th)?,? )(?<year>(?:19|20)\\d{2})\\b`,
  "gu"
);
/** A figure told with a day tells of what it is as a word does; years and days of the month do not. */
const FIGURE = /(?<![\d,.])(?:\d{3}|\d{1,3}(?:,\d{3})+|[3-9]\d)(?![\d,.]*\d)/gu;
const CALENDAR = new Set(
  stems(`${MONTHS.join(" ")} Monday Tuesday Wednesday Thursday Friday Saturday Sunday said says`)
);

const cache = new WeakMap<CheckInput, readonly PrintedDay[]>();

/** Every whole date of the articles' sentences, in the order of the texts. */
export function printedDays(input: CheckInput): readonly PrintedDay[] {
  const known = cache.get(input);
  if (known) return known;
  const maybe = sentencesWith(input, DAY);
  if (maybe.length === 0) return [];
  const all = articleSentences(input);
  const wordsOf = remember(({text}: ArticleSentence) => [
    ...stems(text).filter((word) => !CALENDAR.has(word)),
    ...(text.replace(DAY, "").match(FIGURE) ?? [])
  ]);
  const found = maybe.flatMap((sentence) => {
    if (sentence.kind === "title" || sentence.kind === "dateline") return [];
    const matches = [...sentence.text.matchAll(DAY)];
    if (matches.length === 0) return [];
    const i = all.indexOf(sentence);
    // many a check asks only for the day
    const words = lazily(() => new Set(wordsOf(sentence)));
    const around = lazily(
      () =>
        new Set(
          [all[i - 1], all[i + 1]].flatMap((next) =>
            next?.article_id === sentence.article_id && next.kind === sentence.kind ? wordsOf(next) : []
          )
        )
    );
    return matches.map((match) => {
      const {d1, d2, m1, m2, year = ""} = match.groups ?? {};
      const month = String(MONTHS.indexOf(m1 ?? m2 ?? "") + 1).padStart(2, "0");
      const day = `${year}-${month}-${(d1 ?? d2 ?? "").padStart(2, "0")}`;
      return {
        sentence,
        text: match[0],
        day,
        start: match.index,
        end: match.index + match[0].length,
        get words() {
          return words();
        },
        get around() {
          return around();
        }
      };
    });
  });
  cache.set(input, found);
  return found;
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** Where a date stands in its seed. */
export function dayPassage({sentence, text, start}: PrintedDay): Passage {
  const quote_start = sentence.quote_start + [...sentence.text.slice(0, start)].length;
  return {article_id: sentence.article_id, quote_start, quote_end: quote_start + [...text].length};
}
