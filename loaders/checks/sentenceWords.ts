import type {ArticleSentence} from "./articleSentences.js";
import {contentWords} from "./contentWords.js";
import {remember} from "./remember.js";

/** The words of a sentence that carry its meaning (contentWords), in its order; several checks ask for those of every sentence. */
export const sentenceWords: (sentence: ArticleSentence) => readonly string[] = remember(({text}) =>
  contentWords(text)
);
