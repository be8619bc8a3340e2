import type {Article, Claim, Dossier} from "../../loaders/model.js";
import {oneLine} from "../../loaders/reviews/sameWords.js";
import {findSentences, type Sentence} from "../../loaders/sources/findSentences.js";
import {seedText} from "../../src/markdown/seedText.js";

/** The sentence before a claim's and the one after it, each on one line; empty at an end of the article. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

/** Finds what stands around claims; the sentences of an article are worked out once. */
export function surroundings({articles, seeds, regions}: Dossier): (claim: Claim) => Place {
  const known = new Map<string, readonly Sentence[]>();
  const sentencesOf = (article: Article, text: string): readonly Sentence[] => {
    const found =
      known.get(article.article_id) ?? findSentences(text, article, regions.get(article.seed) ?? []);
    known.set(article.article_id, found);
    return found;
  };
  return ({article_id, quote_start}) => {
    const article = articles.find((each) => each.article_id === article_id);
    const seed = seeds.find((each) => each.seed === article?.seed);
    if (!article || !seed) return {before: "", after: ""};
    const {text} = seed;
    const sentences = sentencesOf(article, text);
    const start = seedText(seed).at(quote_start);
    const own = sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
    const words = (i: number): string => {
      const sentence = own < 0 ? undefined : sentences[i];
      return sentence ? oneLine(text.slice(sentence.start, sentence.end)) : "";
    };
    return {before: words(own - 1), after: words(own + 1)};
  };
}
