import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {CheckInput} from "./check.js";
import {remember} from "./remember.js";

/** One item of a list, with its marker. An item may hold several sentences. */
export interface ListItem {
  readonly sentences: readonly ArticleSentence[];
  /** the words of its first sentence, without the marker */
  readonly words: string;
}

/** A list of an article, and the sentence or title right before it. */
export interface ArticleList {
  readonly article_id: string;
  /** null where the article begins with the list */
  readonly lead: ArticleSentence | null;
  readonly items: readonly ListItem[];
}

/** What an item begins with before its words: a bullet, a dash, a number or a letter. */
const MARKER = /^(?:[•●▪◦‣*–—-]|\(?[\da-z]{1,2}[.)])\s*/iu;

/** The lists of all articles in the order of the text; lines that only a title parts are two lists. */
export const articleLists: (input: CheckInput) => readonly ArticleList[] = remember((input) => {
  const lists: {article_id: string; lead: ArticleSentence | null; items: ArticleSentence[][]}[] = [];
  let before: ArticleSentence | null = null;
  for (const sentence of articleSentences(input)) {
    if (sentence.kind === "list") {
      const goesOn = before?.kind === "list" && before.article_id === sentence.article_id;
      if (!goesOn)
        lists.push({
          article_id: sentence.article_id,
          lead: before?.article_id === sentence.article_id ? before : null,
          items: []
        });
      const list = lists.at(-1);
      if (goesOn && before?.paragraph === sentence.paragraph) list?.items.at(-1)?.push(sentence);
      else list?.items.push([sentence]);
    }
    before = sentence;
  }
  return lists.map(({article_id, lead, items}) => ({
    article_id,
    lead,
    items: items.map((sentences) => ({sentences, words: (sentences[0]?.text ?? "").replace(MARKER, "")}))
  }));
});
