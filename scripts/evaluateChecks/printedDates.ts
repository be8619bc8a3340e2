import type {Reference, Span} from "../../loaders/model.js";

/** A whole date that a text prints: "April 5, 2024" or "5 April 2024". */
export interface PrintedDate extends Span {
  readonly file: string;
  readonly month: number;
  readonly day: number;
  readonly year: number;
  /** whether the day stands before the month */
  readonly dayFirst: boolean;
  /** whether a weekday stands before it */
  readonly weekday: boolean;
  /** whether another text or a reference gives the same day for something that shares a word */
  readonly spoken: boolean;
}

export const MONTHS =
  "January February March April May June July August September October November December".split(" ");
const DATE = new RegExp(
  `(?<weekday>\\b\\p{L}+day,? )?\\b(?:(?<first>\\d{1,2}) )?(?<month>${MONTHS.join("|")}) (?:(?<day>\\d{1,2}), )?(?<year>\\d{4})\\b`,
  "gu"
);
/** Place in capitals before it, dash or full stop behind: the date of the text, which `sources.csv` gives. */
const DATELINE_BEFORE = /^[\p{Lu} ]+, $/u;

export function printedDates(
  texts: ReadonlyMap<string, string>,
  references: readonly Reference[]
): PrintedDate[] {
  const all = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(DATE)].flatMap((match) => {
      const {weekday, first, month = "", day = first, year = ""} = match.groups ?? {};
      if (day === undefined) return [];
      const start = match.index + (weekday?.length ?? 0);
      if (DATELINE_BEFORE.test(text.slice(text.lastIndexOf("\n", start) + 1, start))) return [];
      const sentence =
        text
          .slice(0, start)
          .split(/(?<=[.?!])\s|\n/)
          .at(-1) ?? "";
      const rest = text.slice(start).split(/[.?!](?:\s|$)|\n/)[0] ?? "";
      return [
        {
          file,
          start,
          end: match.index + match[0].length,
          weekday: weekday !== undefined,
          month: MONTHS.indexOf(month) + 1,
          day: Number(day),
          year: Number(year),
          dayFirst: first !== undefined,
          words: stems(`${sentence} ${rest}`)
        }
      ];
    })
  );
  return all.map(({words, ...date}) => ({
    ...date,
    spoken:
      references.some(({value, unit}) => unit === "date" && value === isoDay(date)) ||
      all.some(
        (other) =>
          other.file !== date.file &&
          isoDay(other) === isoDay(date) &&
          words.some((word) => other.words.includes(word))
      )
  }));
}

export const isoDay = ({year, month, day}: {year: number; month: number; day: number}): string =>
  `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const stems = (words: string): string[] =>
  (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));
