import type {Entity} from "../model.js";
import type {ArticleSentence} from "./articleSentences.js";
import {namesByFirstWord, standsAlone, WORD} from "./namesByFirstWord.js";
import {remember} from "./remember.js";

/** An entity, called by one of its names in a sentence. */
export interface NameMention {
  readonly form: string;
  readonly sentence: ArticleSentence;
}

/**
 * Every mention of each entity by one of its names, the longest name at each place, in the order of the sentences. Names are found by their
 * first word, so that the cost hangs on the words of the texts, and not on how many names are known.
 */
export function nameMentions(
  entities: readonly Entity[],
  sentences: readonly ArticleSentence[]
): ReadonlyMap<Entity, readonly NameMention[]> {
  const names = namesByFirstWord(entities);
  const found = new Map<Entity, NameMention[]>();
  for (const sentence of sentences) {
    const {text} = sentence;
    const ends = new Map<Entity, number>();
    for (const {word, index} of wordsOf(sentence))
      for (const {entity, form, skipped} of names.get(word) ?? []) {
        const at = index - skipped;
        if (at < (ends.get(entity) ?? 0) || !standsAlone(text, form, at)) continue;
        ends.set(entity, at + form.length);
        const own = found.get(entity);
        if (own) own.push({form, sentence});
        else found.set(entity, [{form, sentence}]);
      }
  }
  return found;
}

const wordsOf: (sentence: ArticleSentence) => readonly {readonly word: string; readonly index: number}[] =
  remember(({text}) => [...text.matchAll(WORD)].map(({0: word, index}) => ({word, index})));
