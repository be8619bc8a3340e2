import type {Article, Dossier} from "../model.js";
import {codePointOffsets} from "../sources/codePoints.js";
import {findSentences} from "../sources/findSentences.js";
import {firstWhere} from "../sources/firstWhere.js";
import {readersWords} from "./readersWords.js";

/** A sentence of a seed, or a passage that stands for itself; code points, end exclusive. */
export interface Sentence {
  /** in place of a reader's comment a note on its length */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Gives the sentence of an article that holds a passage (in code points of the seed); the passage itself where none holds all of it. */
export function sentenceFinder(
  dossier: Pick<Dossier, "seeds" | "regions">
): (article: Article, start: number, end: number) => Sentence {
  const {seeds, regions} = dossier;
  const texts = new Map(seeds.map(({seed, text}) => [seed, text]));
  const known = new Map<string, readonly Sentence[]>();
  const withheld = readersWords(dossier);

  const sentencesOf = (article: Article): readonly Sentence[] => {
    const text = texts.get(article.seed) ?? "";
    const toCodePoints = codePointOffsets(text);
    return findSentences(text, article, regions.get(article.seed) ?? []).map(({start, end}) => ({
      text: text.slice(start, end),
      start: toCodePoints(start),
      end: toCodePoints(end)
    }));
  };

  return (article, start, end) => {
    const sentences = known.get(article.article_id) ?? sentencesOf(article);
    known.set(article.article_id, sentences);
    const next = firstWhere(0, sentences.length, (i) => (sentences[i]?.start ?? 0) > start);
    const sentence = sentences[next - 1];
    if (sentence !== undefined && end <= sentence.end) return sentence;
    const words = [...(texts.get(article.seed) ?? "")].slice(start, end).join("");
    return {text: withheld(article.seed, start, end, words) ?? words, start, end};
  };
}
