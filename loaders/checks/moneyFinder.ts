import type {Rate} from "../sources/readRates.js";
import {literally} from "./literally.js";
import type {PlainNumber} from "./plainNumbers.js";
import {remember} from "./remember.js";

/** Money beside a number: which currencies its word may mean, and where the whole of it stands in its sentence (UTF-16 units). */
export interface Money {
  readonly currencies: ReadonlySet<string>;
  /** the word or sign as `exchange_rates.csv` has it */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** No currency has a longer name. */
const LONGEST = "New Zealand dollars ".length;
const AMOUNT =
  /^[\d.,]*\d(?: (?:thousand|million|mln|mn|billion|bln|bn|trillion|milliards?)\b\.?)?|^\p{L}+(?: (?:thousand|million|billion|trillion)\b)?/iu;

/** Finds the currency of a number by the words of `exchange_rates.csv`, before it or behind it. */
export const moneyFinder: (
  rates: readonly Rate[]
) => (number: PlainNumber, text: string) => Money | undefined = remember((rates) => {
  const words = new Map<string, Set<string>>();
  for (const {currency, words: row} of rates)
    for (const word of row)
      words.set(word.toLowerCase(), (words.get(word.toLowerCase()) ?? new Set()).add(currency));
  const all = [...words.keys()].sort((a, b) => b.length - a.length).map(literally);
  const before = new RegExp(`(?<![\\p{L}\\d])(?<word>${all.join("|")}) ?$`, "iu");
  const behind = new RegExp(`^(?: of)? ?(?<word>${all.join("|")})(?:s|es)?(?![\\p{L}$])`, "iu");
  return (number, text) => {
    const from = number.start + firstOfAmount(number.text);
    const sign = before.exec(text.slice(Math.max(0, from - LONGEST), from));
    const end = from + (AMOUNT.exec(text.slice(from))?.[0].length ?? 0);
    const found = sign ?? behind.exec(text.slice(end));
    const word = found?.groups?.["word"]?.toLowerCase();
    const currencies = words.get(word ?? "");
    if (!found || word === undefined || !currencies) return undefined;
    return sign
      ? {
          currencies,
          word,
          start: Math.max(0, from - LONGEST) + sign.index,
          end: Math.max(end, number.start + number.text.trimEnd().length)
        }
      : {currencies, word, start: from, end: end + found[0].length};
  };
});

/** Where the digits or the number word begin: behind a sign or a code. */
const firstOfAmount = (text: string): number =>
  /^(?:(?:US)?[$€£] ?|[A-Z]{3} (?=\d))/u.exec(text)?.[0].length ?? 0;
