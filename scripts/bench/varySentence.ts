import type {KnownEntity} from "../../loaders/sources/readKnowledge.js";
import {oneOf} from "./random.js";

const MONTHS = "January February March April May June July August September October November December".split(
  " "
);
const SYLLABLES =
  "ba be da di gul iv ka kha ko lev ma mir na no ot ra sha sul ta tok ur va yev zha zor".split(" ");

/** What is varied: years, other numbers, months, and runs of capitalized words, as names are. */
const VARIED = /\b(?:19|20)\d{2}\b|\d+(?:,\d{3})*|\b(?:\p{Lu}\p{Ll}{2,}(?: |(?![\p{L}\p{M}]))){1,4}/gu;

/** A function that gives a sentence other figures, dates and names of the same kinds; what is no figure, date or name stays. */
export function varySentence(
  entities: readonly KnownEntity[],
  next: () => number
): (sentence: string) => string {
  const kinds = new Map<string, KnownEntity>(
    entities.flatMap((entity) =>
      [entity.name, ...entity.aliases].map((name): [string, KnownEntity] => [name, entity])
    )
  );
  const made = (): string => {
    const word = Array.from({length: 2 + Math.floor(next() * 2)}, () => oneOf(next, SYLLABLES)).join("");
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const other = (words: string): string => {
    if (MONTHS.includes(words)) return oneOf(next, MONTHS);
    const entity = kinds.get(words);
    if (!entity) return words;
    // Half of the people are ones that nobody knows.
    if (entity.kind === "person" && next() < 0.5) return `${made()} ${made()}`;
    return oneOf(
      next,
      entities.filter(({kind}) => kind === entity.kind)
    ).name;
  };
  return (sentence) =>
    sentence.replace(VARIED, (found) => {
      if (/^\d/.test(found)) return /^(?:19|20)\d{2}$/.test(found) ? year(next) : digits(found, next);
      const words = found.trimEnd();
      return other(words) + found.slice(words.length);
    });
}

const year = (next: () => number): string => String(1990 + Math.floor(next() * 35));

/** As many digits, grouped alike, none of them a leading zero. */
const digits = (number: string, next: () => number): string =>
  number.replace(/\d/g, (_, at: number) =>
    String(at === 0 ? 1 + Math.floor(next() * 9) : Math.floor(next() * 10))
  );
