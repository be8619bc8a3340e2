import type {Entity} from "../model.js";
import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {CheckInput} from "./check.js";
import {remember} from "./remember.js";

/**
 * Whether two sentences may tell of one thing by the countries that they name, in any form ("Kyrgyz", "Bishkek"). What a sentence leaves out,
 * its article supplies by the country that it names most. A sentence that names no country may always.
 */
export const countriesTold: (input: CheckInput) => (a: ArticleSentence, b: ArticleSentence) => boolean =
  remember(compare);

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
  const main = new Map(
    [...counts].map(([article, count]) => [article, [...count].sort(([, a], [, b]) => b - a)[0]?.[0]])
  );
  const countriesOf = (sentence: ArticleSentence): readonly string[] => {
    if (!own.has(sentence)) return [];
    const most = main.get(sentence.article_id);
    return [...(own.get(sentence) ?? []), ...(most === undefined ? [] : [most])];
  };
  return (a, b) => {
    const [ones, others] = [countriesOf(a), countriesOf(b)];
    return ones.length === 0 || others.length === 0 || ones.some((country) => others.includes(country));
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
      String.raw`(?<![\p{L}\d])(?:${words.map((word) => word.replace(/[.*+?^$()[\]{}|\\]/g, String.raw`\$&`)).join("|")})(?![\p{L}\d])`,
      "gu"
    );
    return remember(({text}) => [
      ...new Set([...text.matchAll(pattern)].map(([word]) => codes.get(word) ?? ""))
    ]);
  });
