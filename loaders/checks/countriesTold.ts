import type {Entity} from "../model.js";
import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {CheckInput} from "./check.js";
import {literally} from "./literally.js";
import {remember} from "./remember.js";

/**
 * Whether two sentences may tell of one thing by the countries that they name, in any form ("Kyrgyz", "Bishkek"). What a sentence leaves out,
 * its article supplies by the country that it names most, and for a sentence that names none by those that it names most. Sentences of articles
 * that name no country may always.
 */
export const countriesTold: (input: CheckInput) => (a: ArticleSentence, b: ArticleSentence) => boolean =
  remember(compare);

/** A text is about so many countries. */
const MAIN_AT_MOST = 5;

function compare(input: CheckInput): (a: ArticleSentence, b: ArticleSentence) => boolean {
  const named = countryReader(input.entities);
  const counts = new Map<string, Map<string, number>>();
  const own = new Map<ArticleSentence, readonly string[]>();
  for (const sentence of articleSentences(input)) {
    const found = named(sentence);
    if (found.length === 0) continue;
    own.set(sentence, found);
    const count = counts.get(sentence.article_id) ?? new Map<string, number>();
    counts.set(sentence.article_id, count);
    for (const country of found) count.set(country, (count.get(country) ?? 0) + 1);
  }
  const often = new Map(
    [...counts].map(([article, count]) => [
      article,
      [...count]
        .sort(([, x], [, y]) => y - x)
        .slice(0, MAIN_AT_MOST)
        .map(([country]) => country)
    ])
  );
  /** those that a sentence surely tells of, and those that it may */
  const countriesOf = (sentence: ArticleSentence) => {
    const main = often.get(sentence.article_id) ?? [];
    const named = own.get(sentence) ?? [];
    const sure = [...named, ...main.slice(0, 1)];
    return {sure, maybe: named.length > 0 ? sure : main};
  };
  return (a, b) => {
    const [one, other] = [countriesOf(a), countriesOf(b)];
    return (
      one.sure.length === 0 ||
      other.sure.length === 0 ||
      one.sure.some((country) => other.maybe.includes(country)) ||
      other.sure.some((country) => one.maybe.includes(country))
    );
  };
}

/** Finds the countries that the words of a sentence name, each once, as its code. */
const countryReader: (entities: readonly Entity[]) => (sentence: ArticleSentence) => readonly string[] =
  remember((entities) => {
    const codes = new Map<string, string>();
    for (const {entity_id, kind, name, aliases, adjectives = [], metonyms = []} of entities)
      if (kind === "country")
        for (const word of [name, ...aliases, ...adjectives, ...metonyms]) codes.set(word, entity_id);
    if (codes.size === 0) return () => [];
    const words = [...codes.keys()].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\d])(?:${words.map(literally).join("|")})(?![\p{L}\d])`,
      "gu"
    );
    return remember(({text}) => [
      ...new Set([...text.matchAll(pattern)].map(([word]) => codes.get(word) ?? ""))
    ]);
  });
